// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

#include <functional>

namespace Secto {

/** The folder for copies of the library at @p path: "backups" beside it. */
QString backupFolder(const QString &path);

/** Writes a whole copy of the library to @p path, which must not exist. Others may read and write meanwhile. */
Result<void> copyLibrary(Database &database, const QString &path);

/**
 * Copies the library at @p path to "NAME YYYY-MM-DD.secto" in its backup folder, on another thread,
 * unless there is a copy of today; then removes all but the newest DailyBackups of these copies.
 *
 * @param failed called in the application's thread if the copy could not be made
 */
Result<void> startDailyBackup(const QString &path, const std::function<void(const Problem &)> &failed);

constexpr int DailyBackups = 7;

} // namespace Secto
