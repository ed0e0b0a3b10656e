// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/body_name.h"

#include <QHash>
#include <QSet>

namespace Secto {

namespace {

enum Trait : quint8 {
    Plain = 1,  ///< a nationality before it only says whose it is
    Alone = 2,  ///< with a capital it stands for one certain body
    Goes = 4,   ///< "of", "on", "for" may follow
    Theirs = 8, ///< a country after "of" only says whose it is
    Long = 16,  ///< one word before it is not enough: "Truman Administration"
};

/** Words that head the names of bodies. Compiled from the language of diplomatic documents. */
const QHash<QStringView, quint8> &heads()
{
    static const QHash<QStringView, quint8> all{
        {u"Embassy", Plain | Alone | Theirs},
        {u"Embassies", Plain | Alone | Theirs},
        {u"Legation", Plain | Alone | Theirs},
        {u"Legations", Plain | Alone | Theirs},
        {u"Consulate", Plain | Alone | Theirs},
        {u"Consulates", Plain | Alone | Theirs},
        {u"Chancery", Plain | Alone | Theirs},
        {u"Mission", Plain | Alone | Theirs},
        {u"Delegation", Plain | Alone | Theirs},
        {u"Delegations", Plain | Alone | Theirs},
        {u"Cabinet", Plain | Alone | Theirs},
        {u"Parliament", Plain | Alone | Theirs},
        {u"Ministry", Plain | Alone | Goes | Theirs},
        {u"Ministries", Plain | Goes | Theirs},
        {u"Department", Plain | Alone | Goes | Theirs},
        {u"Departments", Plain | Alone | Goes | Theirs},
        {u"Commission", Alone | Goes | Theirs},
        {u"Committee", Alone | Goes | Theirs},
        {u"Committees", Goes | Theirs},
        {u"Subcommittee", Alone | Goes | Theirs},
        {u"Council", Alone | Goes},
        {u"Board", Alone | Goes | Theirs},
        {u"Agency", Goes},
        {u"Tribunal", Alone | Goes},
        {u"Secretariat", Alone | Goes | Theirs},
        {u"Assembly", Alone | Theirs},
        {u"Senate", Plain | Alone | Theirs},
        {u"House", Alone},
        {u"Chamber", Alone | Goes},
        {u"Congress", Alone | Theirs},
        {u"Bureau", Goes | Theirs},
        {u"Court", Goes},
        {u"Bank", Goes},
        {u"Office", Goes | Theirs},
        {u"Division", Goes},
        {u"Section", Goes},
        {u"Branch", Goes},
        {u"Staff", Goes},
        {u"Service", 0},
        {u"Institute", Goes},
        {u"Institution", Goes},
        {u"Association", Goes},
        {u"Union", Goes},
        {u"League", Goes},
        {u"Federation", Goes},
        {u"Confederation", Goes},
        {u"Front", Goes},
        {u"Movement", Goes},
        {u"Party", Goes},
        {u"Corporation", Goes},
        {u"Company", Goes},
        {u"Co", 0},
        {u"Group", Goes},
        {u"Force", 0},
        {u"Forces", 0},
        {u"Fleet", 0},
        {u"Army", Plain},
        {u"Navy", Plain},
        {u"Corps", 0},
        {u"Command", 0},
        {u"Headquarters", 0},
        {u"Fund", Goes},
        {u"Foundation", 0},
        {u"Authority", 0},
        {u"Administration", Long},
        {u"Library", 0},
        {u"Archives", 0},
        {u"University", Goes},
        {u"Academy", Goes},
        {u"College", 0},
        {u"Society", Goes},
        {u"Directorate", Goes},
        {u"Organization", Goes},
        {u"Organisation", Goes},
        {u"Brothers", 0},
        {u"Railway", 0},
        {u"Railroad", 0},
        {u"Airlines", 0},
        {u"Airways", 0},
        {u"Guard", 0},
        {u"Tribune", 0},
        {u"Herald", 0},
        {u"Gazette", 0},
    };
    return all;
}

/** Words with a capital that begin sentences and headings and no names. */
bool isNoPartOfNames(QStringView word)
{
    static const QSet<QStringView> words{
        u"The",      u"A",       u"An",         u"In",      u"On",      u"At",      u"Of",       u"For",
        u"To",       u"By",      u"From",       u"With",    u"Our",     u"Your",    u"My",       u"His",
        u"Her",      u"Their",   u"Its",        u"This",    u"That",    u"These",   u"Those",    u"No",
        u"Each",     u"Every",   u"Any",        u"Some",    u"All",     u"Both",    u"When",     u"While",
        u"If",       u"As",      u"Since",      u"After",   u"Before",  u"But",     u"And",      u"Also",
        u"Although", u"However", u"Such",       u"Other",   u"Another", u"One",     u"Two",      u"Three",
        u"Only",     u"Or",      u"Nor",        u"Not",     u"Whether", u"Because", u"Under",    u"Through",
        u"Between",  u"During",  u"Until",      u"Should",  u"Would",   u"Could",   u"May",      u"Has",
        u"Have",     u"Had",     u"Is",         u"Are",     u"Was",     u"Were",    u"Will",     u"Can",
        u"Does",     u"Did",     u"Do",         u"Since",   u"Subject", u"Source",  u"Thus",     u"Then",
        u"There",    u"Dear",    u"Re",         u"See",     u"Note",    u"Please",  u"Telegram", u"Memorandum",
        u"Draft",    u"Mr",      u"I",          u"Whereas", u"Sir",     u"Records", u"Record",   u"Task",
        u"File",     u"Files",   u"Government", u"Report",  u"Reports", u"Airgram", u"Despatch", u"Minutes",
        u"Message",  u"Letter",  u"Said",       u"What",    u"Which",   u"Where",
    };
    return words.contains(word);
}

bool isOfCalendar(QStringView word)
{
    static const QSet<QStringView> words{u"January",  u"February", u"March",    u"April",     u"May",
                                         u"June",     u"July",     u"August",   u"September", u"October",
                                         u"November", u"December", u"Monday",   u"Tuesday",   u"Wednesday",
                                         u"Thursday", u"Friday",   u"Saturday", u"Sunday"};
    return words.contains(word);
}

/** "United States of America" where the run of capitals was "United States". */
bool isPlace(const Reading &reading, const QList<Token> &tokens, qsizetype first, qsizetype end)
{
    return reading.authority().placePhrases().longestAt(tokens, first).length >= end - first;
}

bool isOfTheUnitedStates(const QList<Token> &tokens, qsizetype end)
{
    const QStringView last = tokens[end - 1].text;
    return last == u"U.S." || last == u"US" || (last == u"States" && end > 1 && tokens[end - 2].text == u"United");
}

/** Where the capitals that go with the head at @p at begin. */
qsizetype firstBefore(const Reading &reading, const QList<Token> &tokens, qsizetype at, quint8 traits)
{
    constexpr qsizetype Longest = 7;
    const Authority &authority = reading.authority();
    qsizetype first = at;
    while (first > 0 && at - first < Longest && tokens[first].followsSpace) {
        const Token &before = tokens[first - 1];
        if (!before.isCapitalized() || before.shape == Token::Shape::Initial || isNoPartOfNames(before.text))
            break;
        if (const auto nation = authority.adjectivePhrases().longestBefore(tokens, first)) {
            const bool belongs =
                isOfTheUnitedStates(tokens, first)
                    ? tokens[at].text == u"Delegation" || tokens[at].text == u"Senate" || !(traits & Plain)
                    : !(traits & Plain);
            if (!belongs)
                break;
            first -= nation.length;
            continue;
        }
        if (authority.titlePhrases().longestBefore(tokens, first) && !heads().contains(before.text))
            break;
        --first;
    }
    return first;
}

/** Where a list that ends in "Affairs" ends, from the comma at @p at; @p at if it is no such list. */
qsizetype listedAffairsEnd(const QList<Token> &tokens, qsizetype at)
{
    constexpr qsizetype Longest = 9;
    for (qsizetype i = at; i < tokens.size() && i - at < Longest; ++i) {
        if (tokens[i].text == u"Affairs")
            return i + 1;
        if (tokens[i].text != u"," && tokens[i].text != u"and" && tokens[i].shape != Token::Shape::Capital)
            return at;
    }
    return at;
}

/** "of the [Treasury]": where capitals behind the connecting words at @p at end; @p at if they do not follow. */
qsizetype connectedEnd(const Reading &reading, const QList<Token> &tokens, qsizetype at, bool placesStayOutside)
{
    if (at + 1 >= tokens.size() || !tokens[at].followsSpace)
        return at;
    const QStringView word = tokens[at].text;
    if (word != u"of" && word != u"on" && word != u"for")
        return at;
    qsizetype begin = at + 1;
    if (tokens[begin].text == u"the")
        ++begin;
    const qsizetype end = complementEnd(reading, tokens, begin);
    if (end == begin || (word == u"for" && reading.authority().titlePhrases().longestAt(tokens, begin)))
        return at;
    const bool isWhose =
        isPlace(reading, tokens, begin, end)
        || (begin > at + 1 && reading.authority().organizationPhrases().longestAt(tokens, begin).length == end - begin);
    return placesStayOutside && word == u"of" && isWhose ? at : end;
}

} // namespace

qsizetype complementEnd(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    constexpr qsizetype Longest = 12;
    const Authority &authority = reading.authority();
    const auto isWord = [&tokens](qsizetype i) {
        return i < tokens.size() && tokens[i].isCapitalized() && tokens[i].followsSpace
               && tokens[i].shape != Token::Shape::Initial && !isNoPartOfNames(tokens[i].text)
               && !isOfCalendar(tokens[i].text);
    };
    qsizetype end = at;
    bool isLinked = true; // to the words before by "of", "and" or the like
    while (end - at < Longest && isWord(end)) {
        // "Department of State [Historian]", "Ministry of Feathers [Paris]"
        if (!isLinked
            && (authority.placePhrases().longestAt(tokens, end) || authority.titlePhrases().longestAt(tokens, end))
            && !authority.titlePhrases().longestBefore(tokens, end))
            break;
        isLinked = false;
        ++end;
        if (end + 1 >= tokens.size() || isWord(end))
            continue;
        const QStringView word = tokens[end].text;
        if (word == u"and" && isWord(end + 1)) {
            // "Department of State and Congress" are two.
            const bool isAnother = authority.organizationPhrases().longestAt(tokens, end + 1)
                                   || authority.titlePhrases().longestAt(tokens, end + 1)
                                   || authority.placePhrases().longestAt(tokens, end + 1)
                                   || authority.placePhrases().longestBefore(tokens, end);
            if (isAnother)
                break;
            ++end;
            isLinked = true;
        } else if (word == u"of" || word == u"for" || word == u"on") {
            const qsizetype next = tokens[end + 1].text == u"the" ? end + 2 : end + 1;
            if (!isWord(next) || authority.placePhrases().longestAt(tokens, next))
                break;
            end = next;
            isLinked = true;
        } else if (word == u"," && end - at < 4) {
            // "Near Eastern, South Asian, and African Affairs"
            end = listedAffairsEnd(tokens, end);
        }
    }
    return end;
}

std::optional<BodyName> bodyName(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    const auto head = heads().constFind(tokens[at].text);
    if (head == heads().cend())
        return std::nullopt;
    const quint8 traits = *head;
    BodyName name;
    name.head = tokens[at].text;
    name.first = firstBefore(reading, tokens, at, traits);
    name.end = at + 1;
    name.mayStandAlone = traits & Alone;
    if (name.head == u"Consulate" && name.end < tokens.size() && tokens[name.end].text == u"General")
        ++name.end;
    if (name.head == u"Co") {
        if (name.end < tokens.size() && tokens[name.end].text == u"." && !tokens[name.end].followsSpace)
            ++name.end;
    }
    // "Sartorius & Co.", "Doubleday and Company"
    const bool isFirm = name.head == u"Co" || name.head == u"Company" || name.head == u"Brothers";
    if (isFirm && name.first == at && at > 1 && (tokens[at - 1].text == u"&" || tokens[at - 1].text == u"and")
        && tokens[at - 2].isCapitalized() && !isNoPartOfNames(tokens[at - 2].text))
        name.first = firstBefore(reading, tokens, at - 2, 0);
    if ((traits & Long) && at - name.first < 2)
        return std::nullopt;
    if (traits & Goes)
        name.end = std::max(name.end, connectedEnd(reading, tokens, name.end, traits & Theirs));
    name.isHeadAlone = name.first == at && name.end == at + 1;
    // "Soviet Union" is a place.
    if (isPlace(reading, tokens, name.first, name.end))
        return std::nullopt;
    return name;
}

} // namespace Secto
