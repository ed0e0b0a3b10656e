// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/listed_persons.h"

#include "authority/partial_date.h"
#include "extraction/resolvers/identity.h"
#include "text/folding.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Person = PersonIndex::Person;

/** An office as the list tells it, "Ambassador to France from March 1957 until May 1958", on a day. */
struct ListedOffice
{
    QString words;
    QString from; ///< ISO 8601; empty: open
    QString to;
};

QString isoOf(const QRegularExpressionMatch &match)
{
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    QString iso = match.captured(3);
    if (const qsizetype month = months.indexOf(match.captured(1).left(3).toLower()); month >= 0) {
        iso += u"-%1"_s.arg(month + 1, 2, 10, '0'_L1);
        if (!match.captured(2).isEmpty())
            iso += u"-%1"_s.arg(match.captured(2).toInt(), 2, 10, '0'_L1);
    }
    return iso;
}

QList<ListedOffice> officesIn(const QString &remark)
{
    static const QRegularExpression date(
        u"(?:\\b(January|February|March|April|May|June|July|August|September|October|November|December) )?(?:(\\d{1,2}),? )?\\b(1[89]\\d\\d)\\b"_s);
    static const QRegularExpression toWord(u"\\b(until|till|to|through|before)\\b[^;]{0,6}$"_s);
    QList<ListedOffice> offices;
    QString last;
    for (const QString &clause : remark.split(u';', Qt::SkipEmptyParts)) {
        ListedOffice office{clause.trimmed(), {}, {}};
        if (office.words.startsWith(u"thereafter"_s, Qt::CaseInsensitive)
            || office.words.startsWith(u"then "_s, Qt::CaseInsensitive)) {
            office.words = office.words.section(u' ', 1).trimmed();
            office.from = last;
        }
        qsizetype end = 0;
        for (const QRegularExpressionMatch &match : date.globalMatch(clause)) {
            const QString before = clause.sliced(end, match.capturedStart() - end);
            const bool isEnd = toWord.match(before).hasMatch() || (!office.from.isEmpty() && before.contains(u'–'))
                               || (!office.from.isEmpty() && before.trimmed() == u"-");
            (isEnd ? office.to : office.from) = isoOf(match);
            end = match.capturedEnd();
        }
        last = office.to;
        offices << office;
    }
    return offices;
}

bool wasInOffice(const ListedOffice &office, const QString &isoDate)
{
    return isoDate.isEmpty() || mayInclude(office.from, office.to, isoDate);
}

/** Whether @p words begin with @p title, but for an adjective or two: "South Vietnamese Foreign Minister". */
bool begins(const QString &words, const QString &title)
{
    const qsizetype at = words.indexOf(title, 0, Qt::CaseInsensitive);
    if (at < 0 || at > 24)
        return false;
    static const QSet<QString> lesser{u"Deputy"_s,  u"Assistant"_s, u"Under"_s,   u"Vice"_s,
                                      u"Special"_s, u"to"_s,        u"the"_s,     u"Former"_s,
                                      u"of"_s,      u"former"_s,    u"Adviser"_s, u"Counselor"_s};
    const QStringList before = words.first(at).split(u' ', Qt::SkipEmptyParts);
    return std::ranges::none_of(before, [](const QString &word) { return lesser.contains(word); });
}

/** "President of Pennsylvania State University": not who is meant by the title alone. */
bool isOfInstitution(const QString &words)
{
    static const QRegularExpression institution(
        u"\\b(Universit|Colleg|Corporation|Compan|Institut|Council|Association|Federation|Bank|Foundation|Union|Board|Committee|Assembly|Society)"_s);
    return institution.match(words).hasMatch();
}

/** The one with the most points, if nobody else has as many. */
template <typename Points>
const Person *best(const QList<const Person *> &persons, int margin, Points pointsOf)
{
    const Person *first = nullptr;
    int most = 0;
    int second = 0;
    for (const Person *person : persons) {
        const int points = pointsOf(*person);
        if (!first || points > most) {
            second = first ? most : std::numeric_limits<int>::min() / 2;
            most = points;
            first = person;
        } else {
            second = std::max(second, points);
        }
    }
    return first && most > 0 && most - second >= margin ? first : nullptr;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression notLetters(u"[^\\p{L}’']+"_s);
    QStringList words = folded(text).split(notLetters, Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.size() < 3; });
    return words;
}

} // namespace

QList<const Person *> listedFor(const Reading &reading, const PersonName &name)
{
    QList<const Person *> persons;
    if (reading.persons().isEmpty())
        return persons;
    const auto add = [&persons](const Person *person) {
        if (person && !persons.contains(person))
            persons << person;
    };
    for (const QString &id : name.listIds)
        add(reading.persons().byId(id));
    if (persons.isEmpty())
        persons = reading.persons().named(name.surname, name.title);
    if (persons.isEmpty() && name.surname.contains(u' '))
        persons = reading.persons().named(name.surname.section(u' ', -1), name.title);
    const auto agrees = [&](const Person *person) {
        // "James Shen" is not Shen Ping, nor "Cao Dai" Bao Dai: a name that is not taken apart has to have the words.
        const QString before = name.given.size() > 2 ? name.given : name.surname.section(u' ', 0, -2);
        if (person->name.given.isEmpty() && person->name.surname.contains(u' ') && !before.isEmpty()
            && name.listIds.isEmpty()) {
            const QStringList words = folded(person->name.surname).split(u' ');
            return std::ranges::any_of(folded(before).split(u' '),
                                       [&words](const QString &word) { return words.contains(word); });
        }
        return givenNamesAgree(reading.authority(), person->name.given, name.given)
               || std::ranges::any_of(person->name.otherGiven, [&](const QString &other) {
                      return givenNamesAgree(reading.authority(), other, name.given);
                  });
    };
    if (persons.size() > 1) {
        // "Ho Chi Minh" is not called Minh.
        QList<const Person *> called = persons;
        called.removeIf([&](const Person *person) {
            const QStringList names = reading.authority().namesOf(person->name.surname);
            const bool hasShortName =
                std::ranges::any_of(names, [](const QString &each) { return !each.contains(u' '); });
            return person->name.given.isEmpty() && hasShortName && reading.authority().isPerson(person->name.surname)
                   && !names.contains(name.surname, Qt::CaseInsensitive);
        });
        if (!called.isEmpty())
            persons = called;
    }
    const QList<const Person *> ofSurname = persons;
    persons.removeIf([&](const Person *person) { return !agrees(person); });
    if (persons.isEmpty() && name.given.size() == 2 && name.given.endsWith(u'.')) {
        // "W. Radford" may be Arthur W. Radford.
        persons = ofSurname;
        persons.removeIf([&name](const Person *person) { return !person->name.given.contains(u' ' + name.given); });
    }
    if (persons.size() > 1 && !name.given.isEmpty()) {
        QList<const Person *> same = persons;
        same.removeIf([&name](const Person *person) { return folded(person->name.given) != folded(name.given); });
        if (!same.isEmpty())
            persons = same;
    }
    if (persons.isEmpty() && name.listIds.isEmpty() && name.known < 0) {
        persons = reading.persons().spelledLike(name.surname);
        persons.removeIf([&](const Person *person) { return !agrees(person); });
        if (persons.isEmpty() && name.given.size() > 2) {
            persons = reading.persons().oneLetterFrom(name.surname);
            persons.removeIf([&](const Person *person) {
                return folded(person->name.given).section(u' ', 0, 0) != folded(name.given).section(u' ', 0, 0);
            });
        }
    }
    return persons;
}

Choice chosenByTitle(const Reading &reading, const QList<const Person *> &persons, const PersonName &name)
{
    const bool isOne = !persons.isEmpty() && std::ranges::all_of(persons, [&persons](const Person *person) {
        return person->name.shown == persons.first()->name.shown;
    });
    if (isOne)
        return {persons.first(), {}};
    if (name.title.isEmpty())
        return {};
    const QString &title = name.title;
    // "General" also stands in "Secretary General" and "Attorney General".
    const bool isRank = title.endsWith(u"General") || title.endsWith(u"Gen.");
    const Person *chosen = best(persons, 1, [&](const Person &person) {
        int points = 0;
        if (!person.name.title.isEmpty()) {
            const bool isOfTitle = person.name.title.contains(title) || title.contains(person.name.title);
            points = isOfTitle ? 4 : title == u"Mr." ? -1 : 0;
        }
        for (const ListedOffice &office : officesIn(person.listed.remark)) {
            const int inOffice = wasInOffice(office, reading.isoDate()) ? 2 : 0;
            if (begins(office.words, title))
                points = std::max(points, 4 + inOffice - (title == u"President" && isOfInstitution(office.words)));
            else if (!isRank && office.words.contains(title, Qt::CaseInsensitive))
                points = std::max(points, 1 + inOffice / 2);
        }
        return points;
    });
    if (!chosen)
        return {};
    return {chosen, QCoreApplication::translate("Extraction", "the one of this name who is called “%1”").arg(title)};
}

Choice chosenByWords(const QList<const Person *> &persons, const QStringList &words)
{
    QSet<QString> wanted;
    for (const QString &word : words) {
        for (const QString &part : wordsOf(word))
            wanted.insert(part);
    }
    const Person *chosen = best(persons, 2, [&wanted](const Person &person) {
        QSet<QString> told;
        for (const QString &word : wordsOf(person.listed.remark + u' ' + person.name.title)) {
            if (wanted.contains(word))
                told.insert(word);
        }
        return int(told.size());
    });
    if (!chosen)
        return {};
    return {chosen, QCoreApplication::translate("Extraction", "“%1” stands before the name").arg(words.join(u' '))};
}

Choice chosenByPrincipalOffice(const Reading &reading, const QList<const Person *> &persons)
{
    if (reading.isoDate().isEmpty())
        return {};
    static const std::array principal{u"President"_s,
                                      u"Prime Minister"_s,
                                      u"Secretary of State"_s,
                                      u"Foreign Minister"_s,
                                      u"Foreign Secretary"_s,
                                      u"Minister of Foreign Affairs"_s,
                                      u"Minister for Foreign Affairs"_s,
                                      u"Chancellor"_s,
                                      u"King of"_s,
                                      u"Premier"_s};
    const Person *chosen = best(persons, 1, [&](const Person &person) {
        const QList<ListedOffice> offices = officesIn(person.listed.remark);
        return std::ranges::any_of(offices,
                                   [&](const ListedOffice &office) {
                                       return wasInOffice(office, reading.isoDate()) && !isOfInstitution(office.words)
                                              && std::ranges::any_of(principal, [&](const QString &title) {
                                                     return begins(office.words, title);
                                                 });
                                   })
                   ? 1
                   : 0;
    });
    if (!chosen)
        return {};
    return {chosen,
            QCoreApplication::translate("Extraction", "of several of this name the one in high office that day"),
            false};
}

} // namespace Secto
