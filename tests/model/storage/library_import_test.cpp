// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"
#include "storage/library_import.h"
#include "storage/statement.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

Document telegram(const QString &id, const QString &body)
{
    Document document;
    document.id = id;
    document.section = 1;
    document.number = id.sliced(1);
    document.title = u"Telegram "_s + id;
    document.date = u"1967-12-11"_s;
    document.body = body;
    document.blocks = {{Block::Kind::Paragraph, {0, body.size()}}};
    document.notes = {Footnote{u"1"_s, u"Source: a file."_s, Call{FieldId::title(), document.title.size()}}};
    return document;
}

ImportResult volumeOf(const QList<Document> &documents)
{
    Volume volume;
    volume.id = u"frus1964-68v99"_s;
    volume.publication.volumeTitle = u"Fisheries"_s;
    volume.sections = {{u"comp1"_s, u"compilation"_s, u"Peru"_s, u"1"_s, -1},
                       {u"ch1"_s, u"chapter"_s, u"Cod"_s, {}, 0}};
    volume.persons = {{u"p_A1"_s, u"Able, Ann"_s, u"Ambassador"_s}};
    volume.terms = {{u"t_X1"_s, u"XYZ"_s, u"x, y and z"_s}};
    return {documents, {}, volume};
}

} // namespace

class LibraryImportTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto library = Library::open(m_folder->filePath(u"a.secto"_s));
        QVERIFY(library);
        m_library = *std::move(library);
        auto import = LibraryImport::open(m_library->path());
        QVERIFY(import);
        m_import = *std::move(import);
    }

    void keepsAVolumeWhole()
    {
        Document document = telegram(u"d1"_s, u"One two three"_s);
        document.firstPage = u"12"_s;
        document.tables = {{{0, 7}, {{{0, 3}, 0, 0, 1, 2, true}, {{4, 7}, 0, 2, 1, 1, false}}}};
        document.emphases = {{{FieldId::body(), {4, 7}}, Emphasis::Kind::SmallCaps},
                             {{FieldId::note(u"1"_s), {0, 6}}, Emphasis::Kind::Italic}};
        document.links = {{{FieldId::body(), {0, 3}}, u"frus1964-68v05#d137"_s}};
        document.names = {{{FieldId::title(), {0, 8}}, TaggedName::Kind::Person, u"p_A1"_s},
                          {{FieldId::body(), {8, 13}}, TaggedName::Kind::Term, {}}};
        document.attachments = {{{4, 13}, u"Memorandum"_s}};
        document.linkedPlaces = {{{FieldId::body(), {4, 7}}, u"in1"_s}, {{FieldId::note(u"1"_s), {0, 6}}, u"d1fn-s"_s}};
        const ImportResult read = volumeOf({document});

        const auto counts = m_import->add(read, {"<TEI/>", u"v.xml"_s});
        QVERIFY(counts);
        QCOMPARE(counts->added, 1);
        QCOMPARE(m_library->document(counts->documents.first())->document, document);
        const QList<StoredVolume> volumes = m_library->volumes();
        QCOMPARE(volumes.size(), 1);
        QCOMPARE(volumes[0].volume.sections, read.volume->sections);
        QCOMPARE(volumes[0].volume.publication, read.volume->publication);
        QCOMPARE(m_library->listedPersons(volumes[0].id), read.volume->persons);
        QCOMPARE(m_library->listedTerms(volumes[0].id), read.volume->terms);
        const DocumentId id = counts->documents.first();
        QCOMPARE(m_library->findInVolume(read.volume->id, u"in1"_s), id);
        QCOMPARE(m_library->findInVolume(read.volume->id, u"in2"_s), DocumentId(0));
    }

    void aDocumentsPublicationIsThatOfItsVolumeButForWhatDiffers()
    {
        Document like = telegram(u"d1"_s, u"One"_s);
        Document unlike = telegram(u"d2"_s, u"Two"_s);
        like.publication.volumeTitle = u"Fisheries"_s;
        like.publication.editors = {u"Cora Dale"_s};
        like.publication.address = u"https://example.org/d1"_s;
        unlike.publication.series = u"Papers"_s; // of no title, and of nobody
        ImportResult read = volumeOf({like, unlike});
        read.volume->publication.editors = {u"Cora Dale"_s};
        QVERIFY(m_import->add(read, {"<TEI/>", u"v.xml"_s}));
        const auto publication = [&](const QString &id) {
            return m_library->document(m_library->findInVolume(u"frus1964-68v99"_s, id))->document.publication;
        };
        QCOMPARE(publication(u"d1"_s), like.publication);
        QCOMPARE(publication(u"d2"_s), unlike.publication);

        // As it was written before: all of it.
        Database database;
        QVERIFY(database.open(m_library->path(), Database::Access::ReadWrite));
        QVERIFY(database.run(uR"(UPDATE texts SET publication = '{"series": "Papers"}')"_s));
        Publication old;
        old.series = u"Papers"_s;
        QCOMPARE(publication(u"d1"_s), old);
    }

    void linesAndOtherBlocksAreKept_data()
    {
        QTest::addColumn<QList<Block>>("blocks");
        using enum Block::Kind;
        QTest::newRow("one a line") << QList<Block>{{Dateline, {0, 3}}, {Paragraph, {4, 7}}, {Paragraph, {8, 11}}};
        QTest::newRow("over lines") << QList<Block>{{Dateline, {0, 3}}, {Quote, {4, 11}}};
        QTest::newRow("not all lines") << QList<Block>{{Heading, {0, 3}}, {Quote, {8, 11}}};
        QTest::newRow("none") << QList<Block>{};
    }

    void linesAndOtherBlocksAreKept()
    {
        QFETCH(QList<Block>, blocks);
        Document document = telegram(u"d1"_s, u"One\nTwo\nSix"_s);
        document.blocks = blocks;
        const auto counts = m_import->add(volumeOf({document}), {"<TEI/>", u"v.xml"_s});
        QVERIFY(counts);
        QCOMPARE(m_library->document(counts->documents.first())->document.blocks, blocks);
    }

    void theSameFileTwiceChangesNothing()
    {
        const ImportResult read = volumeOf({telegram(u"d1"_s, u"One"_s), telegram(u"d2"_s, u"Two"_s)});
        const auto first = m_import->add(read, {"<TEI/>", u"v.xml"_s});
        const auto second = m_import->add(read, {"<TEI/>", u"copy.xml"_s});
        QVERIFY(second);
        QCOMPARE(second->unchanged, 2);
        QCOMPARE(second->documents, first->documents);
        QCOMPARE(m_library->documents().size(), 2);
    }

    void aNewerEditionKeepsIdsAndNotes()
    {
        const auto first = m_import->add(volumeOf({telegram(u"d1"_s, u"The talks began."_s),
                                                   telegram(u"d2"_s, u"Two"_s), telegram(u"d3"_s, u"Three"_s)}),
                                         {"<TEI>1</TEI>", u"v.xml"_s});
        const DocumentId id = first->documents[0];
        Annotation note;
        note.id = newAnnotationId();
        note.document = id;
        note.note = u"Mine"_s;
        note.anchors = {*TextAnchor::capture(FieldId::body(), u"The talks began."_s, {4, 9})};
        QVERIFY(m_library->save(note, u"note"_s));
        Annotation onThird = note;
        onThird.id = newAnnotationId();
        onThird.document = first->documents[2];
        onThird.anchors.clear();
        QVERIFY(m_library->save(onThird, u"note"_s));

        const auto second =
            m_import->add(volumeOf({telegram(u"d1"_s, u"At last the talks began."_s)}), {"<TEI>2</TEI>", u"v.xml"_s});
        QVERIFY(second);
        QCOMPARE(second->updated, 1);
        QCOMPARE(second->removed, 1); // d2, which nobody had worked on
        QCOMPARE(second->kept, 1);    // d3
        QCOMPARE(second->documents, QList{id});
        const QString body = m_library->document(id)->document.body;
        QCOMPARE(body, u"At last the talks began."_s);
        const AnchorMatch match = m_library->annotations(id).first().anchors.first().resolve(body);
        QCOMPARE(slice(body, match.range), u"talks");
    }

    void correctionsOutliveANewerEdition()
    {
        const auto first = m_import->add(volumeOf({telegram(u"d1"_s, u"One"_s)}), {"<TEI>1</TEI>", u"v.xml"_s});
        const DocumentId id = first->documents[0];
        Document corrected = m_library->document(id)->document;
        corrected.date = u"1967-12-12"_s;
        QVERIFY(m_library->saveMetadata(id, corrected));
        QVERIFY(m_import->add(volumeOf({telegram(u"d1"_s, u"One, mended"_s)}), {"<TEI>2</TEI>", u"v.xml"_s}));
        QCOMPARE(m_library->document(id)->document.date, u"1967-12-12"_s);
        QCOMPARE(m_library->document(id)->document.body, u"One, mended"_s);
    }

    void aRemovedDocumentComesBack()
    {
        const ImportResult read = volumeOf({telegram(u"d1"_s, u"One"_s)});
        const auto first = m_import->add(read, {"<TEI/>", u"v.xml"_s});
        QVERIFY(m_library->removeDocument(first->documents[0]));
        QCOMPARE(m_import->add(read, {"<TEI/>", u"v.xml"_s})->updated, 1);
        QCOMPARE(m_library->documents().size(), 1);
    }

    void stopsWhenAsked()
    {
        QList<Document> many;
        for (int i = 1; i <= 100; ++i)
            many << telegram(u"d%1"_s.arg(i), u"Text"_s);
        int asked = 0;
        const auto stopped = m_import->add(volumeOf(many), {"<TEI/>", u"v.xml"_s}, [&] { return ++asked > 2; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().severity, Problem::Severity::Note);
        const qsizetype before = m_library->documents().size();
        QVERIFY(before > 0 && before < 100);
        // The same again goes on.
        const auto rest = m_import->add(volumeOf(many), {"<TEI/>", u"v.xml"_s});
        QCOMPARE(rest->unchanged, before);
        QCOMPARE(rest->added, 100 - before);
    }

    void aloneDocumentsAreKnownByTheirBytes()
    {
        const ImportResult read{{telegram(u"d1"_s, u"One"_s)}, {}};
        QCOMPARE(m_import->add(read, {"text", u"a.txt"_s})->added, 1);
        QCOMPARE(m_import->add(read, {"text", u"b.txt"_s})->unchanged, 1);
        QCOMPARE(m_import->add(read, {"other", u"a.txt"_s})->added, 1);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<LibraryImport> m_import;
};

QTEST_GUILESS_MAIN(LibraryImportTest)
#include "library_import_test.moc"
