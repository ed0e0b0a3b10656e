// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

#include <QHash>

namespace Secto {

/**
 * The name of the file for a document of @p number and @p title: "345 Telegram From … .md". Safe on
 * every system and in links of Obsidian: no separators, brackets or control characters, no reserved
 * name, at most 180 bytes.
 */
QString exportFileName(const QString &number, const QString &title);

/**
 * A name for each of @p documents, no two alike even where case does not count. Given all documents
 * of a library, the names stay the same as it grows: those added first have the plain ones.
 */
QHash<DocumentId, QString> exportFileNames(const QList<DocumentSummary> &documents);

/** A path beside @p path at which nothing is yet: "Notes (2).md". */
QString pathBeside(const QString &path);

} // namespace Secto
