// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/place_finder.h"

#include <QCoreApplication>

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

} // namespace

void PlaceFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const QList<Token> &tokens = reading.fields()[field].tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isCapitalized())
            continue;
        if (const auto match = authority.placePhrases().longestAt(tokens, at)) {
            Find find = findOf(field, tokens, at, at + match.length, EntityKind::Place);
            find.entity = settledEntity(find.kind, authority.place(match.value).name);
            find.why = QCoreApplication::translate("Extraction", "built-in table of places");
            find.confidence = 0.95;
            finds << find;
            at += match.length - 1;
        } else if (isHalf(tokens, at)) {
            const QString country = dividedCountry(reading);
            if (country.isEmpty())
                continue;
            Find find = findOf(field, tokens, at, at + 1, EntityKind::Place);
            find.entity = settledEntity(find.kind, tokens[at].text.toString() + u' ' + country);
            find.why = QCoreApplication::translate("Extraction", "the document speaks of %1").arg(country);
            find.confidence = 0.8;
            finds << find;
        }
    }
}

} // namespace Secto
