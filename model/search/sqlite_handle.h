// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

struct sqlite3;

namespace Secto {

class Database;

/** The connection of @p database, owned by Qt's driver; null where Qt brings an SQLite of its own. */
sqlite3 *sqliteHandle(const Database &database);

} // namespace Secto
