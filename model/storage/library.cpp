// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"

#include "documents/text_correction.h"
#include "extraction/extractor.h"
#include "persons/person_decision_store.h"
#include "storage/annotation_store.h"
#include "storage/backup.h"
#include "storage/collection_store.h"
#include "storage/correct_text.h"
#include "storage/decision_store.h"
#include "storage/derived_store.h"
#include "storage/document_store.h"
#include "storage/extraction_json.h"
#include "storage/library_commands.h"
#include "storage/library_file.h"
#include "storage/saved_search_store.h"
#include "storage/search_index_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPointer>

namespace Secto {

using namespace Qt::StringLiterals;

struct Library::Private
{
    QString path;
    OpenedFile file; // before the database, which may be open on the copy in it
    Database database;
    History history;
    PendingChanges pending;

    DocumentStore documents{database};
    AnnotationStore annotations{database};
    CollectionStore collections{database};
    SavedSearchStore savedSearches{database};
    DecisionStore decisions{database};
    VolumeStore volumes{database};
    DerivedStore derived{database};
};

namespace {

QString text(const char *words)
{
    return QCoreApplication::translate("Library", words);
}

} // namespace

Result<std::unique_ptr<Library>> Library::open(const QString &path)
{
    std::unique_ptr<Library> library(new Library);
    library->d->path = path;
    auto file = openLibraryFile(library->d->database, path);
    if (!file)
        return std::unexpected(file.error());
    library->d->file = *std::move(file);
    return library;
}

Library::Library(QObject *parent) : QObject(parent), d(std::make_unique<Private>())
{
    // The first to hear of a change: what follows from it is announced when the history already holds it.
    connect(&d->history, &History::changed, this, &Library::announceChanges);
}

Library::~Library() = default;

QString Library::path() const
{
    return d->path;
}

bool Library::isReadOnly() const
{
    return d->file.readOnly;
}

Problems Library::problems() const
{
    return d->file.problems;
}

History &Library::history()
{
    return d->history;
}

Result<void> Library::backUpIfDue()
{
    if (isReadOnly())
        return {};
    return startDailyBackup(d->path, [library = QPointer<Library>(this)](const Problem &problem) {
        if (library)
            library->report(problem);
    });
}

void Library::announceChanges()
{
    const PendingChanges changes = std::exchange(d->pending, {});
    if (changes.documents)
        emit documentsChanged();
    for (const DocumentId document : changes.metadata)
        emit documentChanged(document);
    for (const DocumentId document : changes.annotations)
        emit annotationsChanged(document);
    for (const DocumentId document : changes.decisions)
        emit decisionsChanged(document);
    if (changes.colours)
        emit highlightColoursChanged();
    if (changes.collections)
        emit collectionsChanged();
    if (changes.savedSearches)
        emit savedSearchesChanged();
    if (changes.persons)
        emit personsChanged();
}

Problem Library::readOnlyProblem() const
{
    return Problem::error(text("The library is open for reading only."), d->path,
                          text("Nothing was changed. The notice at the top of the window, shown when "
                               "it was opened, says why."));
}

Result<void> Library::checkWritable() const
{
    return isReadOnly() ? Result<void>(std::unexpected(readOnlyProblem())) : Result<void>();
}

template <typename Command, typename... Arguments>
Result<void> Library::run(Arguments &&...arguments)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    return d->history.run(std::make_unique<Command>(d->database, d->pending, std::forward<Arguments>(arguments)...));
}

template <typename Value>
Value Library::valueOrReport(Result<Value> &&read) const
{
    if (read)
        return *std::move(read);
    report(read.error());
    return {};
}

void Library::report(const Problem &problem) const
{
    // Reading leaves the library as it is; that it failed is for the window to hear.
    emit const_cast<Library *>(this)->problemFound(problem);
}

Result<DocumentId> Library::addDocument(const Document &document, const QByteArray &bytes, const QString &source,
                                        int ordinal)
{
    const Original original{bytes, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256), ordinal, source};
    const auto known = d->documents.find(original.sha256, ordinal);
    if (!known)
        return known;
    DocumentId id = *known;
    if (id != 0) {
        const auto present = d->documents.isPresent(id);
        if (!present)
            return std::unexpected(present.error());
        if (*present)
            return id;
    }
    if (auto writable = checkWritable(); !writable)
        return std::unexpected(writable.error());
    Transaction transaction(d->database);
    if (id != 0) {
        DocumentStore::setRemoved(transaction, id, false);
    } else {
        DocumentStore::addOriginal(transaction, original);
        id = DocumentStore::add(transaction, document, original);
        SearchIndexStore::write(transaction, id, document, {});
    }
    if (auto added = transaction.commit(); !added)
        return std::unexpected(added.error());
    emit documentsChanged();
    return id;
}

Result<StoredDocument> Library::document(DocumentId id) const
{
    return d->documents.read(id);
}

Result<QByteArray> Library::original(DocumentId id) const
{
    return d->documents.readOriginal(id);
}

DocumentId Library::findInVolume(const QString &volume, const QString &identifier) const
{
    return valueOrReport(d->volumes.findDocument(volume, identifier));
}

DocumentId Library::findPage(const QString &volume, const QString &label) const
{
    return valueOrReport(d->volumes.findPage(volume, label));
}

DocumentId Library::find(const LinkTarget &place) const
{
    return place.page.isEmpty() ? findInVolume(place.volume, place.identifier) : findPage(place.volume, place.page);
}

int Library::documentCount() const
{
    return valueOrReport(d->documents.count());
}

QList<DocumentSummary> Library::documents() const
{
    return valueOrReport(d->documents.summaries());
}

QList<DocumentSummary> Library::recentDocuments(int most) const
{
    return valueOrReport(d->documents.summaries(most));
}

QList<StoredVolume> Library::volumes() const
{
    return valueOrReport(d->volumes.all());
}

QList<ListedName> Library::listedPersons(VolumeId volume) const
{
    return valueOrReport(d->volumes.persons(volume));
}

QList<ListedName> Library::listedTerms(VolumeId volume) const
{
    return valueOrReport(d->volumes.terms(volume));
}

PersonList Library::personsFor(VolumeId volume) const
{
    return volume == 0 ? PersonList() : PersonsOfVolume(listedPersons(volume)).persons;
}

void Library::announceImport()
{
    emit documentsChanged();
}

Result<void> Library::removeDocument(DocumentId id)
{
    if (auto there = d->documents.readDocument(id); !there)
        return std::unexpected(there.error());
    return run<RemoveDocument>(id, text("remove document"));
}

Result<void> Library::saveMetadata(DocumentId id, const Document &document)
{
    const auto before = d->documents.readDocument(id);
    if (!before)
        return std::unexpected(before.error());
    Document after = document;
    after.body = before->body;
    after.blocks = before->blocks;
    after.notes = before->notes;
    after.pages = before->pages;
    after.insertions = before->insertions;
    after.tables = before->tables;
    after.attachments = before->attachments;
    after.id = before->id;
    after.section = before->section;
    after.firstPage = before->firstPage;
    if (after == *before)
        return {};
    return run<SaveMetadata>(id, *before, after, text("document details"));
}

Result<void> Library::correctText(DocumentId id, const TextCorrection &correction)
{
    const auto before = d->documents.readDocument(id);
    if (!before)
        return std::unexpected(before.error());
    const auto after = corrected(*before, correction);
    if (!after) {
        return std::unexpected(Problem::error(
            after.error() == CorrectionFault::NothingIsLeft
                ? text("Nothing would be left of this paragraph.")
                : text("The words to be corrected do not stand in one paragraph of the text."),
            {}, text("Nothing was changed. Select words of one paragraph and write what stands on the page.")));
    }
    const auto &[document, made] = *after;
    if (document == *before)
        return {};
    const auto annotations = d->annotations.read(id);
    if (!annotations)
        return std::unexpected(annotations.error());
    const auto decisions = d->decisions.read(id);
    if (!decisions)
        return std::unexpected(decisions.error());
    const WorkOnText work{*before, *annotations, *decisions};
    const bool isSameText = made.words == slice(before->text(made.span.field), made.span.range);
    return run<CorrectText>(id, work, afterCorrection(work, document, made),
                            isSameText ? text("words are right") : text("correction of the text"));
}

Result<void> Library::rememberReading(DocumentId id, qsizetype bodyOffset)
{
    if (isReadOnly())
        return {};
    Transaction transaction(d->database, Transaction::Durability::Relaxed);
    DocumentStore::writeReading(transaction, id, bodyOffset);
    return transaction.commit();
}

qsizetype Library::readingPlace(DocumentId id) const
{
    return valueOrReport(d->documents.readingPlace(id));
}

QList<Annotation> Library::annotations(DocumentId document) const
{
    return valueOrReport(d->annotations.read(document));
}

Result<void> Library::save(const Annotation &annotation, const QString &step)
{
    const auto before = d->annotations.find(annotation.id);
    if (!before)
        return std::unexpected(before.error());
    Annotation after = annotation;
    after.modified = QDateTime::currentDateTimeUtc();
    if (!after.created.isValid())
        after.created = *before ? (*before)->created : after.modified;
    return run<SaveAnnotation>(*before, after, step);
}

Result<void> Library::removeAnnotation(const QString &id)
{
    const auto found = d->annotations.find(id);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return {};
    d->history.breakMerging();
    return run<RemoveAnnotation>(**found, (*found)->note.isEmpty() ? text("remove highlight") : text("remove note"));
}

QStringList Library::tags() const
{
    return valueOrReport(d->annotations.tags());
}

QList<HighlightColour> Library::highlightColours() const
{
    return valueOrReport(d->annotations.colours());
}

Result<void> Library::renameHighlightColour(const QString &key, const QString &name)
{
    const auto before = d->annotations.colourName(key);
    if (!before)
        return std::unexpected(before.error());
    const QString after = name.simplified();
    if (!highlightColourKeys().contains(key) || after == *before)
        return {};
    return run<RenameColour>(key, *before, after, text("rename colour"));
}

QList<Collection> Library::collections() const
{
    return valueOrReport(d->collections.all());
}

Result<QString> Library::save(const Collection &collection, const QString &step)
{
    Collection after = collection;
    after.name = after.name.simplified();
    QSet<DocumentId> seen;
    after.documents.removeIf([&seen](DocumentId id) {
        const bool isKnown = seen.contains(id);
        seen.insert(id);
        return isKnown;
    });
    if (after.id.isEmpty())
        after.id = newAnnotationId();
    const auto before = d->collections.find(after.id);
    if (!before)
        return std::unexpected(before.error());
    if (*before == after)
        return after.id;
    return run<ChangeCollection>(*before, std::optional(after), step).transform([&after] { return after.id; });
}

Result<void> Library::removeCollection(const QString &id)
{
    const auto before = d->collections.find(id);
    if (!before)
        return std::unexpected(before.error());
    if (!*before)
        return {};
    return run<ChangeCollection>(*before, std::nullopt, text("remove collection"));
}

QList<SavedSearch> Library::savedSearches() const
{
    return valueOrReport(d->savedSearches.all());
}

Result<QString> Library::save(const SavedSearch &search, const QString &step)
{
    SavedSearch after = search;
    after.terms.query = after.terms.query.trimmed();
    after.name = after.name.simplified();
    if (after.name.isEmpty())
        after.name = after.terms.query.simplified();
    if (after.id.isEmpty())
        after.id = newAnnotationId();
    const auto before = d->savedSearches.find(after.id);
    if (!before)
        return std::unexpected(before.error());
    if (*before == after)
        return after.id;
    return run<ChangeSavedSearch>(*before, std::optional(after), step).transform([&after] { return after.id; });
}

Result<void> Library::removeSavedSearch(const QString &id)
{
    const auto before = d->savedSearches.find(id);
    if (!before)
        return std::unexpected(before.error());
    if (!*before)
        return {};
    return run<ChangeSavedSearch>(*before, std::nullopt, text("remove saved search"));
}

QList<Decision> Library::decisions(DocumentId document) const
{
    return valueOrReport(d->decisions.read(document));
}

Result<void> Library::decide(DocumentId document, const Decision &decision, const QString &step)
{
    Decision made = decision;
    made.id = newAnnotationId();
    if (!made.made.isValid())
        made.made = QDateTime::currentDateTimeUtc();
    return run<Decide>(document, made, step);
}

QList<PersonDecision> Library::personDecisions() const
{
    return valueOrReport(PersonDecisionStore(d->database).all());
}

Result<void> Library::change(DecisionChanges changes, const QString &step)
{
    if (changes.isEmpty())
        return {};
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto complete = [&now](auto &decision) {
        if (decision.id.isEmpty())
            decision.id = newAnnotationId();
        if (!decision.made.isValid())
            decision.made = now;
    };
    for (PersonDecision &decision : changes.said)
        complete(decision);
    for (auto &[document, decision] : changes.ofDocuments)
        complete(decision);
    return run<ChangeDecisions>(changes, step);
}

Result<DocumentKey> Library::documentKey(DocumentId id) const
{
    return keyOfDocument(d->database, id);
}

Result<TravellingDecisions> Library::allDecisions() const
{
    return decisionsOf(d->database);
}

Result<DecisionImport> Library::planImport(const TravellingDecisions &decisions, const QString &origin) const
{
    return Secto::planImport(d->database, decisions, origin);
}

std::optional<Extraction> Library::extraction(DocumentId document) const
{
    auto found = valueOrReport(d->derived.extraction(document, Extractor::Version));
    if (!found)
        return std::nullopt;
    // What does not fit the text any more is made again rather than trusted.
    const auto text = d->documents.readDocument(document);
    return text && fits(*found, *text) ? found : std::nullopt;
}

Result<void> Library::saveExtraction(DocumentId document, const Extraction &extraction)
{
    if (auto writable = checkWritable(); !writable)
        return writable;
    Transaction transaction(d->database, Transaction::Durability::Relaxed);
    DerivedStore::writeExtraction(transaction, document, Extractor::Version, extraction);
    return transaction.commit();
}

QByteArray Library::exportFingerprint(const QString &absolutePath) const
{
    return valueOrReport(d->derived.exportFingerprint(absolutePath));
}

Result<void> Library::rememberExport(const QString &absolutePath, const QByteArray &fingerprint)
{
    if (isReadOnly())
        return {};
    Transaction transaction(d->database, Transaction::Durability::Relaxed);
    DerivedStore::writeExport(transaction, absolutePath, fingerprint);
    return transaction.commit();
}

} // namespace Secto
