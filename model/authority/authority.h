// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/phrase_table.h"
#include "text/problem.h"

#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

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

/** Reads id, name, remark separated by tabs, a person a line. Lines it cannot read are reported by the first of them.
 */
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

/** A title as it stands before a name ("Foreign Minister Harmel") or for its holder ("Secretary"). */
struct Title
{
    QString words;
    QStringList offices;     ///< what it may mean; "Ambassador to *" means every office that begins so
    QString body;            ///< whose office, where the text does not say; may be empty
    bool isRole = false;     ///< alone it stands for the holder
    bool isCourtesy = false; ///< "Mrs.": belongs to the name
};

struct Place
{
    QString name;
    QString sort;           ///< "country", "region", "city", "place"
    QStringList adjectives; ///< "Belgian"; the first is used in descriptions
};

/** An organization, an event or a mark of classification: a name, and one line about it. */
struct NamedThing
{
    QString name;
    QString description; ///< may be empty
    QString isoDate;     ///< of an event; may be empty
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
    /** The tables that are compiled into the program. Takes some milliseconds. */
    static Authority builtIn();

    /**
     * Who held an office on @p isoDate (as precise as known); more than one if the date allows it. An
     * @p office ending in "*" stands for all that begin so. Nobody when the date is not known.
     */
    QList<Tenure> holders(const QString &office, const QString &body, const QString &isoDate) const;

    /** The tenures whose person's surname is @p surname and which run on @p isoDate. Accents and case are folded. */
    QList<Tenure> officeHoldersNamed(const QString &surname, const QString &isoDate) const;

    /** All tenures, of any time, of persons whom texts call @p surname. Accents and case are folded. */
    QList<Tenure> tenuresOfAnyNamed(const QString &surname) const;

    /**
     * All tenures of the lesser offices of the Department of State and its missions, of persons called @p surname,
     * who hold no office of the other tables. They are too many for a surname alone to tell that somebody is named.
     */
    QList<Tenure> diplomatsNamed(const QString &surname) const;

    /** All tenures of @p person, named as in Tenure::person. */
    QList<Tenure> tenuresOf(const QString &person) const;

    /** Whether the tenures have a person of that name, as in Tenure::person. */
    bool isPerson(const QString &person) const { return m_namesByPerson.contains(person); }

    /** The names by which texts call @p person of the tenures, the surname or the like first. */
    QStringList namesOf(const QString &person) const
    {
        return m_namesByPerson.value(person, {person.section(u' ', -1), person});
    }

    /** One line: "Secretary of State, 1961–69", "Canadian Secretary of State for External Affairs, 1963–68". */
    QString describe(const Tenure &tenure) const;

    /** The first day of @p feast ("Tet") on or after @p isoDate, or before it with @p past; empty if not known. */
    QString feastDay(const QString &feast, const QString &isoDate, bool past = false) const;

    /** Whether given names "Dick" and "Richard" may be one person's. Both folded. */
    bool mayBeShortFor(const QString &shortForm, const QString &given) const
    {
        return m_nicknames.value(shortForm).contains(given);
    }

    bool isGivenName(QStringView word) const { return m_givenNames.contains(word); }
    /** Whether @p word, as written, is a word of documents and no name: "Embassy", "Although". */
    bool isCommonWord(QStringView word) const { return m_commonWords.contains(word); }
    /** Whether a volume of the series lists somebody called @p word, as written. */
    bool isFamilyName(QStringView word) const { return m_familyNames.contains(word); }
    /** The family name that @p word in capitals is: "MacArthur" for "MACARTHUR"; empty if it is none. */
    QStringView familyNameInCapitals(QStringView word) const { return m_familyNamesInCapitals.value(word.toString()); }
    /** Leaves one family name in @p parts out: a model that is trained with all of them would trust no other name. */
    void forgetFamilyNames(size_t parts);
    /** Whether a person of the tenures is called @p word, as written. */
    bool isSurname(QStringView word) const { return m_surnames.contains(word); }

    /** Phrases whose values are numbers for title(), place() …, names() for person(). */
    const PhraseTable &titlePhrases() const { return m_titlePhrases; }
    const PhraseTable &placePhrases() const { return m_placePhrases; }
    const PhraseTable &adjectivePhrases() const { return m_adjectivePhrases; }
    const PhraseTable &organizationPhrases() const { return m_organizationPhrases; }
    const PhraseTable &eventPhrases() const { return m_eventPhrases; }
    const PhraseTable &markingPhrases() const { return m_markingPhrases; }
    /** Names of several words: "Ho Chi Minh", "Dean Rusk". */
    const PhraseTable &personPhrases() const { return m_personPhrases; }

    const Title &title(int number) const { return m_titles[number]; }
    const Place &place(int number) const { return m_places[number]; }
    const NamedThing &organization(int number) const { return m_organizations[number]; }
    const NamedThing &event(int number) const { return m_events[number]; }
    const NamedThing &marking(int number) const { return m_markings[number]; }
    const QString &person(int number) const { return m_persons[number]; }

private:
    void loadTenures(const QString &resource);
    void loadDiplomats();
    void loadTitles();
    void loadPlaces();
    void loadThings();
    void indexPersons();

    QList<Tenure> m_tenures;
    QStringList m_persons;
    QHash<QString, QList<int>> m_tenuresByPerson;
    QHash<QString, QStringList> m_personsBySurname; ///< folded
    QHash<QString, QStringList> m_namesByPerson;
    QHash<QString, QStringList> m_diplomatsBySurname; ///< folded
    QHash<QString, QList<int>> m_tenuresByOffice;     ///< office, newline, body
    QSet<QString> m_surnameStrings;
    QSet<QStringView> m_surnames;
    QStringList m_wordStrings; ///< what the views below look at
    QSet<QStringView> m_givenNames;
    QSet<QStringView> m_commonWords;
    QString m_familyNameText; ///< one a line
    QSet<QStringView> m_familyNames;
    QHash<QString, QStringView> m_familyNamesInCapitals;

    QList<Title> m_titles;
    QList<Place> m_places;
    QHash<QString, QString> m_adjectives; ///< country to its first adjective
    QList<NamedThing> m_organizations;
    QList<NamedThing> m_events;
    QList<NamedThing> m_markings;
    QHash<QString, QStringList> m_feasts;    ///< in order of time
    QHash<QString, QStringList> m_nicknames; ///< folded
    PhraseTable m_titlePhrases;
    PhraseTable m_placePhrases;
    PhraseTable m_adjectivePhrases;
    PhraseTable m_organizationPhrases;
    PhraseTable m_eventPhrases;
    PhraseTable m_markingPhrases;
    PhraseTable m_personPhrases;
};

} // namespace Secto
