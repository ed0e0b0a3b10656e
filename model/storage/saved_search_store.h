// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/saved_search.h"
#include "storage/transaction.h"

namespace Secto {

/** Rows of the user's saved searches. */
class SavedSearchStore
{
public:
    explicit SavedSearchStore(const Database &database) : m_database(database) {}

    /** By name as a reader sorts, case and accents aside. */
    Result<QList<SavedSearch>> all() const;
    Result<std::optional<SavedSearch>> find(const QString &id) const;

    /** Adds the search, or makes the one with its id say the same. */
    static void write(Transaction &transaction, const SavedSearch &search);
    static void remove(Transaction &transaction, const QString &id);

private:
    const Database &m_database;
};

} // namespace Secto
