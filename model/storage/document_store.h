// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"
#include "storage/transaction.h"
#include "storage/volume_store.h"

namespace Secto {

/** Where a document comes from. */
struct Original
{
    QByteArray bytes;
    QByteArray sha256; ///< of bytes
    int ordinal = 0;   ///< which of the documents in it
    QString source;
};

/** Rows of documents, their originals and texts. */
class DocumentStore
{
public:
    explicit DocumentStore(const Database &database) : m_database(database) {}

    /** The document @p ordinal of the original with this checksum, also if it was removed. */
    Result<DocumentId> find(const QByteArray &sha256, int ordinal) const;
    /** Whether the document is there and not removed. */
    Result<bool> isPresent(DocumentId id) const;
    Result<StoredDocument> read(DocumentId id) const;
    Result<QByteArray> readOriginal(DocumentId id) const;
    enum class Removed { Not, Too };
    Result<Document> readDocument(DocumentId id, Removed removed = Removed::Not) const;
    Result<int> count() const; ///< of those that are not removed
    Result<QList<DocumentSummary>> summaries(int mostRecent = -1) const;
    Result<qsizetype> readingPlace(DocumentId id) const;

    /** Keeps the bytes, unless they are kept already. Before add() and replace() with the same original. */
    static void addOriginal(Transaction &transaction, const Original &original);
    static DocumentId add(Transaction &transaction, const Document &document, const Original &original,
                          const StoredVolume *volume = nullptr);
    /** Text and metadata as @p document has them, from a newer original; the id stays, and a removed one is back. */
    static void replace(Transaction &transaction, DocumentId id, const Document &document, const Original &original);
    static void setRemoved(Transaction &transaction, DocumentId id, bool removed);
    /** The fields of text, what stands in them, and the metadata. */
    static void writeText(Transaction &transaction, DocumentId id, const Document &document);
    /** Everything but the fields of text and what stands in them. */
    static void writeMetadata(Transaction &transaction, DocumentId id, const Document &document);
    /** Keeps @p imported as it came with the file, unless that was done before. */
    static void keepImportedMetadata(Transaction &transaction, DocumentId id, const Document &imported);
    static void writeReading(Transaction &transaction, DocumentId id, qsizetype bodyOffset);

private:
    static void writeFootnotes(Transaction &transaction, DocumentId id, const Document &document);

    const Database &m_database;
};

} // namespace Secto
