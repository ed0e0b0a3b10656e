// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/file_catalogue.h"

#include "../search/search_fixture.h"

#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

Document keptIn(const QString &id, const QString &note)
{
    Document document = letter(id, u"1967-12"_s, u"Letter "_s + id, u"The boats came home."_s);
    document.notes = {{u"1"_s, note, Call{FieldId::title(), 0}}, {u"2"_s, u"Not printed."_s, std::nullopt}};
    return document;
}

FileKey file(const QString &words)
{
    return fileKeys(words, readSourceNote(words)).value(0);
}

} // namespace

class FileCatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_library = std::make_unique<SearchedLibrary>();
        m_library->import(
            volumeOf(u"v2"_s, u"Later"_s,
                     {keptIn(u"d1"_s, u"Source: Department of State, Central Files, 123.45/3–255. Secret."_s),
                      keptIn(u"d2"_s, u"Source: Department of State, PPS Files: Lot 64 D 563, Cod. Secret."_s)}));
        m_library->import(
            volumeOf(u"v1"_s, u"Earlier"_s,
                     {keptIn(u"d1"_s, u"PPS files, lot 64 D 563, “Cod”"_s), keptIn(u"d2"_s, u"[Extract.]"_s)}));
        Document early = keptIn(u"d3"_s, u"123.45/67: Telegram"_s);
        early.notes.first().label = u"Source"_s;
        m_library->import(volumeOf(u"v0"_s, u"First"_s, {early}));
    }

    void cleanup() { m_library.reset(); }

    void documentsOfOneFileAreFoundOverAllVolumes()
    {
        QCOMPARE(titles(file(u"123.45/1"_s)), (QStringList{u"First d3"_s, u"Later d1"_s}));
        QCOMPARE(titles(file(u"X files, lot 64 D 563"_s)), QStringList{u"Later d2"_s}); // "PPS files" needs its label
        QCOMPARE(titles(file(u"999.99/1"_s)), QStringList());
    }

    void aRemovedDocumentDoesNotCount()
    {
        QVERIFY(m_library->library->removeDocument(m_library->library->findInVolume(u"v2"_s, u"d1"_s)));
        QCOMPARE(titles(file(u"123.45/1"_s)), QStringList{u"First d3"_s});
        QVERIFY(m_library->library->history().undo());
        QCOMPARE(titles(file(u"123.45/1"_s)).size(), 2);
    }

    void anotherTextOfTheNoteCounts()
    {
        m_library->import(
            volumeOf(u"v2"_s, u"Later"_s, {keptIn(u"d1"_s, u"Source: Ford Library, Able Files. Secret."_s)}));
        QCOMPARE(titles(file(u"123.45/1"_s)), QStringList{u"First d3"_s});
        QCOMPARE(titles(file(u"Source: Ford Library, Able Files."_s)), QStringList{u"Later d1"_s});
    }

    void countsAndNarrowsByRepositoryAndFile()
    {
        m_library->import(
            volumeOf(u"v3"_s, u"Libraries"_s,
                     {keptIn(u"d7"_s, u"Source: Lyndon B. Johnson Library, National Security File, Box 3. Secret."_s),
                      keptIn(u"d8"_s, u"Source: Johnson Library, National Security File, Box 4. Secret."_s)}));
        m_library->index();
        const auto engine = SearchEngine::open(m_library->library->path());
        QVERIFY(engine);
        SearchRequest request{.query = u"boats"_s, .narrowing = {}};
        QVERIFY((*engine)->search(request));
        const auto facets = (*engine)->facets();
        QVERIFY(facets);
        QCOMPARE(drawn(facets->repositories), (QStringList{u"Department of State 2"_s, u"Johnson Library 2"_s}));
        QVERIFY2(drawn(facets->files).contains(u"123.45 2"_s), qPrintable(drawn(facets->files).join(u'|')));

        request.narrowing.repository = facets->repositories[1].value;
        QCOMPARE((*engine)->search(request)->total, 2);
        QCOMPARE(drawn((*engine)->facets()->files), QStringList{u"Johnson Library, National Security File 2"_s});
        QCOMPARE(m_library->find(u"repository:\"Lyndon B. Johnson Library\""_s).size(), 2);
        request.narrowing = {};
        request.narrowing.file = facets->files.first().value;
        QCOMPARE((*engine)->search(request)->total, facets->files.first().count);
    }

    void isMadeAgainWhenItIsGone()
    {
        const QString path = m_library->library->path();
        m_library->library.reset();
        {
            Database database;
            QVERIFY(database.open(path, Database::Access::ReadWrite));
            QVERIFY(database.run(u"DROP TABLE derived_kept"_s));
        }
        m_library->library = *Library::open(path);
        QCOMPARE(titles(file(u"123.45/1"_s)), (QStringList{u"First d3"_s, u"Later d1"_s}));
    }

    void searchingForAFileFindsItsDocuments_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("titles");
        const QStringList decimal{u"Letter d1"_s, u"Letter d3"_s};
        QTest::newRow("decimal") << u"file:123.45"_s << decimal;
        QTest::newRow("lot") << u"file:\"Lot 64 D 563\""_s << QStringList{u"Letter d2"_s};
        QTest::newRow("folder") << u"file:\"lot 64D563, Cod\""_s << QStringList{u"Letter d2"_s};
        QTest::newRow("with words") << u"boats file:123.45 volume:v0"_s << QStringList{u"Letter d3"_s};
        QTest::newRow("none") << u"file:nothing"_s << QStringList();
        QTest::newRow("beginning") << u"file:123*"_s << decimal;
        QTest::newRow("beginning of a lot") << u"file:\"lot 64\""_s << QStringList();
        const QStringList department{u"Letter d1"_s, u"Letter d2"_s};
        QTest::newRow("repository") << u"repository:\"Department of State\""_s << department;
        QTest::newRow("repository by a word") << u"boats REPOSITORY:state"_s << department;
        QTest::newRow("no middle of a word") << u"repository:tate"_s << QStringList();
        QTest::newRow("repository and file") << u"repository:state file:123.45"_s << QStringList{u"Letter d1"_s};
    }

    void searchingForAFileFindsItsDocuments()
    {
        QFETCH(QString, query);
        m_library->index();
        QStringList found = m_library->find(query);
        found.sort();
        QTEST(found, "titles");
    }

private:
    static QStringList drawn(const QList<FacetCount> &facets)
    {
        QStringList lines;
        for (const FacetCount &facet : facets)
            lines << u"%1 %2"_s.arg(facet.label).arg(facet.count);
        return lines;
    }

    QStringList titles(const FileKey &file) const
    {
        const auto catalogue = FileCatalogue::open(m_library->library->path());
        const auto ids = (*catalogue)->documents(file);
        QStringList titles;
        for (const DocumentId id : *ids) {
            const Document document = m_library->library->document(id)->document;
            titles << u"? "_s + document.id;
            for (const StoredVolume &volume : m_library->library->volumes()) {
                if (volume.id == m_library->library->document(id)->volume)
                    titles.last() = volume.volume.publication.volumeTitle + u' ' + document.id;
            }
        }
        if ((*catalogue)->count(file) != titles.size())
            titles << u"another count"_s;
        return titles;
    }

    std::unique_ptr<SearchedLibrary> m_library;
};

QTEST_GUILESS_MAIN(FileCatalogueTest)

#include "file_catalogue_test.moc"
