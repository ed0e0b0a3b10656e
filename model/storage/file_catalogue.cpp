// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_catalogue.h"

#include <optional>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Higher whenever notes are read otherwise, so that libraries are gone through again. */
constexpr int ReaderVersion = 2;

/** What "keeps" the version: no document has this id. */
constexpr DocumentId NoDocument = 0;

QString versionKey()
{
    return u"version %1"_s.arg(ReaderVersion);
}

void writePlace(Transaction &transaction, DocumentId id, const FileKey &place)
{
    transaction.run(u"INSERT OR IGNORE INTO derived_kept_places (key, name) VALUES (?, ?)"_s, place.key, place.name);
    transaction.run(u"INSERT OR IGNORE INTO derived_kept (document_id, place_id) "
                    "SELECT ?, id FROM derived_kept_places WHERE key = ?"_s,
                    id, place.key);
}

void writePlaces(Transaction &transaction, DocumentId id, const QString &note)
{
    const QList<ProvenancePart> parts = readSourceNote(note);
    QList<FileKey> places = fileKeys(note, parts);
    if (const auto repository = repositoryOf(parts))
        places << *repository;
    for (const FileKey &place : places)
        writePlace(transaction, id, place);
}

} // namespace

Result<std::unique_ptr<FileCatalogue>> FileCatalogue::open(const QString &libraryPath)
{
    auto catalogue = std::make_unique<FileCatalogue>();
    if (auto opened = catalogue->m_database.open(libraryPath, Database::Access::ReadOnly); !opened)
        return std::unexpected(opened.error());
    return catalogue;
}

Result<int> FileCatalogue::count(const FileKey &file) const
{
    Statement row(m_database,
                  u"SELECT count(*) FROM derived_kept_places AS places JOIN derived_kept ON place_id = places.id "
                  "JOIN documents ON documents.id = document_id WHERE key = ? AND removed IS NULL"_s,
                  file.key);
    const int count = row.next() ? int(row.number(0)) : 0;
    if (row.problem())
        return std::unexpected(*row.problem());
    return count;
}

Result<QList<DocumentId>> FileCatalogue::documents(const FileKey &file) const
{
    QList<DocumentId> ids;
    Statement row(m_database,
                  u"SELECT documents.id FROM derived_kept_places AS places JOIN derived_kept ON place_id = places.id "
                  "JOIN documents ON documents.id = document_id LEFT JOIN volumes ON volumes.id = volume_id "
                  "WHERE key = ? AND removed IS NULL ORDER BY volumes.identifier, ordinal"_s,
                  file.key);
    while (row.next())
        ids << row.number(0);
    if (row.problem())
        return std::unexpected(*row.problem());
    return ids;
}

void FileCatalogue::write(Transaction &transaction, DocumentId id, const Document &document)
{
    transaction.run(u"DELETE FROM derived_kept WHERE document_id = ?"_s, id);
    if (const Footnote *note = sourceNoteOf(document))
        writePlaces(transaction, id, note->text);
}

Result<void> FileCatalogue::makeIfMissing(Database &database)
{
    Statement version(database,
                      u"SELECT 1 FROM derived_kept JOIN derived_kept_places ON id = place_id "
                      "WHERE document_id = ? AND key = ?"_s,
                      NoDocument, versionKey());
    const bool isThere = version.next();
    if (version.problem())
        return std::unexpected(*version.problem());
    if (isThere)
        return {};
    Transaction transaction(database, Transaction::Durability::Relaxed);
    transaction.run(u"DELETE FROM derived_kept"_s);
    transaction.run(u"DELETE FROM derived_kept_places"_s);
    // Which note of a document it is, sourceNoteOf() says; most documents have only one that can be.
    Statement row(database, u"SELECT document_id, label, text FROM footnotes WHERE label LIKE 'Source%' "
                            "OR text LIKE '%source%' ORDER BY document_id, position"_s);
    Document document;
    DocumentId id = NoDocument;
    const auto finish = [&] {
        if (id != NoDocument)
            write(transaction, id, document);
    };
    while (row.next() && !transaction.failed()) {
        if (row.number(0) != id) {
            finish();
            id = row.number(0);
            document.notes.clear();
        }
        document.notes << Footnote{row.text(1), row.text(2), std::nullopt};
    }
    finish();
    if (row.problem())
        return std::unexpected(*row.problem());
    writePlace(transaction, NoDocument, {versionKey(), versionKey()});
    return transaction.commit();
}

} // namespace Secto
