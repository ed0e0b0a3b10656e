// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/role_finder.h"

#include "extraction/finders/name_run.h"

namespace Secto {

namespace {

/** "[Canadian] Foreign Minister", "Foreign Minister [of Canada]": whose title it is. */
QString bodyOf(const Reading &reading, const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    const QString before = reading.bodyBefore(tokens, first);
    if (!before.isEmpty())
        return before;
    if (end + 1 >= tokens.size() || tokens[end].text != u"of")
        return {};
    qsizetype place = end + 1;
    if (tokens[place].text == u"the" && place + 1 < tokens.size())
        ++place;
    const auto match = reading.authority().placePhrases().longestAt(tokens, place);
    return match ? reading.authority().place(match.value).name : QString();
}

/** Whether the word before makes it another title: "Principal Deputy [Assistant Secretary]", "Special [Ambassador]". */
bool isPartOfLongerTitle(const Reading &reading, const QList<Token> &tokens, qsizetype first)
{
    if (first == 0 || !tokens[first].followsSpace)
        return false;
    const Token &before = tokens[first - 1];
    const bool mayBeginTitle = before.shape == Token::Shape::Capital && !before.startsSentence;
    return mayBeginTitle && reading.bodyBefore(tokens, first).isEmpty()
           && !reading.authority().titlePhrases().longestBefore(tokens, first);
}

} // namespace

void RoleFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const QList<Token> &tokens = reading.fields()[field].tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (!tokens[at].isCapitalized())
            continue;
        const auto match = authority.titlePhrases().longestAt(tokens, at);
        if (!match)
            continue;
        const qsizetype end = at + match.length;
        const Title &title = authority.title(match.value);
        if (title.isRole && !isPartOfLongerTitle(reading, tokens, at) && !nameRun(reading, reading.fields()[field], end, true)) {
            Find find = findOf(field, tokens, at, end, EntityKind::Role);
            find.name.title = title.words;
            find.name.offices = title.offices;
            find.name.body = bodyOf(reading, tokens, at, end);
            if (find.name.body.isEmpty())
                find.name.body = title.body;
            find.confidence = 0.8;
            finds << find;
        }
        at = end - 1;
    }
}

} // namespace Secto
