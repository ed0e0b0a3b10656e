// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authority/authority.h"
#include "text/phrase_table.h"

#include <QHash>
#include <QSet>

namespace Secto {

/** A list of persons, found by the names that a text may use for them. */
class PersonIndex
{
public:
    explicit PersonIndex(const PersonList &persons);

    struct Person
    {
        ListedPerson listed;
        QString given;   ///< "Dean"; may be empty
        QString surname; ///< "Rusk"
        QString name() const { return given.isEmpty() ? surname : given + u' ' + surname; }
    };

    bool isEmpty() const { return m_persons.isEmpty(); }

    /** Persons called @p surname; accents and case are folded. */
    QList<const Person *> named(const QString &surname) const;

    const Person *byId(const QString &id) const;

    /** Whether @p word, as written, is a surname of the list. */
    bool isSurname(QStringView word) const { return m_surnames.contains(word); }

    /** Names of several words, as "Bui Diem"; values are for person(). */
    const PhraseTable &phrases() const { return m_phrases; }
    const Person &person(int number) const { return m_persons[number]; }

private:
    QList<Person> m_persons;
    QHash<QString, QList<int>> m_bySurname; ///< folded
    QHash<QString, int> m_byId;
    QSet<QStringView> m_surnames; ///< view the persons' own strings
    PhraseTable m_phrases;
};

} // namespace Secto
