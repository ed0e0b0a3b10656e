// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authority/authority.h"
#include "persons/people_catalogue.h"
#include "persons/person_decision.h"

namespace Secto {

/** What the editors of volumes say of a person in their lists. */
struct ListRemark
{
    QString remark;      ///< "Secretary of State from January 21, 1961"
    QStringList volumes; ///< titles of those that say so, in the order of their identifiers
};

/** All that the library knows about one person. A value. */
struct PersonPage
{
    QString name;
    QList<NamedCount> names; ///< under which documents speak of the person; most first
    QStringList offices;     ///< "Secretary of State, 1961–69"
    QList<ListRemark> remarks;
    QList<YearCount> years; ///< as PeopleCatalogue::yearsOf()
    QList<DatedDocument> documents;
    QList<NamedCount> namedWith;   ///< most first, a few dozen at most
    QList<NamedCount> perhapsSame; ///< who may be the same person; most documents first, a few at most
    QList<PersonDecision> parted;  ///< decisions that part mentions off to this person, or off from here
};

/** Reads pages of persons. In any thread, with a connection of that thread. */
class PersonPages
{
public:
    /** All must outlive it. */
    PersonPages(const Database &database, const Authority &authority) : m_database(database), m_authority(authority) {}

    /** @p person: a number in @p people. */
    Result<PersonPage> read(const PeopleCatalogue &people, int person) const;

private:
    Result<QList<ListRemark>> remarksOn(const QStringList &names) const;
    QStringList officesOf(const QStringList &names) const;
    QList<NamedCount> perhapsSame(const PeopleCatalogue &people, int person, const QList<PersonDecision> &said) const;

    const Database &m_database;
    const Authority &m_authority;
};

} // namespace Secto
