// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QList>
#include <QString>

namespace Secto {

/** A person of a list, such as a volume's list of persons. */
struct ListedPerson
{
    QString id;     ///< in that list, "p_RD1"
    QString name;   ///< as listed: "Rusk, Dean"
    QString remark; ///< "Secretary of State"

    friend bool operator==(const ListedPerson &, const ListedPerson &) = default;
};

using PersonList = QList<ListedPerson>;

/** Reads id, name, remark separated by tabs, a person a line. Lines it cannot read are reported by the first of them. */
Result<PersonList> readPersonList(const QByteArray &tsv, const QString &name);

/** One person in one office for one time. */
struct Tenure
{
    QString person; ///< given name first: "Dean Rusk"
    QString office; ///< "Secretary of State", "Minister of Foreign Affairs"
    QString body;   ///< country or organization: "United States", "Belgium", "United Nations"
    QString from;   ///< ISO 8601 date, inclusive, as precise as known
    QString to;     ///< ISO 8601 date, inclusive; empty: still in office at the table's end

    friend bool operator==(const Tenure &, const Tenure &) = default;
};

/**
 * The built-in tables: offices with their holders and dates, places, organizations
 * and dated events. Facts in our own words and columns; see resources/authority.
 *
 * Immutable once loaded and safe to share between threads.
 */
class Authority
{
public:
    /** The tables that are compiled into the program. */
    static Authority builtIn();

    /** Who held an office on @p isoDate (as precise as known); more than one if the date allows it. */
    QList<Tenure> holders(const QString &office, const QString &body, const QString &isoDate) const;

    /** The tenures whose person's surname is @p surname and which run on @p isoDate. Accents and case are folded. */
    QList<Tenure> officeHoldersNamed(const QString &surname, const QString &isoDate) const;

    // The owner of extraction adds look-ups for places, organizations and events here.

private:
    QList<Tenure> m_tenures;
};

} // namespace Secto
