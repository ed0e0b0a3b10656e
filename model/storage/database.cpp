// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/database.h"

#include "storage/sql_problem.h"

#include <QFileInfo>
#include <QSqlQuery>
#include <QUrl>

#include <atomic>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString newConnectionName()
{
    static std::atomic_int count = 0;
    return u"secto-%1"_s.arg(++count);
}

/** The file as an SQLite URI, in which nothing of the path is taken for a parameter. */
QString uri(const QString &path, QLatin1StringView parameters)
{
    return u"file:"_s + QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/")) + u'?'
           + parameters;
}

} // namespace

Database::~Database()
{
    close();
}

Result<void> Database::open(const QString &path, Access access)
{
    close();
    m_path = path;
    m_connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, newConnectionName());
    QString options = u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(LongestWait);
    switch (access) {
    case Access::ReadWrite:
        m_connection.setDatabaseName(uri(path, "mode=rw"_L1));
        break;
    case Access::Create:
        m_connection.setDatabaseName(uri(path, "mode=rwc"_L1));
        break;
    case Access::ReadOnly:
        m_connection.setDatabaseName(uri(path, "mode=ro"_L1));
        options += u";QSQLITE_OPEN_READONLY"_s;
        break;
    case Access::Immutable:
        m_connection.setDatabaseName(uri(path, "mode=ro&immutable=1"_L1));
        options += u";QSQLITE_OPEN_READONLY"_s;
        break;
    }
    m_connection.setConnectOptions(options);
    if (!m_connection.open())
        return std::unexpected(problem(m_connection.lastError()));
    return run(u"PRAGMA foreign_keys = ON"_s);
}

Result<void> Database::openToRead(const QString &path)
{
    const auto openAs = [&](Access access) {
        return open(path, access).and_then([this] { return number(u"SELECT count(*) FROM sqlite_schema"_s); });
    };
    auto opened = openAs(Access::ReadOnly);
    // Beside a file that nobody may write SQLite cannot keep the notes by which several programs share it.
    if (!opened && !QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        opened = openAs(Access::Immutable);
    return opened.transform([](qint64) {});
}

void Database::close()
{
    if (!m_connection.isValid())
        return;
    m_prepared.clear();
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<void> Database::run(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return std::unexpected(problem(query.lastError()));
    return {};
}

Result<qint64> Database::number(const QString &sql)
{
    QSqlQuery query(m_connection);
    if (!query.exec(sql))
        return std::unexpected(problem(query.lastError()));
    return query.next() ? query.value(0).toLongLong() : 0;
}

QSqlQuery Database::prepare(const QString &sql) const
{
    if (m_prepared.contains(sql))
        return m_prepared.take(sql);
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

void Database::keep(const QString &sql, QSqlQuery query) const
{
    query.finish(); // ends the read transaction
    m_prepared.insert(sql, std::move(query));
}

Problem Database::problem(const QSqlError &error) const
{
    return sqlProblem(error, m_path);
}

Problem Database::damaged() const
{
    return damagedProblem(m_path);
}

QStringList statementsOf(const QString &script)
{
    QStringList statements;
    QString statement;
    for (const QString &line : script.split(u'\n')) {
        if (line.startsWith("--"_L1))
            continue;
        if (!line.trimmed().isEmpty()) {
            statement += line + u'\n';
            continue;
        }
        if (!statement.isEmpty())
            statements << std::exchange(statement, {});
    }
    if (!statement.isEmpty())
        statements << statement;
    return statements;
}

} // namespace Secto
