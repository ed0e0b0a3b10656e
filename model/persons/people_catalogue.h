// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "storage/database.h"
#include "storage/names_of_documents.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Secto {

/** A person of the library, as a list shows one. */
struct PersonSummary
{
    QString name;   ///< given name first
    QString folded; ///< name, for finding and sorting
    int documents = 0;
    int firstYear = 0; ///< 0 where no document has a date
    int lastYear = 0;

    friend bool operator==(const PersonSummary &, const PersonSummary &) = default;
};

struct YearCount
{
    int year = 0; ///< 0: without a date
    int documents = 0;

    friend bool operator==(const YearCount &, const YearCount &) = default;
};

/** A document that names somebody. */
struct DatedDocument
{
    DocumentId id = 0;
    int day = 0; ///< 19671211, or 19671200 where only the month is known; 0 without a date

    int year() const { return day / 10000; }
};

/**
 * Whom the documents of a library name, with the user's decisions on persons: read at once and held in memory,
 * a few bytes for each time that a document names somebody. Immutable and safe to share between threads.
 */
class PeopleCatalogue
{
public:
    /** A library without an index of names has an empty one. */
    static Result<std::shared_ptr<const PeopleCatalogue>> read(const Database &database);

    /** Most documents first, then by name. Their places are their numbers below. */
    const QList<PersonSummary> &persons() const { return m_persons; }
    /** The number of the person who is known, or named by documents, as @p name; -1 if there is none. */
    int find(const QString &name) const;

    /** Under which names documents speak of the person, and how many; most first. */
    QList<NamedCount> namesOf(int person) const;
    /** In their order, those without a date last. */
    QList<DatedDocument> documentsOf(int person) const;
    /** With every year between the first and the last; what has no date comes last, as year 0. */
    QList<YearCount> yearsOf(int person) const;
    /** Who is named in the same documents; most of them first, at most @p most. */
    QList<NamedCount> namedWith(int person, int most) const;
    /** Numbers of those whose name ends in the same word, accents and capitals aside, without the person itself. */
    QList<int> namesakesOf(int person) const;

private:
    PeopleCatalogue() = default;

    QList<PersonSummary> m_persons;
    QHash<QString, int> m_numbers;              ///< by all names
    QHash<int, QList<NamedCount>> m_otherNames; ///< of those who have any
    std::vector<DatedDocument> m_documents;     ///< in order
    // Of each person the places of its documents, and of each document its persons: from begin[n] up to begin[n + 1].
    std::vector<int> m_documentBegin;
    std::vector<int> m_documentsOf;
    std::vector<int> m_personBegin;
    std::vector<int> m_personsIn;

    friend class PeopleCatalogueReader;
};

/** The last word of a name, without "Jr." and the like; folded. */
QString surnameOf(const QString &foldedName);

} // namespace Secto
