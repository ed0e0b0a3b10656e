// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

class QTemporaryDir;

#include <memory>

namespace Secto {

/** How a library file was opened. */
struct OpenedFile
{
    bool readOnly = false;
    Problems problems;
    std::shared_ptr<QTemporaryDir> copy; ///< holds the copy that is read instead, where there had to be one
};

/**
 * Opens the library at @p path in @p database, or makes one where there is no file.
 *
 * What is no library, or is damaged, is refused and left as it is. An older library is backed
 * up and migrated. Where writing is not possible, or the library is of a newer Secto, it is
 * opened read-only and a problem says so.
 */
Result<OpenedFile> openLibraryFile(Database &database, const QString &path);

} // namespace Secto
