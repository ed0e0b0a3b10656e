// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/event_finder.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What is at the end of the names of events and agreements. */
bool isEventWord(QStringView word)
{
    static const QSet<QStringView> words{
        u"Conference", u"Conferences", u"Treaty",     u"Treaties",  u"Convention", u"Conventions",   u"Agreement",
        u"Agreements", u"Accord",      u"Accords",    u"Pact",      u"Plan",       u"Doctrine",      u"Declaration",
        u"Protocol",   u"Protocols",   u"Armistice",  u"War",       u"Crisis",     u"Program",       u"Act",
        u"Conf",       u"Rebellion",   u"Revolution", u"Offensive", u"Formula",    u"Resolution",    u"Contracts",
        u"Truce",      u"Settlement",  u"Compact",    u"Concordat", u"Round",      u"Capitulations",
    };
    return words.contains(word);
}

/** Such words where a place or a year before them makes a name: "Middle East crisis", "1954 agreements". */
bool isLowerEventWord(QStringView word)
{
    static const QSet<QStringView> words{u"crisis", u"agreements", u"accords", u"armistice",
                                         u"treaty", u"pact",       u"protocol"};
    return words.contains(word);
}

/** "Convention of 1903", "treaty of Managua": what may be "of" something. */
bool maybeOf(QStringView word)
{
    static const QSet<QStringView> words{u"Treaty",     u"treaty",   u"Convention", u"convention", u"Agreement", u"Act",
                                         u"Contracts",  u"Protocol", u"protocol",   u"Peace",      u"Congress",  u"War",
                                         u"Agreements", u"Accords",  u"Pact",       u"Armistice"};
    return words.contains(word);
}

bool isYear(const Token &token)
{
    return token.shape == Token::Shape::Number && token.text.size() == 4
           && (token.text.startsWith(u"18") || token.text.startsWith(u"19"));
}

bool isMonth(QStringView word)
{
    static const QSet<QStringView> months{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                                          u"July",    u"August",   u"September", u"October", u"November", u"December"};
    return months.contains(word);
}

bool isNoPartOfNames(QStringView word)
{
    static const QSet<QStringView> words{
        u"The",     u"A",         u"An",         u"In",       u"On",    u"At",  u"Of",      u"For",   u"To",
        u"By",      u"From",      u"With",       u"Our",      u"Your",  u"My",  u"His",     u"This",  u"That",
        u"And",     u"No",        u"Any",        u"Under",    u"Draft", u"If",  u"While",   u"When",  u"Such",
        u"Subject", u"Since",     u"After",      u"As",       u"Both",  u"All", u"Meeting", u"Each",  u"Press",
        u"News",    u"Executive", u"Government", u"Proposed", u"New",   u"See", u"Other",   u"These", u"Those"};
    return words.contains(word);
}

/** "of 1903", "of September 30, 1910", "of Guadalupe Hidalgo": where it ends; @p at if it is none of these. */
qsizetype endOfWhatFollows(const Reading &reading, const QList<Token> &tokens, qsizetype at)
{
    if (at + 1 >= tokens.size() || tokens[at].text != u"of")
        return at;
    const qsizetype next = at + 1;
    if (isYear(tokens[next]))
        return next + 1;
    if (isMonth(tokens[next].text)) {
        const bool hasDay = next + 1 < tokens.size() && tokens[next + 1].shape == Token::Shape::Number;
        const bool hasYear =
            hasDay && next + 3 < tokens.size() && tokens[next + 2].text == u"," && isYear(tokens[next + 3]);
        return hasYear ? next + 4 : hasDay ? next + 2 : at;
    }
    const auto match = reading.authority().placePhrases().longestAt(tokens, next);
    // "the treaty of Spain" says whose it is.
    if (match && reading.authority().place(match.value).sort == u"country")
        return at;
    qsizetype place = match.length;
    if (place == 0 && tokens[next].shape == Token::Shape::Capital && tokens[next].text.size() > 3
        && !reading.authority().isCommonWord(tokens[next].text)
        && !reading.authority().adjectivePhrases().longestAt(tokens, next)) {
        place = 1;
        if (next + 1 < tokens.size() && tokens[next + 1].shape == Token::Shape::Capital
            && tokens[next + 1].followsSpace)
            place = 2;
    }
    return place == 0 ? at : next + place;
}

/** Where the capitals before the event's word at @p at begin, a year in front of them included. */
qsizetype firstBefore(const QList<Token> &tokens, qsizetype at)
{
    constexpr qsizetype Longest = 6;
    qsizetype first = at;
    while (first > 0 && at - first < Longest && tokens[first].followsSpace && tokens[first - 1].isCapitalized()
           && tokens[first - 1].shape != Token::Shape::Initial && !isNoPartOfNames(tokens[first - 1].text))
        --first;
    if (first > 0 && tokens[first].followsSpace && isYear(tokens[first - 1]))
        --first;
    return first;
}

/** Finds the name whose last or first word says that it is an event; settles nothing but its words. */
void findShown(const Reading &reading, qsizetype field, qsizetype at, QList<Find> &finds)
{
    const FieldReading &text = reading.fields()[field];
    const QList<Token> &tokens = text.tokens;
    const QStringView word = tokens[at].text;
    const bool isUpper = tokens[at].isCapitalized() && isEventWord(word);
    // Most words of a text are none of these.
    const auto begins = [word](char16_t first, QStringView second) {
        return word[0] == first && second.contains(word[1]);
    };
    const bool mayBeLower =
        tokens[at].shape == Token::Shape::Lower && word.size() > 3
        && (begins(u'a', u"gcr") || begins(u'c', u"ro") || begins(u'p', u"ar") || begins(u't', u"r"));
    const bool isLower = mayBeLower && isLowerEventWord(word);
    if (!isUpper && !isLower && !((mayBeLower || tokens[at].isCapitalized()) && maybeOf(word)))
        return;

    qsizetype first = at;
    if (isUpper) {
        first = firstBefore(tokens, at);
    } else if (isLower) {
        const auto place = reading.authority().placePhrases().longestBefore(tokens, at);
        if (place && tokens[at].followsSpace && tokens[at - 1].isCapitalized() && word != u"treaty")
            first = at - place.length;
        if (first > 0 && tokens[first].followsSpace && isYear(tokens[first - 1]))
            --first;
    }
    qsizetype end = at + 1;
    if (word == u"Conf" && end < tokens.size() && tokens[end].text == u".")
        ++end;
    if (maybeOf(word))
        end = std::max(end, endOfWhatFollows(reading, tokens, end));
    const bool isOfSomething = end > at + 1 && word != u"Conf";
    if (first == at && !isOfSomething)
        return;
    // "Canadian Agreement" says whose, not which.
    const qsizetype words = at - first;
    const bool saysWhose = reading.authority().adjectivePhrases().longestAt(tokens, first).length == words
                           && !reading.authority().placePhrases().longestAt(tokens, first);
    if (!isOfSomething && saysWhose)
        return;
    const bool isVague = std::all_of(tokens.begin() + first, tokens.begin() + at, [&reading](const Token &token) {
        return token.isCapitalized() && reading.authority().isCommonWord(token.text);
    });
    const bool needsTwo = word == u"Plan" || word == u"Resolution" || word == u"Formula" || word == u"Settlement"
                          || word == u"Conference" || word == u"Agreement" || word == u"Declaration"
                          || word == u"Revolution" || word == u"Round" || word == u"Offensive" || word == u"Protocol"
                          || word == u"Crisis" || word == u"Agreements";
    if (!isOfSomething && isVague && needsTwo && words < 2)
        return;

    // "Warsaw Pact" is a body.
    if (reading.authority().organizationPhrases().longestAt(tokens, first).length == end - first)
        return;
    Find find = findOf(field, tokens, first, end, EntityKind::Event);
    find.entity = settledEntity(find.kind, slice(text.text, find.range).toString().simplified());
    find.why = QCoreApplication::translate("Extraction", "“%1” says that it is an event or agreement").arg(word);
    find.confidence = 0.65;
    finds << find;
}

} // namespace

void EventFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const Authority &authority = reading.authority();
    const QList<Token> &tokens = reading.fields()[field].tokens;
    QHash<QStringView, Entity> introduced; ///< "Brezhnev Doctrine (BD)"
    qsizetype next = 0;
    const auto remember = [&](const Find &event) {
        while (next < tokens.size() && tokens[next].range.begin < event.range.end)
            ++next;
        if (next + 2 < tokens.size() && tokens[next].text == u"(" && tokens[next + 2].text == u")"
            && tokens[next + 1].shape == Token::Shape::Upper)
            introduced.insert(tokens[next + 1].text, event.entity);
    };
    const auto addShort = [&](qsizetype at, const Entity &event) {
        Find find = findOf(field, tokens, at, at + 1, EntityKind::Event);
        find.entity = event;
        find.why = QCoreApplication::translate("Extraction", "short for the name before it: %1").arg(event.name);
        find.confidence = 0.85;
        finds << find;
    };
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        if (tokens[at].shape == Token::Shape::Mark)
            continue;
        const auto match = authority.eventPhrases().longestAt(tokens, at);
        if (!match) {
            const qsizetype known = finds.size();
            findShown(reading, field, at, finds);
            if (finds.size() > known)
                remember(finds.last());
            else if (tokens[at].shape == Token::Shape::Upper && introduced.contains(tokens[at].text))
                addShort(at, introduced.value(tokens[at].text));
            continue;
        }
        const NamedThing &event = authority.event(match.value);
        // Nobody wrote of an event before it was.
        if (!event.isoDate.isEmpty() && reading.isoDate().size() >= 4
            && reading.isoDate().left(4) < event.isoDate.left(4)) {
            at += match.length - 1;
            continue;
        }
        Find find = findOf(field, tokens, at, at + match.length, EntityKind::Event);
        find.entity = settledEntity(find.kind, event.name, event.description, event.isoDate);
        find.why = QCoreApplication::translate("Extraction", "built-in table of events");
        find.confidence = 0.9;
        finds << find;
        remember(find);
        at += match.length - 1;
    }
}

} // namespace Secto
