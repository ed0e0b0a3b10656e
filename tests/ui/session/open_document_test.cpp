// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/open_document.h"

#include "testlib/sample_documents.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

/** Finds every "Paris" and whoever the document is from: a small extractor whose answers a test can foresee. */
Extraction findParis(const Document &document, const PersonList &, const std::function<bool()> &)
{
    Extraction found;
    found.entities << Entity{u"place:paris"_s, EntityKind::Place, u"Paris"_s, {}, {}, {}, true};
    for (const FieldId &field : document.fields()) {
        const QString text = document.text(field);
        for (qsizetype at = text.indexOf(u"Paris"_s); at >= 0; at = text.indexOf(u"Paris"_s, at + 1))
            found.mentions << Mention{
                field, {at, at + 5}, u"Paris"_s, EntityKind::Place, u"place:paris"_s, u"a test says so"_s, 1};
    }
    return found;
}

} // namespace

class OpenDocumentTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Library::open(m_folder->filePath(u"test.secto"_s));
        QVERIFY(opened);
        m_library = *std::move(opened);
        Document document = sampleDocument();
        document.body += u"\nParis was quiet. Paris slept."_s;
        document.blocks << Block{Block::Kind::Paragraph, {document.body.lastIndexOf(u'\n') + 1, document.body.size()}};
        m_id = m_library->addDocument(document, "bytes", u"memo.txt"_s).value_or(0);
    }

    void cleanup()
    {
        m_library.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void findsNamesOnAnotherThreadAndKeepsThem()
    {
        QThread *worker = nullptr;
        const auto document = open([&](const Document &text, const PersonList &, const auto &isCancelled) {
            worker = QThread::currentThread();
            return findParis(text, {}, isCancelled);
        });
        QSignalSpy found(document.get(), &OpenDocument::extractionChanged);
        QVERIFY(document->isExtracting());
        QVERIFY(document->extraction().entities.isEmpty());

        QVERIFY(found.wait());
        QVERIFY(!document->isExtracting());
        QVERIFY(worker && worker != QThread::currentThread());
        QCOMPARE(document->extraction().mentions.size(), 3);
        QCOMPARE(m_library->extraction(m_id), document->extraction());

        const auto again = open([](const Document &, const PersonList &, const auto &) -> Extraction {
            qFatal("what is kept in the library was looked for again");
        });
        QVERIFY(!again->isExtracting());
        QCOMPARE(again->extraction(), document->extraction());
    }

    void cancelsWhenTheDocumentCloses()
    {
        QSemaphore started;
        QSemaphore ended;
        auto document = open([&](const Document &, const PersonList &, const std::function<bool()> &isCancelled) {
            started.release();
            while (!isCancelled())
                QThread::yieldCurrentThread();
            ended.release();
            return Extraction();
        });
        started.acquire();
        document.reset();
        QVERIFY(ended.tryAcquire(1, 10'000));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!m_library->extraction(m_id)); // an empty result of a cancelled search is not kept
    }

    void survivesAnExtractionThatEndsAfterwards()
    {
        QSemaphore started;
        QSemaphore mayEnd;
        auto document = open([&](const Document &text, const PersonList &, const std::function<bool()> &isCancelled) {
            started.release();
            mayEnd.acquire();
            return findParis(text, {}, isCancelled);
        });
        started.acquire();
        document.reset();
        mayEnd.release();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!m_library->extraction(m_id));
    }

    void survivesAResultThatIsUnderWay()
    {
        auto document = open(findParis);
        QThreadPool::globalInstance()->waitForDone(); // the result is in the event queue now
        document.reset();
        QCoreApplication::processEvents();
        QVERIFY(!m_library->extraction(m_id));
    }

    void looksForNamesAgainWhenMetadataChange()
    {
        std::atomic_int runs = 0;
        const auto document = open([&](const Document &text, const PersonList &, const auto &isCancelled) {
            ++runs;
            return findParis(text, {}, isCancelled);
        });
        QTRY_VERIFY(!document->isExtracting());
        const QString onTitle = document->highlight({{FieldId::title(), {0, 10}}}, u"sky"_s);
        const QString onBody = document->highlight({{FieldId::body(), {0, 8}}}, u"sky"_s);
        QSignalSpy metadata(document.get(), &OpenDocument::metadataChanged);

        Document changed = document->document();
        changed.title = u"From Paris: Memorandum"_s;
        document->saveMetadata(changed);
        QCOMPARE(metadata.count(), 1);
        QVERIFY(document->isExtracting());
        QTRY_VERIFY(!document->isExtracting());
        QCOMPARE(runs, 2);
        QCOMPARE(document->extraction().mentions.size(), 4);
        QCOMPARE(document->spans(*document->annotation(onTitle)),
                 (QList<TextSpan>{{FieldId::title(), {12, 22}}})); // "Memorandum" is further on
        QCOMPARE(document->spans(*document->annotation(onBody)), (QList<TextSpan>{{FieldId::body(), {0, 8}}}));

        QVERIFY(m_library->history().undo());
        QTRY_VERIFY(!document->isExtracting());
        QCOMPARE(document->extraction().mentions.size(), 3);
        QCOMPARE(document->spans(*document->annotation(onTitle)), (QList<TextSpan>{{FieldId::title(), {0, 10}}}));
    }

    void appliesDecisionsAndTheirUndo()
    {
        const auto document = open(findParis);
        QTRY_VERIFY(!document->isExtracting());
        document->chooseEntity(u"place:paris"_s);
        QSignalSpy changes(document.get(), &OpenDocument::extractionChanged);

        Decision rename;
        rename.action = Decision::Action::Rename;
        rename.subject = u"place:paris"_s;
        rename.name = u"Paris, Texas"_s;
        document->decide(rename, u"rename Paris"_s);
        QCOMPARE(changes.count(), 1);
        QCOMPARE(document->extraction().entity(u"place:paris"_s)->name, u"Paris, Texas"_s);
        QCOMPARE(document->chosenEntity(), u"place:paris"_s);

        Decision reject;
        reject.action = Decision::Action::Reject;
        reject.subject = u"place:paris"_s;
        document->decide(reject, u"not a name"_s);
        QVERIFY(!document->extraction().entity(u"place:paris"_s));
        QVERIFY(document->chosenEntity().isEmpty()); // what is gone cannot stay chosen

        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->history().undo());
        QCOMPARE(document->extraction().entity(u"place:paris"_s)->name, u"Paris"_s);
    }

    void walksThroughMentions()
    {
        const auto document = open(findParis);
        QTRY_VERIFY(!document->isExtracting());
        QSignalSpy reveal(document.get(), &OpenDocument::revealRequested);
        document->stepMention(1);
        QCOMPARE(reveal.count(), 0); // nothing is chosen

        document->chooseEntity(u"place:paris"_s);
        QCOMPARE(document->currentMention(), -1);
        for (const int expected : {0, 1, 2, 0}) {
            document->stepMention(1);
            QCOMPARE(document->currentMention(), expected);
        }
        document->stepMention(-1);
        QCOMPARE(document->currentMention(), 2);
        QCOMPARE(reveal.count(), 5);
        const TextSpan last = reveal.last().first().value<TextSpan>();
        QCOMPARE(last.range, document->chosenMentions().last().range);
        document->setCurrentMention(99);
        QCOMPARE(document->currentMention(), 2);
    }

    void makesAndFindsAnnotations()
    {
        const auto document = open({});
        QSignalSpy changes(document.get(), &OpenDocument::annotationsChanged);
        QSignalSpy noteRequests(document.get(), &OpenDocument::noteRequested);
        const TextSpan brussels{FieldId::body(), {0, 8}};
        const TextSpan source{FieldId::note(u"*"_s), {0, 6}};

        const QString first = document->highlight({brussels, source}, u"rose"_s);
        QVERIFY(!first.isEmpty());
        QCOMPARE(changes.count(), 1);
        const QString second = document->addNote({{FieldId::body(), {4, 20}}});
        QCOMPARE(noteRequests.count(), 1);
        QCOMPARE(document->currentAnnotation(), second);
        const QString third = document->addNote({});
        QVERIFY(document->annotation(third)->isDocumentNote());
        QCOMPARE(document->annotations().first().id, third);

        QCOMPARE(document->annotationsAt(FieldId::body(), 2).size(), 1);
        QCOMPARE(document->annotationsAt(FieldId::body(), 5).size(), 2);
        QCOMPARE(document->annotationsAt(FieldId::body(), 20).size(), 0);
        QCOMPARE(document->annotationsAt(FieldId::note(u"*"_s), 5).size(), 1);
        QCOMPARE(document->spans(*document->annotation(first)), (QList<TextSpan>{brussels, source}));

        QVERIFY(document->highlight({}, u"rose"_s).isEmpty());
        QVERIFY(document->highlight({{FieldId::body(), {5, 5}}}, u"rose"_s).isEmpty());
        document->removeAnnotation(third);
        QVERIFY(document->currentAnnotation().isEmpty());
        QCOMPARE(document->annotations().size(), 2);
    }

    void typingIsOneStepAndOtherChangesAreNot()
    {
        const auto document = open({});
        const QString note = document->addNote({{FieldId::body(), {0, 8}}});
        document->setNote(note, u"a"_s);
        document->setNote(note, u"ab"_s);
        document->setNote(note, u"ab"_s); // nothing changed: nothing is saved
        document->setColour(note, u"violet"_s);
        document->setTags(note, {u"place"_s});
        document->setNote(note, u"abc"_s);

        QVERIFY(m_library->history().undo());
        QCOMPARE(document->annotation(note)->note, u"ab"_s);
        QCOMPARE(document->annotation(note)->tags, QStringList{u"place"_s});
        QVERIFY(m_library->history().undo());
        QVERIFY(m_library->history().undo());
        QCOMPARE(document->annotation(note)->colour, u"amber"_s);
        QVERIFY(m_library->history().undo());
        QCOMPARE(document->annotation(note)->note, QString());
        QVERIFY(m_library->history().undo());
        QVERIFY(!document->annotation(note));
    }

    void leavingANoteEndsTheStep()
    {
        const auto document = open({});
        const QString note = document->addNote({{FieldId::body(), {0, 8}}});
        document->setNote(note, u"a"_s);
        document->setCurrentAnnotation({});
        document->setCurrentAnnotation(note);
        document->setNote(note, u"ab"_s);
        QVERIFY(m_library->history().undo());
        QCOMPARE(document->annotation(note)->note, u"a"_s);
    }

private:
    std::unique_ptr<OpenDocument> open(const ExtractFunction &extract)
    {
        return std::make_unique<OpenDocument>(*m_library, *m_library->document(m_id), extract);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    DocumentId m_id = 0;
};

QTEST_GUILESS_MAIN(OpenDocumentTest)

#include "open_document_test.moc"
