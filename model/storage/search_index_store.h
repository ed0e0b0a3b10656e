// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "storage/people_named.h"

namespace Secto {

/** What the library knows of a document beside its text. */
struct SearchAdditions
{
    QString work;       ///< the user's notes and tags
    QStringList people; ///< named in it, given name first
};

/**
 * Rows of the full-text index. Triggers list the documents whose rows are out of date; write() and
 * refresh() take them off the list.
 */
class SearchIndexStore
{
public:
    explicit SearchIndexStore(const Database &database) : m_database(database) {}

    /** Whether there is an index: a library that is open for reading only may have none. */
    Result<bool> isThere() const;
    Result<QList<DocumentId>> outOfDate(int most) const;
    Result<qint64> countOutOfDate() const;

    /** Writes the row of a document that has none yet. */
    static void write(Transaction &transaction, DocumentId id, const Document &document,
                      const SearchAdditions &additions);
    /** Writes the rows of the document as the library has it now; without one if it is removed. */
    static void refresh(Transaction &transaction, DocumentId id, PeopleNamed &people);

private:
    const Database &m_database;
};

} // namespace Secto
