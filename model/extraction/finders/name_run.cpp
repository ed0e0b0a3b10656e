// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/name_run.h"

#include <algorithm>
#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<QStringView, 16> Particles{u"de", u"von", u"van", u"der", u"den", u"la", u"le",  u"du",
                                                u"da", u"dos", u"di",  u"bin", u"al",  u"el", u"ter", u"zu"};

constexpr qsizetype LongestName = 5; ///< in words

bool isParticle(const QList<Token> &tokens, qsizetype at)
{
    return at + 1 < tokens.size() && std::ranges::find(Particles, tokens[at].text) != Particles.end()
           && tokens[at + 1].isCapitalized() && tokens[at + 1].followsSpace;
}

bool isKnownSurname(const Reading &reading, QStringView word)
{
    return reading.persons().isSurname(word) || reading.authority().isSurname(word);
}

/** "I've", "We’ll", "Don't" */
bool isContraction(QStringView word)
{
    const qsizetype at = std::max(word.lastIndexOf(u'\''), word.lastIndexOf(u'’'));
    if (at < 0)
        return false;
    const QStringView rest = word.sliced(at + 1);
    return rest == u"ve" || rest == u"m" || rest == u"ll" || rest == u"re" || rest == u"d" || rest == u"t";
}

/** "d’Estaing" */
bool isOfPlace(const Token &token)
{
    const QStringView word = token.text;
    return word.size() > 3 && (word[0] == u'd' || word[0] == u'D') && (word[1] == u'\'' || word[1] == u'’')
           && word[2].isUpper();
}

/** "WILLIAM" as "William" */
QString capitalized(QStringView word)
{
    return word.first(1).toString() + word.sliced(1).toString().toLower();
}

/** Whether a word in capitals is a family name: "MACARTHUR", not "THAT". */
bool isNameInCapitals(const Reading &reading, QStringView word)
{
    const QString small = capitalized(word);
    return !reading.authority().isCommonWord(small) && !reading.authority().placePhrases().longestAt(tokens(small), 0)
           && (!reading.authority().familyNameInCapitals(word).isEmpty() || isKnownSurname(reading, small));
}

/** Whether the token at @p at can stand in a name whose first word stands at @p first. */
bool isNameWord(const Reading &reading, const FieldReading &field, qsizetype at, qsizetype first, bool titled)
{
    const QList<Token> &tokens = field.tokens;
    const Token &token = tokens[at];
    if (token.shape == Token::Shape::Initial)
        return true;
    if (isOfPlace(token))
        return at > first || titled;
    if (token.shape == Token::Shape::Upper) {
        const bool isAbbreviation = reading.authority().organizationPhrases().longestAt(tokens, at)
                                    || reading.authority().placePhrases().longestAt(tokens, at)
                                    || reading.authority().titlePhrases().longestAt(tokens, at); // "MR. PRESIDENT"
        // In a text of capitals nothing but a given name before tells where a name goes on, and not every word is one.
        const bool goesOn = at == first || reading.authority().isGivenName(capitalized(tokens[at - 1].text));
        return titled && goesOn && token.text.size() > 3 && !isAbbreviation && !token.text.contains(u'.')
               && (!field.isInCapitals || isNameInCapitals(reading, token.text));
    }
    if (token.shape != Token::Shape::Capital || token.text.size() < 2 || isContraction(token.text))
        return false;
    const auto title = reading.authority().titlePhrases().longestAt(tokens, at);
    if (title && !isKnownSurname(reading, token.text))
        return false;
    if (reading.authority().isCommonWord(token.text)) {
        // "Richard Park", "Boyce Price": a word that is also a name, behind a given one.
        const bool endsName =
            at > first && reading.authority().isFamilyName(token.text)
            && (tokens[at - 1].shape == Token::Shape::Initial || reading.authority().isGivenName(tokens[at - 1].text));
        return endsName || ((titled || at > first) && isKnownSurname(reading, token.text));
    }
    if (at > first) {
        const bool isPlace = reading.authority().placePhrases().longestAt(tokens, at)
                             || reading.authority().adjectivePhrases().longestAt(tokens, at);
        if (isPlace && !isKnownSurname(reading, token.text))
            return false;
    }
    return true;
}

bool isGenerationSuffix(QStringView word)
{
    return word == u"Jr." || word == u"Sr." || word == u"II" || word == u"III";
}

/** Takes in ", Jr." or "II" after the name. */
qsizetype withSuffix(const QList<Token> &tokens, qsizetype end)
{
    if (end < tokens.size() && isGenerationSuffix(tokens[end].text))
        return end + 1;
    if (end + 1 < tokens.size() && tokens[end].text == u"," && isGenerationSuffix(tokens[end + 1].text))
        return end + 2;
    return end;
}

QString joined(const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    QStringList words;
    for (qsizetype at = first; at < end; ++at)
        words << tokens[at].text.toString();
    return words.join(u' ');
}

std::optional<NameRun> knownName(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    NameRun run;
    if (const auto match = reading.persons().phrases().longestAt(tokens, at)) {
        const PersonIndex::Form &form = reading.persons().form(match.value);
        run.end = at + match.length;
        run.name.given = form.given;
        run.name.surname = form.surname;
        for (const int number : form.persons)
            run.name.listIds << reading.persons().person(number).listed.id;
        run.end = withSuffix(tokens, run.end);
        return run;
    }
    if (const auto match = reading.authority().personPhrases().longestAt(tokens, at)) {
        run.end = at + match.length;
        run.name.surname = joined(tokens, at, run.end);
        run.name.known = match.value;
        return run;
    }
    return std::nullopt;
}

} // namespace

std::optional<NameRun> nameRun(const Reading &reading, const FieldReading &field, qsizetype at, bool titled)
{
    const QList<Token> &tokens = field.tokens;
    if (at >= tokens.size() || (titled && at > 0 && !tokens[at].followsSpace))
        return std::nullopt;
    if (auto known = knownName(reading, tokens, at))
        return known;

    qsizetype end = at;
    qsizetype surname = -1; // index of the surname's first word, particles included
    qsizetype particles = -1;
    while (end < tokens.size() && end - at < LongestName) {
        if (end > at && !tokens[end].followsSpace)
            break;
        if (isParticle(tokens, end) && (titled || end > at)) {
            if (particles < 0)
                particles = end;
        } else if (isNameWord(reading, field, end, at, titled)) {
            surname = particles >= 0 ? particles : end;
            particles = -1;
        } else {
            break;
        }
        ++end;
    }
    if (surname < 0 || tokens[end - 1].shape == Token::Shape::Initial || particles >= 0)
        return std::nullopt;
    NameRun run;
    run.name.given = joined(tokens, at, surname);
    run.name.surname = joined(tokens, surname, end);
    run.end = withSuffix(tokens, end);
    return run;
}

bool mayBeSurname(const Reading &reading, const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    const Token &token = tokens[at];
    if (field.isInCapitals && token.shape == Token::Shape::Upper)
        return token.text.size() > 2 && isNameInCapitals(reading, token.text);
    if (token.shape != Token::Shape::Capital || token.text.size() < 2 || isContraction(token.text)
        || isGenerationSuffix(token.text))
        return false;
    const Authority &authority = reading.authority();
    if (isKnownSurname(reading, token.text))
        return true;
    if (authority.isFamilyName(token.text) && !token.startsSentence)
        return true;
    return !authority.isCommonWord(token.text) && !authority.placePhrases().longestAt(tokens, at)
           && !authority.adjectivePhrases().longestAt(tokens, at)
           && !authority.organizationPhrases().longestAt(tokens, at) && !authority.titlePhrases().longestAt(tokens, at);
}

} // namespace Secto
