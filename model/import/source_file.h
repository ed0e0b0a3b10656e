// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/**
 * Reads the file at @p path, once. A folder and a file that is gone, may not be
 * read, is empty or holds more than @p maximumSize bytes each give a plain error.
 */
Result<ImportSource> readSourceFile(const QString &path, qint64 maximumSize);

} // namespace Secto
