// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/epub/epub_importer.h"
#include "import/importer_registry.h"
#include "testlib/archive.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

using File = std::pair<QByteArray, QByteArray>;
using Files = QList<File>;

QByteArray page(const QByteArray &body)
{
    return "<?xml version='1.0' encoding='UTF-8'?><html xmlns='http://www.w3.org/1999/xhtml' "
           "xmlns:epub='http://www.idpf.org/2007/ops'><head><title/></head><body>"
           + body + "</body></html>";
}

/** The files of a book of @p pages, in this order; @p contents is a list of EPUB 3, or an NCX of EPUB 2. */
Files filesOf(const Files &pages, const QByteArray &contents, const QByteArray &identifier = "urn:x:1")
{
    const bool isNcx = contents.startsWith("<navMap");
    QByteArray manifest = isNcx
                              ? "<item id='ncx' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
                              : "<item id='nav' href='nav.xhtml' properties='nav' media-type='application/xhtml+xml'/>";
    QByteArray spine;
    for (const auto &[path, bytes] : pages) {
        manifest += "<item id='i-" + path + "' href='" + path + "' media-type='application/xhtml+xml'/>";
        spine += "<itemref idref='i-" + path + "'/>";
    }
    Files files{
        {"mimetype", "application/epub+zip"},
        {"META-INF/container.xml", "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                                   "<rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"},
        {"OEBPS/book.opf",
         "<package xmlns='http://www.idpf.org/2007/opf' unique-identifier='id'>"
         "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:identifier>other</dc:identifier>"
         "<dc:identifier id='id'>"
             + identifier
             + "</dc:identifier><dc:title>Cod and Power</dc:title><dc:creator>Ada Example</dc:creator>"
               "<dc:publisher>Press</dc:publisher><dc:date>2001-02-03</dc:date></metadata><manifest>"
             + manifest + "</manifest><spine toc='ncx'>" + spine + "</spine></package>"},
        isNcx ? File{"OEBPS/toc.ncx", "<ncx xmlns='http://www.daisy.org/z3986/2005/ncx/'>" + contents + "</ncx>"}
              : File{"OEBPS/nav.xhtml", page("<nav epub:type='toc'>" + contents + "</nav>")}};
    for (const auto &[path, bytes] : pages)
        files << File{"OEBPS/" + path, bytes};
    return files;
}

ImportResult read(const QByteArray &bytes)
{
    return EpubImporter().import({bytes, u"book.epub"_s});
}

ImportResult readBook(const Files &pages, const QByteArray &contents, const QByteArray &identifier = "urn:x:1")
{
    return read(Testing::zipOf(filesOf(pages, contents, identifier)));
}

/** "id|section|title|body" of each document. */
QStringList documentsOf(const ImportResult &result)
{
    QStringList documents;
    for (const Document &document : result.documents)
        documents << u"%1|%2|%3|%4"_s.arg(document.id).arg(document.section).arg(document.title, document.body);
    return documents;
}

} // namespace

class EpubImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsBooksByTheirContent()
    {
        const QByteArray book = Testing::zipOf(filesOf({{"a.xhtml", page("<p>x</p>")}}, "<ol/>"));
        QVERIFY(EpubImporter().canHandle({book, u"anything"_s}));
        QVERIFY(!EpubImporter().canHandle({Testing::zipOf({{"a.txt", "x"}}), u"book.epub"_s}));
        QVERIFY(!EpubImporter().canHandle({{}, u"book.epub"_s}));
        const ImportResult result = ImporterRegistry::withAllFormats().import({book, u"x"_s});
        QCOMPARE(documentsOf(result), QStringList{u"a|-1||x"_s});
    }

    void readsAVolume()
    {
        const ImportResult result = readBook(
            {{"preface.xhtml", page("<h1>Preface</h1><p>Of fish.</p>")},
             {"ch1.xhtml", page("<h1>Peru</h1><p>See <a href='d2.xhtml'>Document 2</a>.</p>")},
             {"d1.xhtml", page("<h3>1. Telegram From the Embassy in Peru to the Department of State<sup>"
                               "<a epub:type='noteref' href='#n1'>1</a></sup></h3><p>Lima, May 3, 1967.</p>"
                               "<p>One <span epub:type='pagebreak' title='12'/>page.</p>"
                               "<aside epub:type='footnote' id='n1'><p>Source: Files. Secret.</p></aside>")},
             {"d2.xhtml", page("<h3>2. Letter</h3><p>Two.</p>")}},
            "<ol><li><a href='preface.xhtml'>Preface</a></li><li><a href='ch1.xhtml'>Peru</a><ol>"
            "<li><a href='d1.xhtml'>1. Telegram</a></li><li><a href='d2.xhtml'>2. Letter</a></li></ol></li></ol>",
            "frus1964-68v99");
        QCOMPARE(documentsOf(result), (QStringList{u"preface|-1|Preface|Of fish."_s, u"ch1|0|Peru|See Document 2."_s,
                                                   u"d1|0|Telegram From the Embassy in Peru to the Department of "
                                                   "State|Lima, May 3, 1967.\nOne page."_s,
                                                   u"d2|0|Letter|Two."_s}));
        QCOMPARE(result.problems, Problems());
        QVERIFY(result.volume);
        QCOMPARE(result.volume->id, u"frus1964-68v99"_s);
        QCOMPARE(result.volume->publication.volume, u"Volume XCIX"_s);
        QCOMPARE(result.volume->publication.volumeTitle, u"Cod and Power"_s);
        QCOMPARE(result.volume->publication.year, u"2001"_s);
        QCOMPARE(result.volume->sections, (QList{Section{u"ch1"_s, u"chapter"_s, u"Peru"_s, {}, -1}}));
        QCOMPARE(result.documents[1].links.value(0).target, u"#d2"_s);
        const Document &telegram = result.documents[2];
        QCOMPARE(telegram.number, u"1"_s);
        QCOMPARE(telegram.date, u"1967-05-03"_s);
        QCOMPARE(telegram.classifications, QStringList{u"Secret"_s});
        QCOMPARE(telegram.pages, (QList{PageMark{u"12"_s, telegram.body.indexOf(u"page.")}}));
        QCOMPARE(telegram.notes.size(), 1);
        QCOMPARE(telegram.notes[0].text, u"Source: Files. Secret."_s);
        QCOMPARE(telegram.notes[0].call, (Call{FieldId::title(), telegram.title.size()}));
    }

    void findsNotesInAnotherFile()
    {
        const ImportResult result =
            readBook({{"c1.xhtml", page("<h1>One</h1><p>Cod.<a id='r1' href='notes.xhtml#n1'><sup>1</sup></a></p>")},
                      {"c2.xhtml", page("<h1>Two</h1><p>Eel.<a id='r1' href='notes.xhtml#n2'><sup>1</sup></a></p>")},
                      {"notes.xhtml", page("<h1>Notes</h1><p id='n1'><a href='c1.xhtml#r1'>1</a>. Of cod.</p>"
                                           "<p id='n2'><a href='c2.xhtml#r1'>1</a>. Of eels.</p>")}},
                     "<navMap><navPoint><navLabel><text>One</text></navLabel><content src='c1.xhtml'/></navPoint>"
                     "<navPoint><navLabel><text>Two</text></navLabel><content src='c2.xhtml'/></navPoint></navMap>");
        QCOMPARE(documentsOf(result), (QStringList{u"c1|-1|One|Cod."_s, u"c2|-1|Two|Eel."_s}));
        QCOMPARE(result.documents[0].notes.value(0).text, u"Of cod."_s);
        QCOMPARE(result.documents[1].notes.value(0).text, u"Of eels."_s);
        QCOMPARE(result.documents[1].notes.value(0).call, (Call{FieldId::body(), 4}));
    }

    void dividesPagesThatHoldSeveralDocuments()
    {
        const ImportResult result =
            readBook({{"all.xhtml", page("<h1>Peru</h1><div><h2><a id='d1'/>1. Letter</h2><p>One.</p></div>"
                                         "<div id='d2'><h2>2. Letter</h2><p>Two, to <a href='#d1'>1</a>.</p></div>")},
                      {"more.xhtml", page("<p>Unnamed.</p>")}},
                     "<navMap><navPoint><navLabel><text>Peru</text></navLabel><content src='all.xhtml'/>"
                     "<navPoint><navLabel><text>1. Letter</text></navLabel><content src='all.xhtml#d1'/></navPoint>"
                     "<navPoint><navLabel><text>2. Letter</text></navLabel><content src='all.xhtml#d2'/></navPoint>"
                     "</navPoint></navMap>");
        // The heading of the part says no more than its name.
        QCOMPARE(documentsOf(result),
                 (QStringList{u"d1|0|Letter|One."_s, u"d2|0|Letter|Two, to 1."_s, u"more|0||Unnamed."_s}));
        QCOMPARE(result.volume->sections.size(), 1);
        QCOMPARE(result.documents[1].links.value(0).target, u"#d1"_s);
    }

    void keepsChaptersWhole()
    {
        const ImportResult result =
            readBook({{"c1.xhtml", page("<h1>One</h1><p>A.</p><h2 id='s1'>Part</h2><p>B.</p>")}},
                     "<ol><li><a href='c1.xhtml'>One</a><ol><li><a href='c1.xhtml#s1'>Part</a></li></ol></li></ol>");
        QCOMPARE(documentsOf(result), QStringList{u"c1|-1|One|A.\nPart\nB."_s});
    }

    void refusesBadBooks_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        const Files files = filesOf({{"a.xhtml", page("<p>x</p>")}}, "<ol/>");
        const Files locked{{"META-INF/encryption.xml",
                            "<encryption><EncryptedData><CipherData><CipherReference URI='OEBPS/a.xhtml'/>"
                            "</CipherData></EncryptedData></encryption>"}};
        QTest::newRow("protected") << Testing::zipOf(files + locked) << u"protected"_s;
        QTest::newRow("no pages") << Testing::zipOf(filesOf({}, "<ol/>")) << u"no pages"_s;
        QTest::newRow("pictures alone") << Testing::zipOf(filesOf({{"a.xhtml", page("<img src='a.png'/>")}}, "<ol/>"))
                                        << u"no text"_s;
        QTest::newRow("nothing but its name")
            << Testing::zipOf({{"mimetype", "application/epub+zip"}}) << u"does not say"_s;
        QTest::newRow("cut") << Testing::zipOf(files).first(200) << u"does not say"_s;
    }

    void refusesBadBooks()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, what);
        const ImportResult result = read(bytes);
        QCOMPARE(result.documents, QList<Document>());
        QVERIFY(!result.problems.isEmpty());
        QVERIFY2(result.problems.last().what.contains(what), qPrintable(result.problems.last().what));
        QCOMPARE(result.problems.last().severity, Problem::Severity::Error);
    }

    void readsWhatIsThereOfDamagedBooks()
    {
        Files files = filesOf({{"a.xhtml", page("<p>One.</p>")}, {"b.xhtml", page("<p>Two <b>not closed")}}, "<ol/>");
        files.removeAt(4); // a.xhtml
        const ImportResult result = read(Testing::zipOf(files));
        QCOMPARE(documentsOf(result), QStringList{u"b|-1||Two not closed"_s});
        QCOMPARE(result.problems.size(), 1);
        QVERIFY(result.problems[0].what.contains(u"1 of the book’s 2 pages"));
    }

    /** Cut anywhere, a book is read in part or refused. */
    void survivesEveryCut()
    {
        const QByteArray whole =
            Testing::zipOf(filesOf({{"a.xhtml", page("<p>x<a href='#n'>1</a></p><p id='n'>1 n</p>")}}, "<ol/>"));
        for (qsizetype length = 40; length < whole.size(); length += 23) {
            const ImportResult result = read(whole.first(length));
            QVERIFY(!result.documents.isEmpty() || !result.problems.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(EpubImporterTest)
#include "epub_importer_test.moc"
