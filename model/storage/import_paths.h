// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer_registry.h"
#include "storage/library_import.h"

#include <chrono>

namespace Secto {

/** How far an import has come. A value, to be sent from its thread to the window's. */
struct ImportProgress
{
    QString file;  ///< the path being read; empty while the folders are being looked through
    int files = 0; ///< done
    int allFiles = 0;
    qint64 bytes = 0; ///< of the files that are done, and about as much of the one at hand as was written
    qint64 allBytes = 0;
    int documents = 0; ///< added, updated or found unchanged
    std::chrono::milliseconds elapsed{0};

    double bytesPerSecond() const;
    /** Nothing while it is too early to tell. */
    std::optional<std::chrono::seconds> remaining() const;
};

/** What an import did. */
struct ImportReport
{
    ImportCounts counts;
    int files = 0;       ///< read, well or badly
    int failedFiles = 0; ///< of which something could not be read or written
    Problems problems;   ///< with the file's name in `where`; at most MostProblems
    bool isStopped = false;
    std::chrono::milliseconds elapsed{0};

    /** More than anyone reads; what goes beyond is counted in the last of them. */
    static constexpr int MostProblems = 500;
};

/** What the one who waits for an import wants to hear and to say; called on the import's thread. */
struct ImportWatch
{
    std::function<void(const ImportProgress &)> progress = {};
    std::function<bool()> isCancelled = {};
};

/**
 * Brings @p paths (files, archives, folders with their sub-folders) into @p library, one file after the
 * other, so that never more than one is in memory. A bad file is reported and the others still come in.
 */
ImportReport importPaths(const QStringList &paths, const ImporterRegistry &importers, LibraryImport &library,
                         const ImportWatch &watch = {});

/** @p problem with the name of the file in its place, where the importer gave only a line or nothing. */
Problem locatedIn(Problem problem, const QString &path);

} // namespace Secto
