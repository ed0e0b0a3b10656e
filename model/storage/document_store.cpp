// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/document_store.h"

#include "import/unpacking.h"
#include "storage/document_json.h"
#include "storage/file_catalogue.h"
#include "storage/search_index_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Library", text);
}

Problem notThere()
{
    return Problem::error(tr("The document is not in the library."), {}, tr("If you removed it, Undo brings it back."));
}

/** Footnotes with their calls; a call outside its field is dropped. Needs title and body. */
void readFootnotes(Document &document, Statement &rows)
{
    QList<std::optional<Call>> calls;
    while (rows.next()) {
        document.notes << Footnote{rows.text(0), rows.text(1), std::nullopt};
        const auto field = FieldId::fromString(rows.text(2));
        calls << (field ? std::optional(Call{*field, qsizetype(rows.number(3))}) : std::nullopt);
    }
    for (qsizetype i = 0; i < calls.size(); ++i) {
        if (!calls[i])
            continue;
        QString text = document.text(calls[i]->field);
        // The user may have shortened the title; what was called from it still is.
        if (calls[i]->field.isTitle())
            calls[i]->at = std::min(calls[i]->at, text.size());
        if (isValid({calls[i]->at, calls[i]->at}, text))
            document.notes[i].call = calls[i];
    }
}

/** The publication of @p document, which has the row @p id, as it is stored. */
QString publicationOf(Transaction &transaction, DocumentId id, const Document &document)
{
    Statement volume(
        transaction.database(),
        u"SELECT publication FROM volumes JOIN documents ON volume_id = volumes.id WHERE documents.id = ?"_s, id);
    return volume.next() ? publicationToJson(document.publication, publicationFromJson(volume.text(0)))
                         : publicationToJson(document.publication);
}

} // namespace

Result<DocumentId> DocumentStore::find(const QByteArray &sha256, int ordinal) const
{
    Statement row(m_database,
                  u"SELECT documents.id FROM documents JOIN originals ON originals.id = original_id "
                  "WHERE sha256 = ? AND ordinal = ?"_s,
                  sha256, ordinal);
    const DocumentId id = row.next() ? row.number(0) : 0;
    if (row.problem())
        return std::unexpected(*row.problem());
    return id;
}

Result<bool> DocumentStore::isPresent(DocumentId id) const
{
    Statement row(m_database, u"SELECT 1 FROM documents WHERE id = ? AND removed IS NULL"_s, id);
    const bool present = row.next();
    if (row.problem())
        return std::unexpected(*row.problem());
    return present;
}

Result<Document> DocumentStore::readDocument(DocumentId id, Removed removed) const
{
    Statement row(
        m_database,
        u"SELECT number, title, kind, sender, recipient, date, place, subject, body, structure, texts.publication, "
        "documents.identifier, section, volumes.publication FROM documents "
        "JOIN texts ON document_id = documents.id LEFT JOIN volumes ON volumes.id = volume_id "
        "WHERE documents.id = ? AND (removed IS NULL OR ?)"_s,
        id, int(removed == Removed::Too));
    if (!row.next())
        return std::unexpected(row.problem().value_or(notThere()));
    Document document;
    document.number = row.text(0);
    document.title = row.text(1);
    document.kind = row.text(2);
    document.from = row.text(3);
    document.to = row.text(4);
    document.date = row.text(5);
    document.place = row.text(6);
    document.subject = row.text(7);
    document.body = row.text(8);
    document.id = row.text(11);
    document.section = row.isNull(12) ? -1 : int(row.number(12));

    Statement notes(m_database,
                    u"SELECT label, text, call_field, call_at FROM footnotes WHERE document_id = ? ORDER BY position"_s,
                    id);
    readFootnotes(document, notes);
    if (notes.problem())
        return std::unexpected(*notes.problem());
    readStructure(document, row.text(9));
    document.publication = publicationFromJson(row.text(10), publicationFromJson(row.text(13)));
    return document;
}

Result<StoredDocument> DocumentStore::read(DocumentId id) const
{
    auto document = readDocument(id);
    if (!document)
        return std::unexpected(document.error());
    Statement row(m_database, u"SELECT source, added, volume_id FROM documents WHERE id = ?"_s, id);
    if (!row.next())
        return std::unexpected(row.problem().value_or(notThere()));
    return StoredDocument{id, row.number(2), *std::move(document), row.text(0), row.time(1)};
}

Result<QByteArray> DocumentStore::readOriginal(DocumentId id) const
{
    Statement row(m_database,
                  u"SELECT size, compressed FROM documents JOIN originals ON originals.id = original_id "
                  "WHERE documents.id = ?"_s,
                  id);
    if (!row.next())
        return std::unexpected(row.problem().value_or(notThere()));
    const QByteArray original = qUncompress(row.bytes(1));
    if (original.size() != row.number(0))
        return std::unexpected(
            Problem::error(tr("The original of this document is damaged in the library."), m_database.path(),
                           tr("Restore the library from a backup, or import the document's file again.")));
    return original;
}

Result<int> DocumentStore::count() const
{
    Statement row(m_database, u"SELECT count(*) FROM documents WHERE removed IS NULL"_s);
    const int count = row.next() ? int(row.number(0)) : 0;
    if (row.problem())
        return std::unexpected(*row.problem());
    return count;
}

Result<QList<DocumentSummary>> DocumentStore::summaries(int mostRecent) const
{
    // One pass over small rows; the counts are grouped once, not asked for each row.
    const bool hasIndex = SearchIndexStore(m_database).isThere().value_or(false);
    QString sql = u"SELECT d.id, number, title, date, sender, recipient, place, kind, source, volume_id, section, "
                  "ordinal, added, opened, count, %1 "
                  "FROM documents AS d LEFT JOIN readings ON readings.document_id = d.id "
                  "LEFT JOIN (SELECT document_id, count(*) AS count FROM annotations WHERE removed IS NULL "
                  "GROUP BY document_id) AS c ON c.document_id = d.id WHERE d.removed IS NULL"_s.arg(
                      hasIndex ? u"(SELECT count(*) FROM derived_people_named WHERE document_id = d.id)"_s : u"0"_s);
    sql += mostRecent < 0 ? u" ORDER BY d.id LIMIT ?"_s
                          : u" AND opened IS NOT NULL ORDER BY opened DESC, d.id DESC LIMIT ?"_s;
    QList<DocumentSummary> summaries;
    Statement row(m_database, sql, mostRecent);
    while (row.next()) {
        DocumentSummary summary;
        summary.id = row.number(0);
        summary.number = row.text(1);
        summary.title = row.text(2);
        summary.date = row.text(3);
        summary.from = row.text(4);
        summary.to = row.text(5);
        summary.place = row.text(6);
        summary.kind = row.text(7);
        summary.source = row.text(8);
        summary.volume = row.number(9);
        summary.section = row.isNull(10) ? -1 : int(row.number(10));
        summary.ordinal = int(row.number(11));
        summary.added = row.time(12);
        if (!row.isNull(13))
            summary.opened = row.time(13);
        summary.annotations = int(row.number(14));
        summary.people = int(row.number(15));
        // The documents of a volume share their source and most kinds and places.
        if (!summaries.isEmpty()) {
            const DocumentSummary &before = summaries.constLast();
            for (const auto part : {&DocumentSummary::source, &DocumentSummary::kind, &DocumentSummary::place}) {
                if (summary.*part == before.*part)
                    summary.*part = before.*part;
            }
        }
        summaries << std::move(summary);
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return summaries;
}

Result<qsizetype> DocumentStore::readingPlace(DocumentId id) const
{
    Statement row(m_database, u"SELECT body_offset FROM readings WHERE document_id = ?"_s, id);
    const qsizetype place = row.next() ? row.number(0) : 0;
    if (row.problem())
        return std::unexpected(*row.problem());
    return place;
}

void DocumentStore::addOriginal(Transaction &transaction, const Original &original)
{
    // Compressing takes long, so it is not done for one that is there, nor again for what came compressed.
    Statement row(transaction.database(), u"SELECT 1 FROM originals WHERE sha256 = ?"_s, original.sha256);
    if (row.next())
        return;
    constexpr int Stored = 0;
    constexpr int Usual = -1;
    transaction.run(u"INSERT INTO originals (sha256, size, compressed) VALUES (?, ?, ?)"_s, original.sha256,
                    qint64(original.bytes.size()),
                    qCompress(original.bytes, isPacked(original.bytes) ? Stored : Usual));
}

DocumentId DocumentStore::add(Transaction &transaction, const Document &document, const Original &original,
                              const StoredVolume *volume)
{
    const auto volumeId = volume ? std::optional(volume->id) : std::nullopt;
    const auto section = document.section < 0 ? std::nullopt : std::optional(document.section);
    transaction.run(u"INSERT INTO documents (original_id, ordinal, source, added, number, title, kind, sender, "
                    "recipient, date, place, subject, volume_id, section, identifier) "
                    "SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM originals WHERE sha256 = ?"_s,
                    original.ordinal, original.source, QDateTime::currentDateTimeUtc(), document.number, document.title,
                    document.kind, document.from, document.to, document.date, document.place, document.subject,
                    volumeId, section, document.id, original.sha256);
    const DocumentId id = transaction.insertedId();
    transaction.run(u"INSERT INTO texts (document_id, body, structure, publication) VALUES (?, ?, ?, ?)"_s, id,
                    document.body, structureToJson(document),
                    volume ? publicationToJson(document.publication, volume->volume.publication)
                           : publicationToJson(document.publication));
    writeFootnotes(transaction, id, document);
    return id;
}

void DocumentStore::replace(Transaction &transaction, DocumentId id, const Document &document, const Original &original)
{
    const auto section = document.section < 0 ? std::nullopt : std::optional(document.section);
    transaction.run(u"UPDATE documents SET original_id = (SELECT id FROM originals WHERE sha256 = ?), ordinal = ?, "
                    "source = ?, section = ?, removed = NULL WHERE id = ?"_s,
                    original.sha256, original.ordinal, original.source, section, id);
    writeText(transaction, id, document);
}

void DocumentStore::writeText(Transaction &transaction, DocumentId id, const Document &document)
{
    transaction.run(u"UPDATE texts SET body = ? WHERE document_id = ?"_s, document.body, id);
    writeMetadata(transaction, id, document);
    transaction.run(u"DELETE FROM footnotes WHERE document_id = ?"_s, id);
    writeFootnotes(transaction, id, document);
}

void DocumentStore::writeFootnotes(Transaction &transaction, DocumentId id, const Document &document)
{
    FileCatalogue::write(transaction, id, document);
    int position = 0;
    for (const Footnote &note : document.notes) {
        const auto field = note.call ? std::optional(note.call->field.toString()) : std::nullopt;
        const auto at = note.call ? std::optional(qint64(note.call->at)) : std::nullopt;
        transaction.run(u"INSERT INTO footnotes (document_id, position, label, text, call_field, call_at) "
                        "VALUES (?, ?, ?, ?, ?, ?)"_s,
                        id, position++, note.label, note.text, field, at);
    }
}

void DocumentStore::setRemoved(Transaction &transaction, DocumentId id, bool removed)
{
    transaction.run(u"UPDATE documents SET removed = ? WHERE id = ?"_s,
                    removed ? QDateTime::currentDateTimeUtc() : QDateTime(), id);
}

void DocumentStore::keepImportedMetadata(Transaction &transaction, DocumentId id, const Document &imported)
{
    transaction.run(u"INSERT INTO imported_metadata (document_id, metadata) VALUES (?, ?) "
                    "ON CONFLICT (document_id) DO NOTHING"_s,
                    id, metadataToJson(imported));
}

void DocumentStore::writeMetadata(Transaction &transaction, DocumentId id, const Document &document)
{
    transaction.run(u"UPDATE documents SET number = ?, title = ?, kind = ?, sender = ?, recipient = ?, date = ?, "
                    "place = ?, subject = ? WHERE id = ?"_s,
                    document.number, document.title, document.kind, document.from, document.to, document.date,
                    document.place, document.subject, id);
    transaction.run(u"UPDATE texts SET structure = ?, publication = ? WHERE document_id = ?"_s,
                    structureToJson(document), publicationOf(transaction, id, document), id);
}

void DocumentStore::writeReading(Transaction &transaction, DocumentId id, qsizetype bodyOffset)
{
    transaction.run(u"INSERT INTO readings (document_id, opened, body_offset) VALUES (?, ?, ?) "
                    "ON CONFLICT (document_id) DO UPDATE SET opened = excluded.opened, "
                    "body_offset = excluded.body_offset"_s,
                    id, QDateTime::currentDateTimeUtc(), qint64(bodyOffset));
}

} // namespace Secto
