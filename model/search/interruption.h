// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stop_token>

struct sqlite3;

namespace Secto {

class Database;

/** Lets a statement that runs long be stopped from another thread. */
class Interruption
{
public:
    explicit Interruption(const Database &database);

    /** While it lives, statements of the database end with an error soon after a stop is requested. */
    class Scope
    {
    public:
        Scope(const Interruption &interruption, std::stop_token stop);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        sqlite3 *m_connection;
        std::stop_token m_stop;
    };

private:
    sqlite3 *m_connection = nullptr; ///< owned by Qt's driver; null where Qt brings an SQLite of its own
};

} // namespace Secto
