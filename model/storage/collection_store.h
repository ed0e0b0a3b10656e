// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/collection.h"
#include "storage/transaction.h"

namespace Secto {

/** Rows of the user's collections. */
class CollectionStore
{
public:
    explicit CollectionStore(const Database &database) : m_database(database) {}

    /** By name as a reader sorts, case and accents aside. */
    Result<QList<Collection>> all() const;
    Result<std::optional<Collection>> find(const QString &id) const;

    /** Adds the collection, or makes the one with its id say the same. */
    static void write(Transaction &transaction, const Collection &collection);
    static void remove(Transaction &transaction, const QString &id);

private:
    const Database &m_database;
};

} // namespace Secto
