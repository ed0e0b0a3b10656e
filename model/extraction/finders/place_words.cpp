// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/place_words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What is at the end of a place's name. */
bool isKindAfter(QStringView word)
{
    static const QSet<QStringView> kinds{
        u"Bay",       u"bay",       u"River",    u"river",     u"Island",    u"island",      u"Islands", u"islands",
        u"Strait",    u"Straits",   u"Sea",      u"Lake",      u"Canal",     u"Channel",     u"Valley",  u"Peninsula",
        u"peninsula", u"Mountains", u"Pass",     u"Province",  u"province",  u"Harbor",      u"harbor",  u"Harbour",
        u"Airport",   u"airport",   u"Airfield", u"Dam",       u"Delta",     u"Plateau",     u"Heights", u"Desert",
        u"Reef",      u"Reefs",     u"Palace",   u"Territory", u"territory", u"Archipelago", u"Basin",   u"Hotel",
        u"City",      u"County",    u"Beach",    u"Castle",    u"Sound",     u"Isthmus",     u"Oasis",   u"Strip",
        u"Avenue",    u"Highway",   u"Creek",    u"Fjord",
    };
    return kinds.contains(word);
}

/** "Bay of", "Gulf of", "city of" */
bool isKindBeforeOf(QStringView word)
{
    static const QSet<QStringView> kinds{u"Bay",  u"Gulf", u"Strait", u"Straits", u"Isthmus",
                                         u"Isle", u"Lake", u"Port",   u"Island",  u"Cape",
                                         u"Sea",  u"bay",  u"gulf",   u"isthmus", u"strait"};
    return kinds.contains(word);
}

/** Those of them in lower case; asked of every word of a text. */
bool isLowerKind(QStringView word)
{
    switch (word.size()) {
    case 3:
        return word == u"bay";
    case 4:
        return word == u"gulf";
    case 6:
        return word == u"strait";
    case 7:
        return word == u"isthmus";
    default:
        return false;
    }
}

bool isWordOfPlaceOf(QStringView word)
{
    return word == u"town" || word == u"city" || word == u"village" || word == u"port" || word == u"province"
           || word == u"district" || word == u"island" || word == u"State";
}

bool isCapital(const QList<Token> &tokens, qsizetype at)
{
    return at < tokens.size() && tokens[at].shape == Token::Shape::Capital && tokens[at].text.size() > 1;
}

bool isMonth(QStringView word)
{
    static const QSet<QStringView> months{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                                          u"July",    u"August",   u"September", u"October", u"November", u"December"};
    return months.contains(word);
}

/** Capitals parted by spaces from @p first on that are no common words, three at the most. */
qsizetype unknownEnd(const Reading &reading, const QList<Token> &tokens, qsizetype first)
{
    constexpr qsizetype Longest = 3;
    qsizetype end = first;
    while (isCapital(tokens, end) && end - first < Longest && (end == first || tokens[end].followsSpace)
           && !isMonth(tokens[end].text) && !reading.authority().isCommonWord(tokens[end].text))
        ++end;
    return end;
}

std::optional<ShownPlace> place(qsizetype first, qsizetype end, const QString &why)
{
    return ShownPlace{first, end, why};
}

/** "Petrograd, April 6, 1917" at the beginning of a line. */
std::optional<ShownPlace> inDateline(const Reading &reading, const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    if (!field.id.isBody() || (at > 0 && tokens[at - 1].text != u"\n"))
        return std::nullopt;
    const qsizetype end = unknownEnd(reading, tokens, at);
    if (end == at || end + 2 >= tokens.size() || tokens[end].text != u"," || !isMonth(tokens[end + 1].text)
        || tokens[end + 2].shape != Token::Shape::Number)
        return std::nullopt;
    return place(at, end, QCoreApplication::translate("Extraction", "written before the date"));
}

/** "the Consul at Harput", "the Embassy in Quillonia", "telegram 12 from Quillonia". */
std::optional<ShownPlace> afterPost(const Reading &reading, const FieldReading &field, qsizetype at)
{
    const QList<Token> &tokens = field.tokens;
    if (at < 2)
        return std::nullopt;
    const QStringView link = tokens[at - 1].text;
    const QStringView post = tokens[at - 2].text;
    const bool isPost = (link == u"in" || link == u"at" || link == u"to")
                        && (post == u"Embassy" || post == u"Legation" || post == u"Consulate" || post == u"Consul"
                            || post == u"General" || post == u"Ambassador" || post == u"Minister" || post == u"Chargé"
                            || post == u"Mission" || post == u"Agent" || post == u"Commissioner");
    const bool isSender = (link == u"from" || link == u"to") && at > 2 && tokens[at - 2].shape == Token::Shape::Number
                          && (tokens[at - 3].text.endsWith(u"gram") || tokens[at - 3].text.endsWith(u"tel"));
    if ((!isPost && !isSender) || reading.authority().placePhrases().longestAt(tokens, at))
        return std::nullopt;
    const qsizetype end = unknownEnd(reading, tokens, at);
    const bool isOther = end == at || reading.authority().titlePhrases().longestAt(tokens, at)
                         || reading.authority().organizationPhrases().longestAt(tokens, at);
    if (isOther)
        return std::nullopt;
    return place(at, end, QCoreApplication::translate("Extraction", "“%1 %2” stands before it").arg(post, link));
}

/** "Gulf of Fonseca", "Lake Chapala", "the town of Quillon": capitals behind what it is. */
std::optional<ShownPlace> afterKind(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    const QStringView word = tokens[at].text;
    if (at + 2 < tokens.size() && tokens[at + 1].text == u"of" && isKindBeforeOf(word)) {
        const qsizetype begin = tokens[at + 2].text == u"the" ? at + 3 : at + 2;
        if (const qsizetype end = unknownEnd(reading, tokens, begin); end > begin)
            return place(at, end, QCoreApplication::translate("Extraction", "“%1” says that it is a place").arg(word));
    }
    const bool followsKind = at > 1 && tokens[at - 1].text == u"of" && isWordOfPlaceOf(tokens[at - 2].text);
    if (followsKind) {
        const qsizetype end = unknownEnd(reading, tokens, at);
        if (end > at)
            return place(
                at, end,
                QCoreApplication::translate("Extraction", "“%1” says that it is a place").arg(tokens[at - 2].text));
    }
    const bool isGeographic = word == u"Lake" || word == u"Mount" || word == u"Cape" || word == u"Fort"
                              || word == u"Port" || word == u"Puerto";
    if (isGeographic && isCapital(tokens, at + 1) && tokens[at + 1].followsSpace
        && !reading.authority().isCommonWord(tokens[at + 1].text))
        return place(at, at + 2, QCoreApplication::translate("Extraction", "“%1” says that it is a place").arg(word));
    return std::nullopt;
}

/** "Half Moon bay": capitals before what it is. */
std::optional<ShownPlace> beforeKind(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    constexpr qsizetype Longest = 3;
    // Only capitals or one word that says what it is may follow.
    if (at + 1 >= tokens.size() || !tokens[at + 1].followsSpace || tokens[at + 1].shape == Token::Shape::Mark
        || (tokens[at + 1].shape == Token::Shape::Lower && !isKindAfter(tokens[at + 1].text)))
        return std::nullopt;
    if (tokens[at].text == u"The" || (tokens[at].startsSentence && reading.authority().isCommonWord(tokens[at].text)))
        return std::nullopt;
    qsizetype end = at;
    while (isCapital(tokens, end) && end - at < Longest && (end == at || tokens[end].followsSpace)
           && !(end > at && isKindAfter(tokens[end].text)))
        ++end;
    const bool isShown = end > at && end < tokens.size() && tokens[end].followsSpace && isKindAfter(tokens[end].text);
    if (!isShown || reading.authority().adjectivePhrases().longestAt(tokens, at).length == end - at
        || reading.authority().titlePhrases().longestAt(tokens, at))
        return std::nullopt;
    // "Foreign territory" and "Eastern Province" may be any.
    const bool isVague = std::ranges::all_of(tokens.begin() + at, tokens.begin() + end, [&](const Token &token) {
        return reading.authority().isCommonWord(token.text);
    });
    if (isVague && tokens[end].shape == Token::Shape::Lower)
        return std::nullopt;
    return place(at, end + 1,
                 QCoreApplication::translate("Extraction", "“%1” says that it is a place").arg(tokens[end].text));
}

} // namespace

std::optional<ShownPlace> shownPlace(const Reading &reading, const FieldReading &field, qsizetype at)
{
    if (!isCapital(field.tokens, at))
        return isLowerKind(field.tokens[at].text) ? afterKind(reading, field.tokens, at) : std::nullopt;
    if (auto shown = beforeKind(reading, field.tokens, at))
        return shown;
    if (auto shown = afterKind(reading, field.tokens, at))
        return shown;
    if (auto shown = afterPost(reading, field, at))
        return shown;
    return inDateline(reading, field, at);
}

bool isPeople(const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    static const QSet<QStringView> peoples{
        u"British",    u"French",     u"English",   u"Dutch",   u"Irish",      u"Swiss",      u"Chinese",  u"Japanese",
        u"Portuguese", u"Vietnamese", u"Lebanese",  u"Burmese", u"Sudanese",   u"Spanish",    u"Danish",   u"Polish",
        u"Siamese",    u"Maltese",    u"Congolese", u"Turkish", u"Swedish",    u"Cambodians", u"Nepalese", u"Yemenite",
        u"Welsh",      u"Scotch",     u"Ceylonese", u"Thai",    u"Senegalese", u"Viennese"};
    if (!peoples.contains(tokens[end - 1].text) || first == 0)
        return false;
    // "the French and the Italian units"
    qsizetype other = end;
    if (other < tokens.size()
        && (tokens[other].text == u"and" || tokens[other].text == u"or" || tokens[other].text == u","))
        ++other;
    if (other > end && other < tokens.size() && tokens[other].text == u"the")
        ++other;
    if (other > end && other < tokens.size() && tokens[other].isCapitalized())
        return peoples.contains(tokens[other].text) && isPeople(tokens, other, other + 1);
    static const QSet<QStringView> before{u"the", u"The", u"both",    u"and", u"that", u"by",   u"with", u"from",
                                          u"to",  u"of",  u"between", u"if",  u"for",  u"than", u","};
    if (!before.contains(tokens[first - 1].text))
        return false;
    if (end == tokens.size())
        return true;
    const Token &next = tokens[end];
    if (next.shape == Token::Shape::Mark)
        return next.text != u"-" && next.text != u"–" && next.text != u"/" && next.text != u"(";
    static const QSet<QStringView> after{
        u"have",     u"has",     u"had",     u"are",        u"were",   u"will",    u"would",   u"do",      u"did",
        u"should",   u"could",   u"can",     u"may",        u"might",  u"must",    u"and",     u"or",      u"in",
        u"on",       u"at",      u"by",      u"for",        u"with",   u"that",    u"who",     u"as",      u"but",
        u"from",     u"about",   u"not",     u"to",         u"of",     u"also",    u"when",    u"if",      u"is",
        u"was",      u"cannot",  u"want",    u"wanted",     u"think",  u"feel",    u"believe", u"felt",    u"said",
        u"say",      u"agree",   u"agreed",  u"made",       u"took",   u"seem",    u"seemed",  u"thought", u"believed",
        u"hoped",    u"never",   u"alone",   u"themselves", u"then",   u"now",     u"were",    u"up",      u"out",
        u"into",     u"under",   u"over",    u"against",    u"than",   u"because", u"gave",    u"came",    u"went",
        u"tried",    u"still",   u"always",  u"both",       u"wished", u"wish",    u"hope",    u"took",    u"asked",
        u"proposed", u"refused", u"replied", u"which",      u"did",    u"before",  u"after",   u"since",   u"until",
    };
    return after.contains(next.text);
}

} // namespace Secto
