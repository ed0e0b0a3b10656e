// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "annotations/collection.h"
#include "authority/authority.h"
#include "documents/document.h"
#include "documents/link_target.h"
#include "documents/volume.h"
#include "extraction/decision.h"
#include "history/history.h"
#include "persons/decision_import.h"
#include "search/saved_search.h"

#include <QObject>

#include <memory>

namespace Secto {

struct TextCorrection;

using VolumeId = qint64;

/** What a list of documents shows of one. */
struct DocumentSummary
{
    DocumentId id = 0;
    QString number;
    QString title;
    QString date;
    QString from;
    QString to;
    QString place;
    QString kind;        ///< "telegram", "front matter" …
    QString source;      ///< where it came from: a path, "clipboard", "built-in"
    VolumeId volume = 0; ///< 0 for a document that came alone
    int section = -1;    ///< in the volume's sections
    int ordinal = 0;     ///< its place in the volume, in reading order
    QDateTime added;
    QDateTime opened; ///< last time; invalid if never
    int annotations = 0;
    int people = 0; ///< persons that it names, as far as the index knows
};

/** A volume as the library keeps it. */
struct StoredVolume
{
    VolumeId id = 0;
    Volume volume; ///< without its persons and terms
};

/** A document in the library. The bytes it was read from are Library::original(). */
struct StoredDocument
{
    DocumentId id = 0;
    VolumeId volume = 0; ///< 0 for a document that came alone
    Document document;
    QString source;
    QDateTime added;
};

/**
 * One library: one SQLite file with the documents, the user's work on them, and
 * tables derived from the rest.
 *
 * Every change of the user's work goes through history() and is on the disk when
 * the call returns. Failed calls change nothing. Lives in the interface thread;
 * extractions may be written from it only, too. The index of words has its own writer (SearchIndexer).
 */
class Library : public QObject
{
    Q_OBJECT

public:
    /** Opens or creates the library at @p path. A newer Secto's library opens read-only, with a problem in problems().
     */
    static Result<std::unique_ptr<Library>> open(const QString &path);
    ~Library() override;

    QString path() const;
    bool isReadOnly() const;
    /** Why nothing can be changed while isReadOnly(). */
    Problem readOnlyProblem() const;

    /** What open() has to tell the user: read-only, salvaged, backed up before a migration. */
    Problems problems() const;

    History &history();

    /**
     * Starts a copy into backupFolder() unless there is one of today, and lets the oldest copies go.
     * Works on another thread; a failure there is told by problemFound().
     */
    Result<void> backUpIfDue();

    // Documents

    /**
     * Adds @p document, the @p ordinal-th in @p original, or returns the id of the one that came
     * from the same bytes; one that was removed is shown again. Not undoable: removeDocument()
     * is its opposite, and undo of notes should not take the page away.
     */
    Result<DocumentId> addDocument(const Document &document, const QByteArray &original, const QString &source,
                                   int ordinal = 0);
    Result<StoredDocument> document(DocumentId id) const;
    /** The bytes of the file that the document came in, as imported: of a volume all of it, packed if it came packed.
     */
    Result<QByteArray> original(DocumentId id) const;
    /**
     * The document with @p identifier ("d345") in the volume "frus1964-68v05", or the one that holds the
     * LinkedPlace of that id; for a part ("ch3") and for an empty identifier the first one in it; 0 if there is none.
     */
    DocumentId findInVolume(const QString &volume, const QString &identifier) const;
    /** The document of that volume in which the printed page @p label begins; 0 if there is none. */
    DocumentId findPage(const QString &volume, const QString &label) const;
    /** The document that a link or a citation leads to, its volume named; 0 if there is none. */
    DocumentId find(const LinkTarget &place) const;
    QList<DocumentSummary> documents() const;
    int documentCount() const;
    QList<DocumentSummary> recentDocuments(int most) const;
    /** All volumes with their parts, without the lists below. */
    QList<StoredVolume> volumes() const;
    QList<ListedName> listedPersons(VolumeId volume) const;
    QList<ListedName> listedTerms(VolumeId volume) const;
    /** listedPersons() as extraction takes them; empty for volume 0. */
    PersonList personsFor(VolumeId volume) const;
    /** Another connection wrote documents (LibraryImport): tells those who show them. */
    void announceImport();
    /** Hides the document and its annotations; undo brings them back. */
    Result<void> removeDocument(DocumentId id);
    /** The user's corrections of title, date, publication … (not of the text). */
    Result<void> saveMetadata(DocumentId id, const Document &document);
    /**
     * Writes words of the text anew, of one that came as pages: annotations and decisions stay at their words.
     * The file it came from stays as it is.
     */
    Result<void> correctText(DocumentId id, const TextCorrection &correction);
    /** Not undoable: reading place as a body offset, and the time. */
    Result<void> rememberReading(DocumentId id, qsizetype bodyOffset);
    qsizetype readingPlace(DocumentId id) const;

    // Annotations; all undoable

    QList<Annotation> annotations(DocumentId document) const; ///< in reading order, document notes first
    /** Adds or replaces by id; sets modified. @p text names the step in the Edit menu. */
    Result<void> save(const Annotation &annotation, const QString &text);
    Result<void> removeAnnotation(const QString &id);
    QStringList tags() const; ///< all tags in use, most used first
    QList<HighlightColour> highlightColours() const;
    /** An empty @p name gives the colour its own name back. */
    Result<void> renameHighlightColour(const QString &key, const QString &name);

    // Collections; all undoable

    QList<Collection> collections() const; ///< by name
    /** Adds the collection or changes the one with its id; gives the id. A document is kept once; the name is trimmed.
     */
    Result<QString> save(const Collection &collection, const QString &text);
    /** Its documents stay in the library. */
    Result<void> removeCollection(const QString &id);

    // Saved searches; all undoable

    QList<SavedSearch> savedSearches() const; ///< by name
    /** Adds the search or changes the one with its id; gives the id. Without a name it has its query's words. */
    Result<QString> save(const SavedSearch &search, const QString &text);
    Result<void> removeSavedSearch(const QString &id);

    // Decisions on entities; all undoable

    QList<Decision> decisions(DocumentId document) const; ///< in the order made
    Result<void> decide(DocumentId document, const Decision &decision, const QString &text);

    /** On persons of the whole library, in the order made. */
    QList<PersonDecision> personDecisions() const;
    /**
     * All in one step, which @p text names; nothing is no step. Where they have no id or time, they are given one.
     */
    Result<void> change(DecisionChanges changes, const QString &text);

    /** How the document is called in every library; see DocumentKey. */
    Result<DocumentKey> documentKey(DocumentId id) const;
    /** All, those on single documents, too, to be written to a file. */
    Result<TravellingDecisions> allDecisions() const;
    /** What those of a file would change; change() does it. See planImport(). */
    Result<DecisionImport> planImport(const TravellingDecisions &decisions, const QString &origin) const;

    // Derived; may be dropped and made again

    /** Nothing if none is stored or another Extractor::Version made it. */
    std::optional<Extraction> extraction(DocumentId document) const;
    Result<void> saveExtraction(DocumentId document, const Extraction &extraction);

    /** What rememberExport() was last told of the file at @p absolutePath; empty if nothing, or it is not known. */
    QByteArray exportFingerprint(const QString &absolutePath) const;
    /** @p fingerprint tells the file as it was written from any other; ExportWriter says of what it is made. */
    Result<void> rememberExport(const QString &absolutePath, const QByteArray &fingerprint);

signals:
    void documentsChanged();
    void documentChanged(Secto::DocumentId document); ///< metadata
    void annotationsChanged(Secto::DocumentId document);
    void decisionsChanged(Secto::DocumentId document);
    void highlightColoursChanged();
    void collectionsChanged();
    void savedSearchesChanged();
    void personsChanged(); ///< decisions on persons
    /** A call that returns no Result could not read the file and gave nothing instead, or a backup failed. */
    void problemFound(const Secto::Problem &problem);

private:
    void announceChanges();
    Result<void> checkWritable() const;
    template <typename Command, typename... Arguments>
    Result<void> run(Arguments &&...arguments);
    template <typename Value>
    Value valueOrReport(Result<Value> &&read) const;
    void report(const Problem &problem) const;

    explicit Library(QObject *parent = nullptr);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Secto
