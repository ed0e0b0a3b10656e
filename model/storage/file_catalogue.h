// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "provenance/file_key.h"
#include "storage/library.h"
#include "storage/transaction.h"

#include <memory>

namespace Secto {

/**
 * Which documents of a library are from which file and repository, as their source notes tell: a derived table, written
 * with the notes of each document and made again when this Secto reads notes otherwise. With a read-only connection of
 * its own; used in the thread that opened it.
 */
class FileCatalogue
{
public:
    static Result<std::unique_ptr<FileCatalogue>> open(const QString &libraryPath);

    /** How many documents of the library are from @p file. */
    Result<int> count(const FileKey &file) const;
    /** Those documents, by volume and place in it. */
    Result<QList<DocumentId>> documents(const FileKey &file) const;

    /** Writes the files of @p document for those that it was in before. */
    static void write(Transaction &transaction, DocumentId id, const Document &document);
    /** Writes those of all documents unless they are there. */
    static Result<void> makeIfMissing(Database &database);

private:
    Database m_database;
};

} // namespace Secto
