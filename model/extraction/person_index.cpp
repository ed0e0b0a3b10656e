// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/person_index.h"

#include "text/folding.h"

#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "Califano, Joseph A., Jr." gives surname "Califano", given "Joseph A."; "Bui Diem" is a surname alone. */
PersonIndex::Person takenApart(const ListedPerson &listed)
{
    static const QRegularExpression aside(u"\\s*[(\\[“\"].*?[)\\]”\"]"_s);
    QString name = listed.name;
    name.remove(aside);
    QStringList parts = name.split(u',', Qt::SkipEmptyParts);
    for (QString &part : parts)
        part = part.simplified();
    PersonIndex::Person person;
    person.listed = listed;
    person.surname = parts.value(0);
    person.given = parts.value(1);
    return person;
}

} // namespace

PersonIndex::PersonIndex(const PersonList &persons)
{
    m_persons.reserve(persons.size());
    for (const ListedPerson &listed : persons) {
        Person person = takenApart(listed);
        if (!person.surname.isEmpty())
            m_persons << person;
    }
    for (int number = 0; number < m_persons.size(); ++number) {
        const Person &person = m_persons[number];
        m_byId.insert(person.listed.id, number);
        m_bySurname[folded(person.surname)] << number;
        if (!person.given.isEmpty()) {
            m_phrases.add(person.name(), number);
            for (const QString &given : person.given.split(u' ')) {
                if (given.size() > 2)
                    m_phrases.add(given + u' ' + person.surname, number);
            }
        }
        if (person.surname.contains(u' ')) {
            m_phrases.add(person.surname, number);
            // "Nguyen Van Thieu" is Thieu, but "Chou En-lai" Chou; either word may stand for him.
            if (person.given.isEmpty()) {
                m_bySurname[folded(person.surname.section(u' ', -1))] << number;
                m_bySurname[folded(person.surname.section(u' ', 0, 0))] << number;
            } else {
                m_bySurname[folded(person.surname.section(u' ', -1))] << number;
            }
        } else {
            m_surnames.insert(person.surname);
        }
    }
}

QList<const PersonIndex::Person *> PersonIndex::named(const QString &surname) const
{
    QList<const Person *> found;
    for (const int number : m_bySurname.value(folded(surname)))
        found << &m_persons[number];
    return found;
}

const PersonIndex::Person *PersonIndex::byId(const QString &id) const
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &m_persons[*found];
}

} // namespace Secto
