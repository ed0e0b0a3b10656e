// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"
#include "storage/library_commands.h"

#include "testlib/sample_documents.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

/** What a user does with a library, and what is there after it was closed and opened again. */
class LibraryTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }

    void keepsDocumentsWhole()
    {
        const DocumentId id = addSample();
        reopen();

        const auto stored = m_library->document(id);
        QVERIFY(stored);
        QCOMPARE(stored->document, sampleDocument());
        QCOMPARE(m_library->original(stored->id), QByteArray("original bytes"));
        QCOMPARE(stored->source, u"/home/ada/memo.txt"_s);
        QCOMPARE(stored->added.timeSpec(), Qt::UTC);
    }

    void keepsCollections()
    {
        const DocumentId id = addSample();
        const auto second = m_library->addDocument(sampleDocument(), "original bytes", u"clipboard"_s, 1);
        QSignalSpy changes(m_library.get(), &Library::collectionsChanged);
        const auto feelers = m_library->save(Collection{{}, u"  Peace\nfeelers "_s, {*second, id, *second}}, u"new"_s);
        QVERIFY(feelers);
        QVERIFY(m_library->save(Collection{{}, u"Ärzte"_s, {}}, u"new"_s));
        QCOMPARE(changes.count(), 2);
        reopen();
        QList<Collection> kept = m_library->collections();
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[0].name, u"Ärzte"_s); // sorted as a reader does, not after Z
        QCOMPARE(kept[1], (Collection{*feelers, u"Peace feelers"_s, {*second, id}}));
        kept[1].documents = {id};
        kept[1].name = u"Pinta"_s;
        QVERIFY(m_library->save(kept[1], u"change"_s));
        QVERIFY(m_library->removeCollection(*feelers));
        QCOMPARE(m_library->collections().size(), 1);
        QCOMPARE(m_library->documents().size(), 2);
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->collections()[1], kept[1]);
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->collections()[1].documents, (QList<DocumentId>{*second, id}));
        QVERIFY(m_library->history().redo());
        QVERIFY(m_library->history().redo());
        QCOMPARE(m_library->collections().size(), 1);
        QVERIFY(m_library->removeCollection(u"unknown"_s));
    }

    void keepsPlacesOnPagesAndUnsureWords()
    {
        Document document = sampleDocument();
        document.places = {{FieldId::title(), 0, 0, QRect(1200, 900, 7000, 400)},
                           {FieldId::body(), 0, 0, QRect(1200, 1500, 7000, 8000)},
                           {FieldId::body(), 29, 1, QRect(1200, 900, 7000, 2000)},
                           {FieldId::note(u"10"_s), 0, 1, QRect(1200, 9000, 7000, 300)}};
        document.unsure = {{FieldId::body(), {0, 8}}, {FieldId::note(u"10"_s), {0, 3}}};
        const auto id = m_library->addDocument(document, "original bytes", u"scan.png"_s);
        QVERIFY(id);
        reopen();
        QCOMPARE(m_library->document(*id)->document, document);
        QCOMPARE(m_library->document(*id)->document.placeOf(FieldId::body(), 30)->page, 1);
    }

    void knowsADocumentByItsBytes()
    {
        const DocumentId id = addSample();
        QSignalSpy changes(m_library.get(), &Library::documentsChanged);

        QCOMPARE(m_library->addDocument(sampleDocument(), "original bytes", u"clipboard"_s), id);
        QCOMPARE(changes.count(), 0);
        const auto second = m_library->addDocument(sampleDocument(), "original bytes", u"clipboard"_s, 1);
        QVERIFY(second);
        QVERIFY(*second != id);
        QCOMPARE(m_library->addDocument(sampleDocument(), "original bytes", u"clipboard"_s, 1), *second);
        QCOMPARE(m_library->documents().size(), 2);
    }

    void listsDocuments()
    {
        const DocumentId id = addSample();
        QVERIFY(m_library->save(highlight(id, FieldId::body(), u"cease-fire"_s), u"highlight"_s));
        QVERIFY(m_library->save(highlight(id, FieldId::body(), u"Paris"_s), u"highlight"_s));

        const auto all = m_library->documents();
        QCOMPARE(all.size(), 1);
        const DocumentSummary &one = all.first();
        const Document document = sampleDocument();
        QCOMPARE(one.id, id);
        QCOMPARE(one.number, document.number);
        QCOMPARE(one.title, document.title);
        QCOMPARE(one.date, document.date);
        QCOMPARE(one.from, document.from);
        QCOMPARE(one.to, document.to);
        QCOMPARE(one.place, document.place);
        QCOMPARE(one.source, u"/home/ada/memo.txt"_s);
        QVERIFY(one.added.isValid());
        QVERIFY(!one.opened.isValid());
        QCOMPARE(one.annotations, 2);
    }

    void remembersReading()
    {
        const DocumentId first = addSample();
        const DocumentId second = *m_library->addDocument(sampleDocument(), "other bytes", u"clipboard"_s);
        const DocumentId unread = *m_library->addDocument(sampleDocument(), "more bytes", u"clipboard"_s);
        QVERIFY(m_library->rememberReading(first, 7));
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > m_library->documents().first().opened);
        QVERIFY(m_library->rememberReading(second, 11));
        reopen();

        QCOMPARE(m_library->readingPlace(first), 7);
        QCOMPARE(m_library->readingPlace(unread), 0);
        const auto recent = m_library->recentDocuments(5);
        QCOMPARE(recent.size(), 2);
        QCOMPARE(recent[0].id, second);
        QCOMPARE(recent[1].id, first);
        QCOMPARE(m_library->recentDocuments(1).size(), 1);
        QVERIFY(!m_library->history().canUndo());
    }

    void hidesRemovedDocumentsAndBringsThemBack()
    {
        const DocumentId id = addSample();
        QVERIFY(m_library->save(highlight(id, FieldId::body(), u"Paris"_s), u"highlight"_s));
        QSignalSpy changes(m_library.get(), &Library::documentsChanged);

        QVERIFY(m_library->removeDocument(id));
        QCOMPARE(changes.count(), 1);
        QVERIFY(m_library->documents().isEmpty());
        QVERIFY(!m_library->document(id));
        QVERIFY(!m_library->removeDocument(id));

        QVERIFY(m_library->history().undo());
        QCOMPARE(changes.count(), 2);
        QCOMPARE(m_library->documents().size(), 1);
        QCOMPARE(m_library->annotations(id).size(), 1);

        QVERIFY(m_library->history().redo());
        QVERIFY(m_library->documents().isEmpty());
        QCOMPARE(addSample(), id); // brought again: shown again, with the notes on it
        QCOMPARE(m_library->annotations(id).size(), 1);
    }

    void savesMetadataButNeverText()
    {
        const DocumentId id = addSample();
        QSignalSpy one(m_library.get(), &Library::documentChanged);
        QSignalSpy all(m_library.get(), &Library::documentsChanged);
        Document changed = sampleDocument();
        changed.title = u"Memorandum"_s; // shorter than the place of the call in it
        changed.date = u"1968-05"_s;
        changed.classifications = {u"Top Secret"_s};
        changed.publication.editors = {u"Ada Byron"_s, u"Ben Cole"_s};
        changed.body = u"something else"_s;
        changed.notes.clear();

        QVERIFY(m_library->saveMetadata(id, changed));
        QCOMPARE(one.count(), 1);
        QCOMPARE(one.first().first().value<DocumentId>(), id);
        QCOMPARE(all.count(), 1);
        reopen();
        const Document saved = m_library->document(id)->document;
        QCOMPARE(saved.title, changed.title);
        QCOMPARE(saved.date, changed.date);
        QCOMPARE(saved.classifications, changed.classifications);
        QCOMPARE(saved.publication, changed.publication);
        QCOMPARE(saved.body, sampleDocument().body);
        QCOMPARE(saved.notes.size(), sampleDocument().notes.size());
        QCOMPARE(saved.notes.first().call->at, saved.title.size());
    }

    void undoesMetadata()
    {
        const DocumentId id = addSample();
        Document changed = sampleDocument();
        changed.title = u"Note"_s;
        QVERIFY(m_library->saveMetadata(id, changed));
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->document(id)->document, sampleDocument());
        QVERIFY(m_library->saveMetadata(id, sampleDocument()));
        QVERIFY(m_library->history().canRedo()); // nothing was changed, so nothing was done
        QVERIFY(m_library->history().redo());
        QCOMPARE(m_library->document(id)->document.title, u"Note"_s);
    }

    void keepsAnnotationsInReadingOrder()
    {
        const DocumentId id = addSample();
        const Annotation onSecondNote = highlight(id, FieldId::note(u"10"_s), u"file"_s);
        const Annotation onFirstNote = highlight(id, FieldId::note(u"*"_s), u"Source"_s);
        const Annotation late = highlight(id, FieldId::body(), u"Paris"_s);
        const Annotation early = highlight(id, FieldId::body(), u"cease-fire"_s);
        const Annotation onTitle = highlight(id, FieldId::title(), u"Conversation"_s);
        Annotation whole;
        whole.id = newAnnotationId();
        whole.document = id;
        whole.note = u"**Compare** with `Secto 4` — naïve, \U0001D518, \"quoted\"; DROP TABLE annotations;"_s;
        whole.tags = {u"cease-fire"_s, u"Việt-Nam/1967"_s};
        for (const Annotation &annotation : {onSecondNote, late, early, onTitle, whole, onFirstNote})
            QVERIFY(m_library->save(annotation, u"highlight"_s));
        reopen();

        const auto saved = m_library->annotations(id);
        QStringList ids;
        for (const Annotation &annotation : saved)
            ids << annotation.id;
        QCOMPARE(ids, (QStringList{whole.id, onTitle.id, early.id, late.id, onFirstNote.id, onSecondNote.id}));
        QCOMPARE(saved.first().note, whole.note);
        QCOMPARE(saved.first().tags, whole.tags);
        QCOMPARE(saved[2].anchors, early.anchors);
        QCOMPARE(saved[2].colour, early.colour);
        QVERIFY(saved[2].created.isValid());
        QVERIFY(saved[2].modified >= saved[2].created);
        QVERIFY(m_library->annotations(id + 1).isEmpty());
    }

    void refusesAnnotationsOfNoDocument()
    {
        const Annotation lost = highlight(4711, FieldId::body(), u"Paris"_s);
        const auto saved = m_library->save(lost, u"highlight"_s);
        QVERIFY(!saved);
        QVERIFY(!saved.error().what.isEmpty());
        QVERIFY(!m_library->history().canUndo());
    }

    void makesTypingOneStep()
    {
        const DocumentId id = addSample();
        Annotation note = highlight(id, FieldId::body(), u"Paris"_s);
        QVERIFY(m_library->save(note, u"note"_s));
        QSignalSpy changes(m_library.get(), &Library::annotationsChanged);
        for (const QString &typed : {u"W"_s, u"Wh"_s, u"Why"_s, u"Why?"_s}) {
            note.note = typed;
            QVERIFY(m_library->save(note, u"typing"_s));
        }
        QCOMPARE(changes.count(), 4);
        QCOMPARE(m_library->history().undoText(), u"typing"_s);

        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->annotations(id).first().note, QString());
        QCOMPARE(m_library->history().undoText(), u"note"_s);
        QVERIFY(m_library->history().redo());
        QCOMPARE(m_library->annotations(id).first().note, u"Why?"_s);
        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->annotations(id).isEmpty());
        QVERIFY(!m_library->history().canUndo());
    }

    void doesNotMergeOtherChangesWithTyping()
    {
        const DocumentId id = addSample();
        Annotation note = highlight(id, FieldId::body(), u"Paris"_s);
        Annotation other = highlight(id, FieldId::body(), u"cease-fire"_s);
        QVERIFY(m_library->save(note, u"note"_s));
        QVERIFY(m_library->save(other, u"note"_s));
        note.note = u"one"_s;
        QVERIFY(m_library->save(note, u"typing"_s));
        other.note = u"two"_s;
        QVERIFY(m_library->save(other, u"typing"_s));
        note.note = u"three"_s;
        note.tags = {u"peace"_s};
        QVERIFY(m_library->save(note, u"tags"_s));

        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->annotations(id)[1].note, u"one"_s);
        QVERIFY(m_library->annotations(id)[1].tags.isEmpty());
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->annotations(id)[0].note, QString());
        QCOMPARE(m_library->annotations(id)[1].note, u"one"_s);
    }

    void startsANewStepOfTypingAfterAPause()
    {
        Database database;
        PendingChanges pending;
        Annotation before = highlight(1, FieldId::body(), u"Paris"_s);
        before.modified = QDateTime::currentDateTimeUtc();
        const auto typed = [&](const QString &note, qint64 afterMs) {
            Annotation after = before;
            after.note = note;
            after.modified = before.modified.addMSecs(afterMs);
            return std::make_unique<SaveAnnotation>(database, pending, before, after, u"typing"_s);
        };
        const auto first = typed(u"a"_s, 0);
        QVERIFY(first->absorb(*typed(u"ab"_s, SaveAnnotation::LongestPause)));
        QVERIFY(!first->absorb(*typed(u"abc"_s, 2 * SaveAnnotation::LongestPause + 1)));
    }

    void showsAllTextThoughItsBlocksAreDamaged()
    {
        const DocumentId id = addSample();
        alter(u"UPDATE texts SET structure = replace(structure, '[\"paragraph\",', '[\"paragraph\",9')"_s);
        const auto stored = m_library->document(id);
        QVERIFY(stored);
        QCOMPARE(stored->document.blocks.size(), 2);
        QCOMPARE(stored->document.blocks.last().range.end, stored->document.body.size());
    }

    void removesAnnotationsAndBringsThemBack()
    {
        const DocumentId id = addSample();
        Annotation note = highlight(id, FieldId::body(), u"Paris"_s);
        note.note = u"Where?"_s;
        note.tags = {u"place"_s};
        QVERIFY(m_library->save(note, u"note"_s));
        const auto before = m_library->annotations(id);
        QVERIFY(m_library->removeAnnotation(note.id));
        QVERIFY(m_library->annotations(id).isEmpty());
        QVERIFY(m_library->tags().isEmpty());
        QCOMPARE(m_library->documents().first().annotations, 0);
        QVERIFY(m_library->removeAnnotation(u"unknown"_s));

        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->annotations(id), before);
    }

    void listsTagsByUse()
    {
        const DocumentId id = addSample();
        int count = 0;
        for (const QStringList &tags :
             {QStringList{u"b"_s, u"a"_s}, QStringList{u"b"_s, u"c"_s}, QStringList{u"b"_s}}) {
            Annotation note = highlight(id, FieldId::body(), u"Paris"_s);
            note.tags = tags;
            QVERIFY(m_library->save(note, u"tags"_s));
            ++count;
        }
        QCOMPARE(count, 3);
        QCOMPARE(m_library->tags(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
        QVERIFY(m_library->removeDocument(id));
        QVERIFY(m_library->tags().isEmpty());
    }

    void renamesColours()
    {
        QSignalSpy changes(m_library.get(), &Library::highlightColoursChanged);
        QVERIFY(m_library->renameHighlightColour(u"sky"_s, u"  Hanoi's\treply "_s));
        QCOMPARE(changes.count(), 1);
        reopen();
        QStringList names;
        for (const HighlightColour &colour : m_library->highlightColours())
            names << colour.name;
        QCOMPARE(names, (QStringList{u"Amber"_s, u"Sage"_s, u"Hanoi's reply"_s, u"Rose"_s, u"Violet"_s}));

        QVERIFY(m_library->renameHighlightColour(u"sky"_s, QString()));
        QCOMPARE(m_library->highlightColours()[2].name, u"Sky"_s);
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->highlightColours()[2].name, u"Hanoi's reply"_s);
    }

    void keepsDecisionsInTheirOrder()
    {
        const DocumentId id = addSample();
        Decision rename;
        rename.action = Decision::Action::Rename;
        rename.subject = u"person:paul martin"_s;
        rename.name = u"Paul Martin, Sr."_s;
        Decision add;
        add.action = Decision::Action::Add;
        add.kind = EntityKind::Event;
        add.target = u"event:tet"_s;
        add.name = u"Tet"_s;
        add.where = highlight(id, FieldId::body(), u"Paris"_s).anchors.first();
        QSignalSpy changes(m_library.get(), &Library::decisionsChanged);
        QVERIFY(m_library->decide(id, rename, u"rename Paul Martin"_s));
        QVERIFY(m_library->decide(id, add, u"add Tet"_s));
        QCOMPARE(changes.count(), 2);
        QCOMPARE(m_library->history().undoText(), u"add Tet"_s);
        const auto before = m_library->decisions(id);
        QCOMPARE(before.size(), 2);
        QVERIFY(before[0].id != before[1].id);
        QCOMPARE(before[0].name, rename.name);
        QVERIFY(!before[0].where);
        QCOMPARE(before[1].where, add.where);
        QVERIFY(before[1].made.isValid());

        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->decisions(id).isEmpty());
        QVERIFY(m_library->history().redo());
        QVERIFY(m_library->history().redo());
        reopen();
        QCOMPARE(m_library->decisions(id), before);
    }

    void keepsExtractionsUntilTheyAreOutOfDate()
    {
        const DocumentId id = addSample();
        QVERIFY(!m_library->extraction(id));
        Extraction found;
        found.entities << Entity{u"place:paris"_s, EntityKind::Place, u"Paris"_s, u"city"_s, {}, {}, true};
        const qsizetype at = sampleDocument().body.indexOf(u"Paris"_s);
        found.mentions << Mention{FieldId::body(),  {at, at + 5},  u"Paris"_s, EntityKind::Place,
                                  u"place:paris"_s, u"named so"_s, 0.75};
        QVERIFY(m_library->saveExtraction(id, found));
        reopen();
        QCOMPARE(m_library->extraction(id), found);
        QVERIFY(!m_library->history().canUndo());

        alter(u"UPDATE derived_extractions SET version = version + 1"_s);
        QVERIFY(!m_library->extraction(id)); // made by another version of the extractor
        found.mentions.first().range = {1, 6};
        QVERIFY(m_library->saveExtraction(id, found));
        QVERIFY(!m_library->extraction(id)); // the words are not there
        found.mentions.clear();
        QVERIFY(m_library->saveExtraction(id, found));
        QVERIFY(m_library->extraction(id));

        Document changed = sampleDocument();
        changed.date = u"1966"_s;
        QVERIFY(m_library->saveMetadata(id, changed));
        QVERIFY(!m_library->extraction(id));
    }

    void remembersExports()
    {
        QCOMPARE(m_library->exportFingerprint(u"/tmp/notes.md"_s), QByteArray());
        QVERIFY(m_library->rememberExport(u"/tmp/notes.md"_s, QByteArray::fromHex("00ff10")));
        QVERIFY(m_library->rememberExport(u"/tmp/notes.md"_s, QByteArray::fromHex("00ff11")));
        reopen();
        QCOMPARE(m_library->exportFingerprint(u"/tmp/notes.md"_s), QByteArray::fromHex("00ff11"));
        QVERIFY(!m_library->history().canUndo());
    }

    void announcesWhenTheHistoryIsReady()
    {
        // A listener may make a change of its own; the steps must stay in order.
        const DocumentId id = addSample();
        const Annotation first = highlight(id, FieldId::body(), u"Paris"_s);
        bool answered = false;
        connect(m_library.get(), &Library::annotationsChanged, this, [&] {
            if (std::exchange(answered, true))
                return;
            QVERIFY(m_library->save(highlight(id, FieldId::body(), u"cease-fire"_s), u"second"_s));
        });
        QVERIFY(m_library->save(first, u"first"_s));
        QCOMPARE(m_library->history().undoText(), u"second"_s);
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->history().undoText(), u"first"_s);
        QCOMPARE(m_library->annotations(id).first().id, first.id);
    }

private:
    void reopen()
    {
        m_library.reset();
        auto opened = Library::open(m_folder->filePath(u"reading room.secto"_s));
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        QVERIFY((*opened)->problems().isEmpty());
        QVERIFY(!(*opened)->isReadOnly());
        m_library = *std::move(opened);
    }

    /** Changes the file behind the library's back. */
    void alter(const QString &sql)
    {
        Database database;
        QVERIFY(database.open(m_library->path(), Database::Access::ReadWrite));
        QVERIFY(database.run(sql));
    }

    DocumentId addSample()
    {
        const auto added = m_library->addDocument(sampleDocument(), "original bytes", u"/home/ada/memo.txt"_s);
        return added.value_or(0);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
};

QTEST_GUILESS_MAIN(LibraryTest)

#include "library_test.moc"
