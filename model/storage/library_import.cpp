// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library_import.h"

#include "storage/derived_store.h"
#include "storage/names_ahead.h"
#include "storage/search_index_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Documents written in one step: few enough that a note being typed in the window is saved between two steps. */
constexpr qsizetype DocumentsInStep = 40;

Problem cancelled()
{
    return {Problem::Severity::Note,
            QCoreApplication::translate("Library", "The import was stopped."),
            {},
            QCoreApplication::translate("Library", "What was imported before stays; import the same files again to go "
                                                   "on.")};
}

} // namespace

ImportCounts &ImportCounts::operator+=(const ImportCounts &other)
{
    added += other.added;
    updated += other.updated;
    unchanged += other.unchanged;
    kept += other.kept;
    removed += other.removed;
    documents += other.documents;
    return *this;
}

Result<std::unique_ptr<LibraryImport>> LibraryImport::open(const QString &path, ExtractFunction extract)
{
    std::unique_ptr<LibraryImport> import(new LibraryImport);
    auto ready = import->m_database.open(path, Database::Access::ReadWrite).and_then([&] {
        return import->m_database.run(u"PRAGMA synchronous = FULL"_s);
    });
    if (!ready)
        return std::unexpected(ready.error());
    import->m_extract = std::move(extract);
    return import;
}

Result<ImportCounts> LibraryImport::add(const ImportResult &read, const ImportSource &source,
                                        const std::function<bool()> &isCancelled)
{
    const Original original{source.bytes, QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256), 0,
                            source.name};
    if (read.volume && !read.volume->id.isEmpty())
        return addVolume(read, original, isCancelled);
    return addAlone(read, original);
}

/** Documents without a volume are known by the bytes that they came from. */
Result<ImportCounts> LibraryImport::addAlone(const ImportResult &read, Original original)
{
    ImportCounts counts;
    const PeopleNamed people(m_extract);
    for (const Document &document : read.documents) {
        const auto known = m_documents.find(original.sha256, original.ordinal);
        const auto present = known ? m_documents.isPresent(*known) : std::unexpected(known.error());
        if (!present)
            return std::unexpected(present.error());
        DocumentId id = *known;
        if (!*present) {
            Transaction transaction(m_database);
            if (id != 0) {
                DocumentStore::setRemoved(transaction, id, false);
            } else {
                DocumentStore::addOriginal(transaction, original);
                id = DocumentStore::add(transaction, document, original);
                SearchIndexStore::write(transaction, id, document, {{}, people.in(document, PersonsOfVolume())});
            }
            if (auto done = transaction.commit(); !done)
                return std::unexpected(done.error());
        }
        ++(*present ? counts.unchanged : *known != 0 ? counts.updated : counts.added);
        counts.documents << id;
        ++original.ordinal;
        if (m_watch)
            m_watch(original.ordinal);
    }
    return counts;
}

Result<ImportCounts> LibraryImport::addVolume(const ImportResult &read, const Original &from,
                                              const std::function<bool()> &isCancelled)
{
    Original original = from;
    const auto volumeBefore = m_volumes.find(read.volume->id);
    auto missing = volumeBefore ? knownDocuments(*volumeBefore, original.sha256)
                                : Result<QHash<QString, Known>>(std::unexpected(volumeBefore.error()));
    if (!missing)
        return std::unexpected(missing.error());

    std::vector<qsizetype> added;
    QSet<QString> there;
    for (qsizetype i = 0; i < read.documents.size(); ++i) {
        const QString &id = read.documents[i].id;
        if (missing->contains(id) && !there.contains(id))
            there << id;
        else
            added.push_back(i);
    }
    const PersonsOfVolume persons(read.volume->persons);
    PeopleNamed people(m_extract);
    NamesAhead names(read.documents, persons, std::move(added), people);
    StoredVolume volume{*volumeBefore, *read.volume};
    ImportCounts counts;
    for (qsizetype begin = 0; begin < read.documents.size() || begin == 0; begin += DocumentsInStep) {
        if (isCancelled && isCancelled())
            return std::unexpected(cancelled());
        Transaction transaction(m_database, Transaction::Durability::Relaxed);
        if (begin == 0) {
            DocumentStore::addOriginal(transaction, original);
            volume.id = VolumeStore::write(transaction, *read.volume);
        }
        // The index comes last: SQLite writes out what it holds back of it before each row that sets off a trigger.
        struct ToIndex
        {
            DocumentId id;
            const Document *document; ///< null for one that was there
        };
        std::vector<ToIndex> toIndex;
        const qsizetype end = std::min(begin + DocumentsInStep, read.documents.size());
        for (qsizetype i = begin; i < end && !transaction.failed(); ++i) {
            const Document &document = read.documents[i];
            original.ordinal = int(i);
            const Known known = missing->take(document.id);
            DocumentId id = known.id;
            if (known.isCurrent) {
                ++counts.unchanged;
            } else if (id != 0) {
                auto corrected = withCorrections(id, document);
                if (!corrected) {
                    transaction.fail(corrected.error());
                    break;
                }
                DocumentStore::replace(transaction, id, *corrected, original);
                DerivedStore::dropExtraction(transaction, id);
                toIndex.push_back({id, nullptr});
                ++counts.updated;
            } else {
                id = DocumentStore::add(transaction, document, original, &volume);
                toIndex.push_back({id, &document});
                ++counts.added;
            }
            counts.documents << id;
        }
        for (const auto &[id, document] : toIndex) {
            if (transaction.failed())
                break;
            if (document)
                SearchIndexStore::write(transaction, id, *document, {{}, names.takeNext()});
            else
                SearchIndexStore::refresh(transaction, id, people);
        }
        if (auto done = transaction.commit(); !done)
            return std::unexpected(done.error());
        if (m_watch)
            m_watch(end);
    }
    return settleMissing(*missing).transform([&](const ImportCounts &gone) {
        counts += gone;
        return counts;
    });
}

Result<QHash<QString, LibraryImport::Known>> LibraryImport::knownDocuments(VolumeId volume,
                                                                           const QByteArray &sha256) const
{
    QHash<QString, Known> known;
    if (volume == 0)
        return known;
    Statement row(m_database,
                  u"SELECT identifier, documents.id, removed IS NULL AND sha256 = ? FROM documents "
                  "JOIN originals ON originals.id = original_id WHERE volume_id = ?"_s,
                  sha256, volume);
    while (row.next())
        known.insert(row.text(0), {row.number(1), row.number(2) != 0});
    if (row.problem())
        return std::unexpected(*row.problem());
    return known;
}

/** What the file holds no more goes, unless the user has worked on it. */
Result<ImportCounts> LibraryImport::settleMissing(const QHash<QString, Known> &missing)
{
    ImportCounts counts;
    if (missing.isEmpty())
        return counts;
    Transaction transaction(m_database);
    for (const Known &document : missing) {
        transaction.run(u"UPDATE documents SET removed = ? WHERE id = ? AND removed IS NULL "
                        "AND NOT EXISTS (SELECT 1 FROM annotations WHERE document_id = documents.id) "
                        "AND NOT EXISTS (SELECT 1 FROM decisions WHERE document_id = documents.id) "
                        "AND NOT EXISTS (SELECT 1 FROM collected WHERE document_id = documents.id)"_s,
                        QDateTime::currentDateTimeUtc(), document.id);
        ++(transaction.changedRows() > 0 ? counts.removed : counts.kept);
    }
    return transaction.commit().transform([&] { return counts; });
}

Result<Document> LibraryImport::withCorrections(DocumentId id, Document imported) const
{
    Statement row(m_database, u"SELECT 1 FROM imported_metadata WHERE document_id = ?"_s, id);
    const bool isCorrected = row.next();
    if (row.problem())
        return std::unexpected(*row.problem());
    if (!isCorrected)
        return imported;
    return m_documents.readDocument(id, DocumentStore::Removed::Too).transform([&](const Document &corrected) {
        imported.number = corrected.number;
        imported.title = corrected.title;
        imported.kind = corrected.kind;
        imported.from = corrected.from;
        imported.to = corrected.to;
        imported.date = corrected.date;
        imported.place = corrected.place;
        imported.subject = corrected.subject;
        imported.publication = corrected.publication;
        imported.classifications = corrected.classifications;
        imported.routing = corrected.routing;
        return imported;
    });
}

} // namespace Secto
