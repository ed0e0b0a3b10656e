// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer_registry.h"

namespace Secto {

/** A file that an import will read. */
struct FileToImport
{
    QString path;
    qint64 size = 0; ///< bytes; 0 if the file is not there
};

/** Names that documents go by in folders, packed or not, and archives: "*.xml", "*.xml.xz", "*.zip" … */
QStringList namesOfDocuments(const ImporterRegistry &importers);

/**
 * The files that @p paths name: each file as it is, and of each folder, its sub-folders included, those
 * whose names an importer of @p importers or an archive goes by, sorted. A file that is named twice
 * comes once. Hidden files and links to folders are passed over. What is not there is kept, for
 * the import to report.
 */
QList<FileToImport> filesToImport(const QStringList &paths, const ImporterRegistry &importers,
                                  const std::function<bool()> &isCancelled = {});

} // namespace Secto
