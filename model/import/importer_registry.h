// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

#include <functional>
#include <memory>
#include <vector>

namespace Secto {

/**
 * Chooses the importer of a source by its content, never by its file name.
 * Thread-safe once built.
 */
class ImporterRegistry
{
public:
    /** A registry of every format that Secto reads. */
    static ImporterRegistry withAllFormats();

    void add(std::unique_ptr<Importer> importer);

    /** Importer::fileNameFilters() of all formats. */
    QStringList fileNameFilters() const;

    /** Reads @p source with the first importer that can handle it; a compressed one after unpacking. */
    ImportResult import(const ImportSource &source) const;

    /**
     * Calls @p each with every file that @p source holds and what was read from it: those of an
     * archive one by one, else the source itself. Stops when @p each returns false.
     */
    void importEach(const ImportSource &source,
                    const std::function<bool(const ImportSource &, const ImportResult &)> &each) const;

    /**
     * Reads the file at @p path. Vanished, unreadable, empty, binary and oversized
     * files give one problem in plain words and no document.
     */
    ImportResult importFile(const QString &path) const;

    /** The bytes of the file at @p path for import(), or why there are none; for who needs the original as well. */
    static Result<ImportSource> read(const QString &path);

    /** Largest file that is read, in bytes. */
    static constexpr qint64 MaximumSize = 64LL * 1024 * 1024;

private:
    const Importer *importerOf(const ImportSource &source) const;

    std::vector<std::unique_ptr<Importer>> m_importers;
};

} // namespace Secto
