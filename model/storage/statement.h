// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QSqlQuery>

#include <optional>

namespace Secto {

/**
 * One prepared statement with bound values, run when made:
 *
 *     Statement row(database, u"SELECT title FROM documents WHERE id = ?"_s, id);
 *     while (row.next())
 *         titles << row.text(0);
 *
 * After an error next() is false and problem() says why.
 */
class Statement
{
public:
    template <typename... Values>
    Statement(const Database &database, const QString &sql, const Values &...values)
        : m_database(database), m_sql(sql), m_query(database.prepare(sql))
    {
        if (!m_query.lastError().isValid()) {
            (bind(values), ...);
            m_query.exec();
        }
        check();
    }
    ~Statement()
    {
        if (!m_problem)
            m_database.keep(m_sql, std::move(m_query));
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    bool next();

    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    /** Invalid for NULL. */
    QDateTime time(int column) const;
    bool isNull(int column) const { return m_query.isNull(column); }

    qint64 insertedId() const { return m_query.lastInsertId().toLongLong(); }
    int changedRows() const { return m_query.numRowsAffected(); }

    const std::optional<Problem> &problem() const { return m_problem; }

private:
    void bind(const QString &value);
    void bind(const QByteArray &value);
    void bind(const QDateTime &value);
    void bind(qint64 value) { m_query.addBindValue(value); }
    void bind(int value) { m_query.addBindValue(value); }
    void bind(std::nullptr_t) { m_query.addBindValue(QVariant()); }
    template <typename Value>
    void bind(const std::optional<Value> &value)
    {
        value ? bind(*value) : bind(nullptr);
    }

    void check();

    const Database &m_database;
    QString m_sql;
    QSqlQuery m_query;
    std::optional<Problem> m_problem;
};

/** @p text with each half of a surrogate pair that stands alone replaced, which SQLite would garble; same length. */
QString wellFormed(const QString &text);

} // namespace Secto
