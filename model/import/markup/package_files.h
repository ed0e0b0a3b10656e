// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

#include <QHash>

namespace Secto {

/** The texts in a document that is an archive of several files: an e-book, what word processors write. */
struct PackageFiles
{
    QHash<QString, QByteArray> files; ///< by their paths in the archive, without pictures, faces and the like
    Problems problems;                ///< why some may be missing
};

/** Unpacks @p source in memory, within the limits of unpack(). */
PackageFiles unpackTexts(const ImportSource &source);

/** Whether @p bytes are a zip archive that holds a file at @p path, by its list of files alone. */
bool holdsFile(const QByteArray &bytes, QByteArrayView path);

} // namespace Secto
