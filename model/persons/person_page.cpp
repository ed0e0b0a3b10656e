// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_page.h"

#include "extraction/resolvers/identity.h"
#include "persons/person_decision_store.h"
#include "persons/person_groups.h"
#include "storage/people_named.h"
#include "storage/statement.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostNamedWith = 60;
constexpr int MostPerhapsSame = 6;
/** Between the last document of one and the first of the other, in years: more is another generation. */
constexpr int LongestGap = 40;

QString givenOf(const QString &foldedName)
{
    const QString surname = surnameOf(foldedName);
    return foldedName.first(foldedName.lastIndexOf(surname)).trimmed();
}

bool mayBeOfOneLife(const PersonSummary &a, const PersonSummary &b)
{
    if (a.firstYear == 0 || b.firstYear == 0)
        return true;
    return a.firstYear - b.lastYear <= LongestGap && b.firstYear - a.lastYear <= LongestGap;
}

/** A library of an earlier Secto that nobody may write to has none. */
QList<PersonDecision> decisionsIn(const Database &database)
{
    return PersonDecisionStore(database).all().value_or(QList<PersonDecision>());
}

} // namespace

Result<PersonPage> PersonPages::read(const PeopleCatalogue &people, int person) const
{
    const QList<PersonDecision> decisions = decisionsIn(m_database);
    const PersonGroups groups(decisions);
    PersonPage page;
    page.name = people.persons()[person].name;
    page.names = people.namesOf(person);
    QStringList names = groups.namesOf(page.name);
    for (const NamedCount &name : std::as_const(page.names)) {
        if (groups.personOf(name.name) == page.name) // not of those that were parted off from somebody else
            names << name.name;
    }
    names.removeDuplicates();
    page.offices = officesOf(names);
    auto remarks = remarksOn(names);
    if (!remarks)
        return std::unexpected(remarks.error());
    page.remarks = *std::move(remarks);
    page.years = people.yearsOf(person);
    page.documents = people.documentsOf(person);
    page.namedWith = people.namedWith(person, MostNamedWith);
    page.perhapsSame = perhapsSame(people, person, decisions);
    for (const PersonDecision &part : groups.parts()) {
        if (groups.personOf(part.other) == page.name || groups.personOf(part.name) == page.name)
            page.parted << part;
    }
    return page;
}

QStringList PersonPages::officesOf(const QStringList &names) const
{
    QList<Tenure> tenures;
    for (const QString &name : names)
        tenures << m_authority.tenuresOf(name);
    std::ranges::stable_sort(tenures, {}, &Tenure::from);
    QStringList offices;
    for (const Tenure &tenure : std::as_const(tenures))
        offices << m_authority.describe(tenure);
    offices.removeDuplicates();
    return offices;
}

Result<QList<ListRemark>> PersonPages::remarksOn(const QStringList &names) const
{
    // Those whose surname stands somewhere in the names, of whom the few that are meant are told below.
    QList<ListRemark> remarks;
    Statement row(m_database,
                  u"SELECT name, remark, coalesce(nullif(publication ->> 'volumeTitle', ''), v.identifier) "
                  "FROM listed_names JOIN volumes AS v ON v.id = volume_id WHERE list = 'persons' AND remark <> '' "
                  "AND instr(?, trim(substr(name, 1, instr(name || ',', ',') - 1))) > 0 ORDER BY v.identifier"_s,
                  names.join(u'\n'));
    while (row.next()) {
        if (!names.contains(givenNameFirst(row.text(0))))
            continue;
        const QString remark = row.text(1);
        auto same = std::ranges::find_if(remarks, [&remark](const ListRemark &other) {
            return other.remark.compare(remark, Qt::CaseInsensitive) == 0;
        });
        if (same == remarks.end()) {
            remarks << ListRemark{remark, {}};
            same = remarks.end() - 1;
        }
        if (!same->volumes.contains(row.text(2)))
            same->volumes << row.text(2);
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return remarks;
}

QList<NamedCount> PersonPages::perhapsSame(const PeopleCatalogue &people, int person,
                                           const QList<PersonDecision> &said) const
{
    const PersonGroups groups(said);
    const PersonSummary &here = people.persons()[person];
    const QString given = givenOf(here.folded);
    QList<NamedCount> same;
    for (const int other : people.namesakesOf(person)) { // most documents first
        const PersonSummary &there = people.persons()[other];
        if (same.size() < MostPerhapsSame && mayBeOfOneLife(here, there)
            && givenNamesAgree(m_authority, given, givenOf(there.folded))
            && !groups.areDifferent(here.name, there.name))
            same << NamedCount{there.name, there.documents};
    }
    return same;
}

} // namespace Secto
