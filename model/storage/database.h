// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace Secto {

/** One connection to a library file. Bound to the thread that opened it. */
class Database
{
public:
    enum class Access {
        ReadWrite, ///< the file must exist
        Create,    ///< the file must not exist yet
        ReadOnly,  ///< beside other programs that may write
        Immutable, ///< nobody can write it, and nothing may be written beside it
    };

    Database() = default;
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Result<void> open(const QString &path, Access access);
    /** For reading only, also where the folder lets nobody write beside the file. */
    Result<void> openToRead(const QString &path);
    void close();

    QString path() const { return m_path; }
    QSqlDatabase connection() const { return m_connection; }

    /** Runs one statement without parameters: pragmas, steps of a migration. Never with words of the user. */
    Result<void> run(const QString &sql);

    /** The first number of the first row, for pragmas; 0 if there is none. */
    Result<qint64> number(const QString &sql);

    /**
     * A query prepared from @p sql, one that was used before if there is one: preparing takes longer
     * than most writes do. An error is in its lastError().
     */
    QSqlQuery prepare(const QString &sql) const;
    /** Keeps @p query, made by prepare(), for the next time. */
    void keep(const QString &sql, QSqlQuery query) const;

    /** @p error in words for the user. */
    Problem problem(const QSqlError &error) const;
    /** That the file's content cannot be trusted, in words for the user. */
    Problem damaged() const;

    /** How long a locked library is waited for, in milliseconds. */
    static constexpr int LongestWait = 3000;

private:
    QString m_path;
    QSqlDatabase m_connection;
    mutable QHash<QString, QSqlQuery> m_prepared; ///< those that are not in use
};

/** Statements of a script: separated by empty lines, comments on lines of their own. */
QStringList statementsOf(const QString &script);

} // namespace Secto
