// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/bare_names/word_features.h"

#include <array>

namespace Secto {

namespace {

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv: the same on every machine. */
class Hash
{
public:
    explicit Hash(uint32_t question) { add(question); }

    Hash &add(uint32_t number)
    {
        for (int byte = 0; byte < 4; ++byte)
            mix(uint8_t(number >> (8 * byte)));
        return *this;
    }

    /** Case is folded: the shape is asked for by itself. */
    Hash &add(QStringView word)
    {
        for (const QChar letter : word) {
            const char16_t unit = letter.toLower().unicode();
            mix(uint8_t(unit));
            mix(uint8_t(unit >> 8));
        }
        mix(0);
        return *this;
    }

    uint32_t value() const { return m_value; }

private:
    void mix(uint8_t byte) { m_value = (m_value ^ byte) * 16777619U; }

    uint32_t m_value = 2166136261U;
};

enum Question : uint32_t {
    Always,
    Word,
    Ending,
    Beginning,
    Shape,
    Before,
    TwoBefore,
    BeforeThat,
    After,
    TwoAfter,
    AfterThat,
    Around,
    KnownAs,
    BeforeKnownAs,
    AfterKnownAs,
    KnownAround,
    KnownAndBefore,
    KnownAndAfter,
    Where,
    KnownWhere,
    JoinedBefore,
    JoinedAfter,
};

/** Which tables have the word, a bit a table. */
uint32_t knownAs(const Reading &reading, const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    if (at < 0 || at >= tokens.size() || !tokens[at].isCapitalized())
        return 0;
    const Authority &authority = reading.authority();
    const QStringView word = tokens[at].text;
    uint32_t tables = 1;
    const auto note = [&tables](bool isThere, int bit) { tables |= isThere ? 1U << bit : 0U; };
    if (field.isInCapitals) {
        const QString small = word.first(1).toString() + word.sliced(1).toString().toLower();
        note(true, 9);
        note(authority.isCommonWord(small), 1);
        note(authority.isGivenName(small), 2);
        note(!authority.familyNameInCapitals(word).isEmpty(), 4);
        note(bool(authority.titlePhrases().longestAt(tokens, at)), 8);
        return tables;
    }
    note(authority.isCommonWord(word), 1);
    note(authority.isGivenName(word), 2);
    note(authority.isSurname(word), 3);
    note(authority.isFamilyName(word), 4);
    note(bool(authority.placePhrases().longestAt(tokens, at)), 5);
    note(bool(authority.adjectivePhrases().longestAt(tokens, at)), 6);
    note(bool(authority.organizationPhrases().longestAt(tokens, at)), 7);
    note(bool(authority.titlePhrases().longestAt(tokens, at)), 8);
    return tables;
}

/** Capitals inside, marks inside, and about how long. */
uint32_t shapeOf(const Token &token)
{
    uint32_t shape = uint32_t(token.shape);
    for (qsizetype at = 1; at < token.text.size(); ++at) {
        const QChar letter = token.text[at];
        if (letter.isUpper())
            shape |= 16;
        else if (letter == u'-')
            shape |= 32;
        else if (letter == u'’' || letter == u'\'')
            shape |= 64;
        else if (letter.isDigit())
            shape |= 128;
        else if (letter.unicode() > 127)
            shape |= 256;
    }
    return shape | uint32_t(std::min<qsizetype>(token.text.size(), 9)) << 12;
}

bool joins(QStringView word)
{
    return word == u"," || word == u"and" || word == u"or" || word == u"—" || word == u"–" || word == u"-";
}

} // namespace

WordFeatures wordFeatures(const Reading &reading, qsizetype field, qsizetype at)
{
    const FieldReading &read = reading.fields()[field];
    const QList<Token> &tokens = read.tokens;
    const Token &token = tokens[at];
    static constexpr QStringView Edge = u"\n";
    const auto word = [&tokens](qsizetype number) {
        return number < 0 || number >= tokens.size() ? Edge : tokens[number].text;
    };
    const QStringView before = word(at - 1);
    const QStringView after = word(at + 1);
    const uint32_t known = knownAs(reading, read, at);
    const uint32_t knownBefore = knownAs(reading, read, at - 1);
    const uint32_t knownAfter = knownAs(reading, read, at + 1);
    const uint32_t place = (read.id.isTitle()  ? 0U
                            : read.id.isBody() ? 1U
                                               : 2U)
                           | (token.startsSentence ? 4U : 0U) | (before == Edge ? 8U : 0U) | (after == Edge ? 16U : 0U)
                           | (read.id.isNote() && read.text.startsWith(u"Source:") ? 32U : 0U)
                           | (token.followsSpace ? 64U : 0U);

    WordFeatures features;
    features.reserve(24);
    const auto add = [&features](const Hash &hash) { features.push_back(hash.value()); };
    add(Hash(Always));
    add(Hash(Word).add(token.text));
    add(Hash(Ending).add(token.text.last(std::min<qsizetype>(3, token.text.size()))));
    add(Hash(Ending).add(token.text.last(std::min<qsizetype>(2, token.text.size()))));
    add(Hash(Beginning).add(token.text.first(std::min<qsizetype>(3, token.text.size()))));
    add(Hash(Shape).add(shapeOf(token)));
    add(Hash(Before).add(before));
    add(Hash(TwoBefore).add(word(at - 2)).add(before));
    add(Hash(BeforeThat).add(word(at - 2)));
    add(Hash(After).add(after));
    add(Hash(TwoAfter).add(after).add(word(at + 2)));
    add(Hash(AfterThat).add(word(at + 2)));
    add(Hash(Around).add(before).add(after));
    add(Hash(KnownAs).add(known));
    add(Hash(BeforeKnownAs).add(knownBefore));
    add(Hash(AfterKnownAs).add(knownAfter));
    add(Hash(KnownAround).add(knownBefore).add(known).add(knownAfter));
    add(Hash(KnownAndBefore).add(known).add(before));
    add(Hash(KnownAndAfter).add(known).add(after));
    add(Hash(Where).add(place));
    add(Hash(KnownWhere).add(place).add(known));
    if (joins(before))
        add(Hash(JoinedBefore).add(known).add(knownAs(reading, read, at - 2)));
    if (joins(after))
        add(Hash(JoinedAfter).add(known).add(knownAs(reading, read, at + 2)));
    return features;
}

} // namespace Secto
