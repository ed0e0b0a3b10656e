// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

#include <functional>

namespace Secto {

/** Whether @p bytes are compressed (xz, gzip, bzip2, zstd) or an archive (zip, 7z, tar in one of those). */
bool isPacked(const QByteArray &bytes);

/** Whether it can hold more than one file. */
bool isArchive(const QByteArray &bytes);

/** What one source may hold, so that a bomb bursts early. */
struct UnpackingLimits
{
    qint64 fileSize = 256LL * 1024 * 1024;   ///< bytes of one file
    qint64 totalSize = 4096LL * 1024 * 1024; ///< bytes of all files of one archive
    qint64 ratio = 500;                      ///< bytes out for each byte in, beyond the first megabyte
    int files = 20000;
};

/**
 * Calls @p each with the files in @p packed, one after the other, named "archive.zip/folder/file.xml";
 * a compressed file holds one, named without its ".xz". Stops when @p each returns false. Nothing
 * is written to disk. Links and folders are passed over; an archive in an archive is given as it is.
 *
 * @return why it ended early: damaged, encrypted, or beyond the limits. What came before was good.
 */
Result<void> unpack(const ImportSource &packed, const std::function<bool(const ImportSource &)> &each,
                    const UnpackingLimits &limits = {});

} // namespace Secto
