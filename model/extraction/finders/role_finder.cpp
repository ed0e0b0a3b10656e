// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/role_finder.h"

#include "extraction/finders/role_name.h"

#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

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

/** Capitals that may stand before an office and are no part of it: "From", "For" in titles and headings. */
bool isLink(QStringView word)
{
    static const QSet<QStringView> links{u"From", u"For",  u"To",   u"The", u"By",      u"And",  u"With", u"Of",
                                         u"In",   u"Dear", u"My",   u"Our", u"FOR",     u"THE",  u"FROM", u"TO",
                                         u"Her",  u"His",  u"Your", u"As",  u"Between", u"That", u"If",   u"When"};
    return links.contains(word);
}

/** Whether the word before makes it another title: "Mutual Security [Director]". */
bool isPartOfLongerTitle(const Reading &reading, const QList<Token> &tokens, qsizetype first)
{
    if (first == 0 || !tokens[first].followsSpace)
        return false;
    const Token &before = tokens[first - 1];
    const bool mayBeginTitle = before.shape == Token::Shape::Capital && !before.startsSentence && !isLink(before.text);
    const bool isPlural = tokens[first].text.endsWith(u's'); // "the Western Ambassadors"
    return mayBeginTitle && !isPlural && reading.bodyBefore(tokens, first).isEmpty()
           && !reading.authority().titlePhrases().longestBefore(tokens, first);
}

/** "secretary of the treasury" as titles are written: "Secretary of the Treasury". */
QString asTitle(const QList<Token> &tokens, const RoleName &role)
{
    QStringList words;
    for (qsizetype at = role.first; at < role.end; ++at) {
        QString word = tokens[at].text.toString();
        if (word != u"of" && word != u"the" && word != u"for" && word != u"and" && word != u"to" && word != u"on")
            word[0] = word[0].toUpper();
        words << word;
    }
    return words.join(u' ').replace(u" ’s"_s, u"’s"_s).replace(u" 's"_s, u"'s"_s);
}

Find findOfRole(const Reading &reading, qsizetype field, const QList<Token> &tokens, const RoleName &role)
{
    const Authority &authority = reading.authority();
    Find find = findOf(field, tokens, role.first, role.end, EntityKind::Role);
    find.name.title = asTitle(tokens, role);
    find.name.body = bodyOf(reading, tokens, role.first, role.end);
    find.confidence = 0.8;
    int title = role.title;
    if (title < 0) {
        const QList<Token> words = Secto::tokens(find.name.title);
        if (const auto match = authority.titlePhrases().longestAt(words, 0); match.length == words.size())
            title = match.value;
    }
    if (title >= 0) {
        find.name.title = authority.title(title).words;
        find.name.offices = authority.title(title).offices;
        if (find.name.body.isEmpty())
            find.name.body = authority.title(title).body;
    } else {
        find.name.offices = {find.name.title};
        if (find.name.body.isEmpty() && reading.isAmerican() && find.name.title.contains(u" Secretary of "))
            find.name.body = u"United States"_s;
    }
    return find;
}

} // namespace

void RoleFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const QList<Token> &tokens = reading.fields()[field].tokens;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        std::optional<RoleName> role;
        if (tokens[at].isCapitalized()) {
            role = roleName(reading, reading.fields()[field], at);
            if (!role) {
                // The rest of a name's title is no office of its own.
                if (const auto title = reading.authority().titlePhrases().longestAt(tokens, at))
                    at += title.length - 1;
                continue;
            }
            if (!isPartOfLongerTitle(reading, tokens, at))
                finds << findOfRole(reading, field, tokens, *role);
            at = role->end - 1;
        } else if (tokens[at].shape == Token::Shape::Lower) {
            role = lowerCaseRole(reading, tokens, at);
            if (!role)
                continue;
            finds << findOfRole(reading, field, tokens, *role);
            at = role->end - 1;
        }
    }
}

} // namespace Secto
