// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/place_finder.h"

#include "extraction/finders/place_words.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Words before "North" that make it a country and not a direction of the compass or part of a longer name. */
constexpr std::array<QStringView, 14> BeforeHalf{u"of", u"in",      u"to",  u"from", u"the",     u"with", u"into",
                                                 u"on", u"against", u"and", u"by",   u"between", u"for",  u"toward"};

/** The divided country that the document speaks of, if it is clear which. */
QString dividedCountry(const Reading &reading)
{
    const auto named = [&reading](const QString &country) {
        return reading.timesNamed(country) + reading.timesNamed(u"North "_s + country)
               + reading.timesNamed(u"South "_s + country);
    };
    const int vietnam = named(u"Vietnam"_s);
    const int korea = named(u"Korea"_s);
    if (vietnam > 3 * korea)
        return u"Vietnam"_s;
    if (korea > 3 * vietnam)
        return u"Korea"_s;
    return {};
}

bool isHalf(const QList<Token> &tokens, qsizetype at)
{
    const Token &token = tokens[at];
    if ((token.text != u"North" && token.text != u"South") || token.startsSentence || at == 0)
        return false;
    const bool isAlone = at + 1 == tokens.size() || !tokens[at + 1].isCapitalized();
    return isAlone && std::ranges::find(BeforeHalf, tokens[at - 1].text) != BeforeHalf.end();
}

/** "WASHINGTON" in a line of capitals: the number of the place; -1 for none. */
int placeInCapitals(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    const QStringView word = tokens[at].text;
    if (tokens[at].shape != Token::Shape::Upper || word.size() < 5 || word.contains(u'.'))
        return -1;
    const QString name = word.first(1).toString() + word.sliced(1).toString().toLower();
    return reading.authority().placePhrases().longestAt(Secto::tokens(name), 0).value;
}

/** "the schooner San Diego", "the “Alabama” claims", "the Duke of Tetuan": names after places that are none. */
bool isOtherThing(const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    static const QSet<QStringView> before{u"schooner",   u"steamer", u"steamship", u"ship",   u"cruiser", u"brig",
                                          u"bark",       u"frigate", u"gunboat",   u"vessel", u"yacht",   u"sloop",
                                          u"battleship", u"tug",     u"steam-tug", u"cutter", u"monitor", u"USS"};
    static const QSet<QStringView> nobles{u"Duke", u"Duchess", u"Marquis", u"Marquess", u"Earl", u"Count", u"Prince"};
    if (first == 0)
        return false;
    if (before.contains(tokens[first - 1].text))
        return true;
    if (first > 1 && tokens[first - 1].text == u"of" && nobles.contains(tokens[first - 2].text))
        return true;
    return tokens[first - 1].text == u"“" && end < tokens.size() && tokens[end].text == u"”";
}

/** What the place was then: the tables have the names of the time after 1949. */
QString nameThen(const QString &name, QStringView words, const QString &isoDate)
{
    if (name == u"Soviet Union" && !isoDate.isEmpty() && isoDate < u"1917-11"_s && words.startsWith(u"Russia"))
        return u"Russia"_s;
    if (name == u"West Germany" && words == u"Germans" && isoDate < u"1949"_s)
        return u"Germany"_s;
    return name;
}

} // namespace

void PlaceFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const FieldReading &text = reading.fields()[field];
    const QList<Token> &tokens = text.tokens;
    const auto add = [&](qsizetype first, qsizetype end, const QString &name, const QString &why, double confidence) {
        Find find = findOf(field, tokens, first, end, EntityKind::Place);
        find.entity = settledEntity(find.kind, name);
        find.why = why;
        find.confidence = confidence;
        finds << find;
    };
    QSet<QString> ships; ///< and other things that the field calls as a place is called
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (tokens[at].shape == Token::Shape::Mark || tokens[at].shape == Token::Shape::Number)
            continue;
        if (const auto shown = shownPlace(reading, text, at)) {
            const TextRange range{tokens[shown->first].range.begin, tokens[shown->end - 1].range.end};
            const bool isKnown = authority.placePhrases().longestAt(tokens, at).length == shown->end - shown->first;
            if (!isKnown)
                add(shown->first, shown->end, slice(text.text, range).toString().simplified(), shown->why, 0.7);
        }
        if (!tokens[at].isCapitalized())
            continue;
        if (const auto match = authority.placePhrases().longestAt(tokens, at)) {
            if (isOtherThing(tokens, at, at + match.length))
                ships.insert(authority.place(match.value).name);
            else if (!ships.contains(authority.place(match.value).name))
                add(at, at + match.length,
                    nameThen(authority.place(match.value).name, tokens[at].text, reading.isoDate()),
                    QCoreApplication::translate("Extraction", "built-in table of places"), 0.95);
            at += match.length - 1;
        } else if (isHalf(tokens, at)) {
            const QString country = dividedCountry(reading);
            if (!country.isEmpty())
                add(at, at + 1, tokens[at].text.toString() + u' ' + country,
                    QCoreApplication::translate("Extraction", "the document speaks of %1").arg(country), 0.8);
        } else if (const auto people = authority.adjectivePhrases().longestAt(tokens, at);
                   people && isPeople(tokens, at, at + people.length)) {
            add(at, at + people.length, authority.place(people.value).name,
                QCoreApplication::translate("Extraction", "the people stands for its country"), 0.85);
            at += people.length - 1;
        } else if (const int capitals = placeInCapitals(reading, tokens, at); capitals >= 0) {
            add(at, at + 1, authority.place(capitals).name,
                QCoreApplication::translate("Extraction", "built-in table of places"), 0.85);
        }
    }
}

} // namespace Secto
