// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto {

class Database;

/**
 * The SQL function that ranks what the full-text index finds, the best lowest; takes the weight of each column.
 * Ours, where SQLite lets us add one: it gives the order of bm25() without counting how rare a word is that is the
 * only one, and remembers how long documents are. Otherwise bm25() itself.
 */
QString rankFunction(const Database &database);

} // namespace Secto
