// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/interruption.h"

#include "storage/database.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

#include <utility>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Steps of SQLite's machine between two looks: some microseconds. */
constexpr int Steps = 1000;

} // namespace

Interruption::Interruption(const Database &database)
{
    // The handle means something only to the very library that made it.
    QSqlQuery version(database.connection());
    const bool isOurs = version.exec(u"SELECT sqlite_source_id()"_s) && version.next()
                        && version.value(0).toString() == QString::fromLatin1(sqlite3_sourceid());
    const QVariant handle = database.connection().driver()->handle();
    if (isOurs && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        m_connection = *static_cast<sqlite3 *const *>(handle.constData());
}

Interruption::Scope::Scope(const Interruption &interruption, std::stop_token stop)
    : m_connection(interruption.m_connection), m_stop(std::move(stop))
{
    if (!m_connection)
        return;
    const auto isStopped = [](void *token) { return int(static_cast<std::stop_token *>(token)->stop_requested()); };
    sqlite3_progress_handler(m_connection, Steps, isStopped, &m_stop);
}

Interruption::Scope::~Scope()
{
    if (m_connection)
        sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
}

} // namespace Secto
