// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/transaction.h"

namespace Secto {

using namespace Qt::StringLiterals;

Transaction::Transaction(Database &database, Durability durability) : m_database(database), m_durability(durability)
{
    if (m_durability == Durability::Relaxed)
        std::ignore = m_database.run(u"PRAGMA synchronous = NORMAL"_s);
    // Immediate: a lock that cannot be had is told before anything is done, and is waited for.
    if (auto begun = m_database.run(u"BEGIN IMMEDIATE"_s); begun)
        m_open = true;
    else
        fail(begun.error());
}

Transaction::~Transaction()
{
    // After some errors (disk full) SQLite has rolled back by itself; that this then fails is no matter.
    if (m_open)
        std::ignore = m_database.run(u"ROLLBACK"_s);
    if (m_durability == Durability::Relaxed)
        std::ignore = m_database.run(u"PRAGMA synchronous = FULL"_s);
}

Result<void> Transaction::commit()
{
    if (failed())
        return std::unexpected(*m_problem);
    if (auto committed = m_database.run(u"COMMIT"_s); !committed) {
        fail(committed.error());
        return committed;
    }
    m_open = false;
    return {};
}

} // namespace Secto
