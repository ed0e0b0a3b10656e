// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authority/authority.h"
#include "extraction/name_as_listed.h"
#include "text/phrase_table.h"

#include <QHash>
#include <QSet>

namespace Secto {

/**
 * A list of persons, found by the names that a text may use for them. What the list says of a name
 * only by referring to another ("Diem: see Ngo Dinh Diem") leads to that other.
 */
class PersonIndex
{
public:
    explicit PersonIndex(const PersonList &persons);

    struct Person
    {
        ListedPerson listed;
        NameAsListed name;
    };

    /** A name of several words, and whom it may mean. */
    struct Form
    {
        QString given;
        QString surname;
        QList<int> persons; ///< for person()
    };

    bool isEmpty() const { return m_persons.isEmpty(); }
    const QList<Person> &persons() const { return m_persons; }

    /**
     * Persons whom texts call @p surname; accents, case, hyphens and apostrophes are folded. Only those of
     * whom it is the surname itself, if there are such, and not those of whom it is a lesser part ("Valdés" of
     * "Edwards Valdés"). Who is listed as "Madame" is meant only by a name with a title as @p title.
     */
    QList<const Person *> named(const QString &surname, const QString &title = {}) const;

    /** Persons whose surname differs from @p surname in a way of spelling: "Nasir" for "Nasser". */
    QList<const Person *> spelledLike(const QString &surname) const;

    /** Persons whose surname is one letter away from @p surname: "Connolly" for "Connally". */
    QList<const Person *> oneLetterFrom(const QString &surname) const;

    /** Whom @p id stands for, a reference for whom it refers to. */
    const Person *byId(const QString &id) const;

    /** Whether @p word, as written, is a surname of the list. */
    bool isSurname(QStringView word) const { return m_surnames.contains(word); }

    /** Names of several words, as "Bui Diem"; values are for form(). */
    const PhraseTable &phrases() const { return m_phrases; }
    const Form &form(int number) const { return m_forms[number]; }
    const Person &person(int number) const { return m_persons[number]; }

    /** Whether @p title, as "Madame", belongs to women only. */
    static bool isOfWoman(const QString &title);

private:
    /** How much a word says of whom it names. */
    enum Rank { Listed, OwnName, PartOfName };
    struct Entry
    {
        int person;
        Rank rank;
        bool isOfWoman;
    };

    void addPerson(int number);
    void addReference(const ListedPerson &reference, const QString &target);
    void addSurname(const QString &surname, int number, Rank rank, const QString &title);
    void addPhrase(const QString &given, const QString &surname, int number);
    void addWord(const QString &word);

    QList<Person> m_persons;
    QHash<QString, QList<Entry>> m_bySurname; ///< folded
    QHash<QString, QList<int>> m_bySpelling;
    QHash<QString, int> m_byId;
    QSet<QString> m_words;
    QSet<QStringView> m_surnames; ///< view m_words
    QList<Form> m_forms;
    QHash<QString, int> m_formByWords;
    PhraseTable m_phrases;
};

} // namespace Secto
