// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/interruption.h"

#include "search/sqlite_handle.h"

#include <sqlite3.h>

#include <utility>

namespace Secto {

namespace {

/** Steps of SQLite's machine between two looks: some microseconds. */
constexpr int Steps = 1000;

} // namespace

Interruption::Interruption(const Database &database) : m_connection(sqliteHandle(database)) {}

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
