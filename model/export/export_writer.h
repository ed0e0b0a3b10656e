// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

namespace Secto {

/** One file of an export. */
struct ExportFile
{
    QString path; ///< absolute
    QByteArray bytes;
    QList<DocumentId> documents; ///< whose notes it holds
};

/**
 * Writes exported files, each wholly or not at all, and never over a file that the user
 * has changed, or that holds other documents' notes, without being told to.
 */
class ExportWriter
{
public:
    /** What stands where a file is to go. */
    enum class Found {
        Nothing,
        Same,    ///< the very bytes
        Ours,    ///< an export of the same documents that nobody changed since
        Changed, ///< anything else: the caller asks before it is replaced
    };

    enum class IfChanged { Refuse, Replace };

    /** @p library remembers what was written where; it must outlive the writer. */
    explicit ExportWriter(Library &library) : m_library(library) {}

    Found found(const ExportFile &file) const;

    /** Writes @p file. On failure what was there before is still whole, and the problem says why. */
    Result<void> write(const ExportFile &file, IfChanged ifChanged);

private:
    Library &m_library;
};

} // namespace Secto
