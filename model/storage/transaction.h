// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/statement.h"

namespace Secto {

/**
 * Several writes that happen together or not at all. After the first failure
 * the later ones do nothing and commit() returns it. Without a commit, what was
 * written is taken back.
 */
class Transaction
{
public:
    enum class Durability {
        OnDisk,  ///< when commit() returns the change outlives a power cut: the user's work
        Relaxed, ///< may be lost with the power, never half: what can be derived again
    };

    explicit Transaction(Database &database, Durability durability = Durability::OnDisk);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    template <typename... Values>
    void run(const QString &sql, const Values &...values)
    {
        if (failed())
            return;
        const Statement statement(m_database, sql, values...);
        if (statement.problem())
            fail(*statement.problem());
        else
            m_changedRows = statement.changedRows();
        m_insertedId = statement.insertedId();
    }

    qint64 insertedId() const { return m_insertedId; }
    int changedRows() const { return m_changedRows; }

    bool failed() const { return m_problem.has_value(); }
    void fail(const Problem &problem) { m_problem = problem; }

    Result<void> commit();

    Database &database() { return m_database; }

private:
    Database &m_database;
    Durability m_durability;
    bool m_open = false;
    std::optional<Problem> m_problem;
    qint64 m_insertedId = 0;
    int m_changedRows = 0;
};

} // namespace Secto
