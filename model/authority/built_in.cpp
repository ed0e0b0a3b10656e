// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authority/authority.h"
#include "authority/table_file.h"
#include "text/folding.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QStringList listed(const QString &cell)
{
    return cell.split(u';', Qt::SkipEmptyParts);
}

/** The words by which texts call @p person when no other are listed: the last one that is a name. */
QString lastName(const QString &person)
{
    QStringList words = person.section(u',', 0, 0).split(u' ');
    while (words.size() > 1 && (words.last() == u"II" || words.last() == u"III"))
        words.removeLast();
    return words.last();
}

} // namespace

Authority Authority::builtIn()
{
    Authority authority;
    authority.loadTenures(u"tenures/united_states.tsv"_s);
    authority.loadTenures(u"tenures/world.tsv"_s);
    authority.indexPersons();
    authority.loadDiplomats();
    authority.loadTitles();
    authority.loadPlaces();
    authority.loadThings();
    return authority;
}

void Authority::loadTenures(const QString &resource)
{
    for (const QStringList &row : readTable(resource, 5)) {
        const int number = int(m_tenures.size());
        m_tenures << Tenure{row[0], row[1], row[2], row[3], row[4]};
        QList<int> &ofPerson = m_tenuresByPerson[row[0]];
        if (ofPerson.isEmpty())
            m_persons << row[0];
        ofPerson << number;
        m_tenuresByOffice[row[1] + u'\n' + row[2]] << number;
    }
}

/** A person is found by the full name, by the last word of it, or by the names that other_names.tsv has instead. */
void Authority::indexPersons()
{
    QHash<QString, QStringList> otherNames;
    for (const QStringList &row : readTable(u"other_names.tsv"_s, 2))
        otherNames[row[0]] << listed(row[1]);

    for (int number = 0; number < m_persons.size(); ++number) {
        const QString &person = m_persons[number];
        QStringList calledSo = otherNames.value(person, {lastName(person)});
        calledSo << person;
        // Middle initials come and go: "Dean G. Rusk", "Lyndon Johnson".
        QStringList words = person.split(u' ');
        if (words.removeIf([](const QString &word) { return word.endsWith(u'.') && word.size() == 2; }) > 0)
            calledSo << words.join(u' ');
        m_namesByPerson.insert(person, calledSo);
        for (const QString &name : std::as_const(calledSo)) {
            if (name.contains(u' '))
                m_personPhrases.add(name, number);
            else
                m_surnameStrings.insert(name);
            QStringList &sameName = m_personsBySurname[folded(name)];
            if (!sameName.contains(person))
                sameName << person;
        }
    }
    for (const QString &name : std::as_const(m_surnameStrings))
        m_surnames.insert(name);
}

/** After the others: who holds an office in them keeps his names there. */
void Authority::loadDiplomats()
{
    for (const QStringList &row : readTable(u"tenures/state_department.tsv"_s, 4)) {
        const int number = int(m_tenures.size());
        m_tenures << Tenure{row[0], row[1], u"United States"_s, row[2], row[3]};
        QList<int> &ofPerson = m_tenuresByPerson[row[0]];
        if (ofPerson.isEmpty())
            m_diplomatsBySurname[folded(lastName(row[0]))] << row[0];
        ofPerson << number;
        m_tenuresByOffice[row[1] + u"\nUnited States"_s] << number;
    }
}

void Authority::loadTitles()
{
    for (const QStringList &row : readTable(u"titles.tsv"_s, 4)) {
        m_titlePhrases.add(row[0], int(m_titles.size()));
        m_titlePhrases.add(row[0].toUpper(), int(m_titles.size())); // "SENATOR DIRKSEN"
        m_titles << Title{row[0], listed(row[1]), row[2], row[3] == u"role", row[3] == u"courtesy"};
    }
}

void Authority::loadPlaces()
{
    for (const QStringList &row : readTable(u"places.tsv"_s, 5)) {
        const int number = int(m_places.size());
        const Place place{row[0], row[1], listed(row[2])};
        m_places << place;
        m_placePhrases.add(place.name, number);
        for (const QString &name : listed(row[3]) + listed(row[4]))
            m_placePhrases.add(name, number);
        for (const QString &adjective : place.adjectives)
            m_adjectivePhrases.add(adjective, number);
        m_adjectivePhrases.add(place.name, number);
        for (const QString &name : listed(row[4]))
            m_adjectivePhrases.add(name, number);
        m_adjectives.insert(place.name, place.adjectives.value(0));
    }
}

void Authority::loadThings()
{
    for (const QStringList &row : readTable(u"organizations.tsv"_s, 3)) {
        for (const QString &words : listed(row[1]) + QStringList{row[0]})
            m_organizationPhrases.add(words, int(m_organizations.size()));
        m_organizations << NamedThing{row[0], row[2], {}};
    }
    for (const QStringList &row : readTable(u"events.tsv"_s, 4)) {
        for (const QString &words : listed(row[2]))
            m_eventPhrases.add(words, int(m_events.size()));
        m_events << NamedThing{row[0], row[3], row[1]};
    }
    for (const QStringList &row : readTable(u"markings.tsv"_s, 3)) {
        for (const QString &words : listed(row[2]))
            m_markingPhrases.add(words, int(m_markings.size()));
        m_markings << NamedThing{row[0], row[1], {}};
    }
    for (const QStringList &row : readTable(u"feasts.tsv"_s, 2))
        m_feasts[row[0]] << row[1];

    for (const QStringList &row : readTable(u"nicknames.tsv"_s, 2))
        m_nicknames.insert(folded(row[0]), listed(folded(row[1])));

    for (const QStringList &row : readTable(u"given_names.txt"_s, 1)) {
        m_wordStrings << row[0];
        m_givenNames.insert(m_wordStrings.last());
    }
    m_familyNameText = readText(u"family_names.txt"_s);
    m_familyNames.reserve(m_familyNameText.size() / 8);
    for (const QStringView name : QStringView(m_familyNameText).tokenize(u'\n', Qt::SkipEmptyParts)) {
        if (name.startsWith(u'#'))
            continue;
        m_familyNames.insert(name);
        m_familyNamesInCapitals.insert(name.toString().toUpper(), name);
    }
    for (const QStringList &row : readTable(u"common_words.txt"_s, 1)) {
        m_wordStrings << row[0];
        m_commonWords.insert(m_wordStrings.last());
    }
}

} // namespace Secto
