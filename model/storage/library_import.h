// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"
#include "storage/document_store.h"
#include "storage/people_named.h"

#include <functional>
#include <memory>

namespace Secto {

/** What became of the documents of one file. */
struct ImportCounts
{
    int added = 0;
    int updated = 0;             ///< were there with another text, or were removed
    int unchanged = 0;           ///< were there as they are
    int kept = 0;                ///< are in the file no more; kept for the user's work on them
    int removed = 0;             ///< are in the file no more
    QList<DocumentId> documents; ///< those of the file, in its order

    ImportCounts &operator+=(const ImportCounts &other);
};

/**
 * Writes what importers read into a library, with a connection of its own: in any thread, beside
 * the window that has the library open. A volume with the identifier of one that is there makes
 * that one say the same; ids stay, so that annotations find their passages in the new text.
 *
 * Not undoable: what it adds can be removed, and what it changes comes from a file that is there.
 */
class LibraryImport
{
public:
    /**
     * The library at @p path must exist and be of this Secto's version. @p extract finds whom the documents
     * name, for the index; without it only marked names are in it until a document is opened.
     */
    static Result<std::unique_ptr<LibraryImport>> open(const QString &path, ExtractFunction extract = {});

    /**
     * Adds or updates the documents of @p read, which came from @p source. In steps of a few documents,
     * so that others can write in between; after a failure or when @p isCancelled, what was written stays
     * and the same file can be added again.
     */
    Result<ImportCounts> add(const ImportResult &read, const ImportSource &source,
                             const std::function<bool()> &isCancelled = {});

    /** Called by add() after each step with the number of documents of the file that are done. */
    void setWatch(std::function<void(qsizetype done)> watch) { m_watch = std::move(watch); }

private:
    LibraryImport() = default;

    struct Known
    {
        DocumentId id = 0;
        bool isCurrent = false; ///< came from the very same bytes, and is not removed
    };

    Result<ImportCounts> addVolume(const ImportResult &read, const Original &original,
                                   const std::function<bool()> &isCancelled);
    Result<ImportCounts> addAlone(const ImportResult &read, Original original);
    Result<QHash<QString, Known>> knownDocuments(VolumeId volume, const QByteArray &sha256) const;
    Result<ImportCounts> settleMissing(const QHash<QString, Known> &missing);
    /** @p imported with the corrections that the user made to the metadata of @p id. */
    Result<Document> withCorrections(DocumentId id, Document imported) const;

    Database m_database;
    DocumentStore m_documents{m_database};
    VolumeStore m_volumes{m_database};
    ExtractFunction m_extract;
    std::function<void(qsizetype)> m_watch;
};

} // namespace Secto
