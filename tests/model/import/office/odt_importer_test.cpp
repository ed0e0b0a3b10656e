// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"
#include "import/office/odt_importer.h"
#include "testlib/archive.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

QByteArray fileOf(const QByteArray &text, const QByteArray &styles = {})
{
    return Testing::zipOf(
        {{"mimetype", "application/vnd.oasis.opendocument.text"},
         {"content.xml",
          "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:style='s' xmlns:fo='f' xmlns:table='b' "
          "xmlns:xlink='x' xmlns:draw='d' xmlns:svg='v'><office:automatic-styles><style:style style:name='T1' "
          "style:family='text'><style:text-properties fo:font-style='italic'/></style:style>"
          "<style:style style:name='P1' style:family='paragraph' style:parent-style-name='Quotations'/>"
              + styles + "</office:automatic-styles><office:body><office:text>" + text
              + "</office:text></office:body></office:document-content>"}});
}

ImportResult read(const QByteArray &bytes)
{
    return OdtImporter().import({bytes, u"letter.odt"_s});
}

QStringList linesOf(const Document &document)
{
    QStringList lines;
    for (const Block &block : document.blocks)
        lines << u"%1:%2"_s.arg(int(block.kind)).arg(slice(document.body, block.range));
    return lines;
}

QString line(Block::Kind kind, const QString &text)
{
    return u"%1:%2"_s.arg(int(kind)).arg(text);
}

} // namespace

class OdtImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void readsADocument()
    {
        const QByteArray bytes =
            fileOf("<text:h text:outline-level='1'>7. Letter From Able to Baker<text:note text:note-class='footnote'>"
                   "<text:note-citation>1</text:note-citation><text:note-body><text:p>Source: Files. Secret.</text:p>"
                   "<text:p>More.</text:p></text:note-body></text:note></text:h>"
                   "<text:p>Lima, May 3, 1967.</text:p><text:p>A <text:span text:style-name='T1'>cod</text:span>"
                   "<text:s text:c='2'/><text:a xlink:href='https://example.org/'>there</text:a>.</text:p>"
                   "<text:p text:style-name='P1'>Said.</text:p>");
        const ImportResult result = ImporterRegistry::withAllFormats().import({bytes, u"x"_s});
        QCOMPARE(result.problems, Problems());
        const Document document = result.documents.value(0);
        QCOMPARE(document.number, u"7"_s);
        QCOMPARE(document.title, u"Letter From Able to Baker"_s);
        QCOMPARE(document.from, u"Able"_s);
        QCOMPARE(document.classifications, QStringList{u"Secret"_s});
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Dateline, u"Lima, May 3, 1967."_s),
                              line(Block::Kind::Paragraph, u"A cod there."_s), line(Block::Kind::Quote, u"Said."_s)}));
        QCOMPARE(document.notes.size(), 1);
        QCOMPARE(document.notes[0].label, u"1"_s);
        QCOMPARE(document.notes[0].text, u"Source: Files. Secret.\nMore."_s);
        QCOMPARE(document.notes[0].call, (Call{FieldId::title(), document.title.size()}));
        QCOMPARE(document.emphases.size(), 1);
        QCOMPARE(slice(document.body, document.emphases[0].span.range), u"cod");
        QCOMPARE(document.links.value(0).target, u"https://example.org/"_s);
    }

    void readsListsAndTables()
    {
        const Document document =
            read(fileOf("<text:p>Begin</text:p><text:list text:style-name='L1'><text:list-item><text:p>One</text:p>"
                        "<text:p>still</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item>"
                        "</text:list></text:list-item><text:list-item><text:p>Two</text:p></text:list-item></text:list>"
                        "<table:table><table:table-header-rows><table:table-row><table:table-cell "
                        "table:number-columns-spanned='2'><text:p>Both</text:p></table:table-cell>"
                        "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
                        "<table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B</text:p>"
                        "</table:table-cell></table:table-row></table:table><text:p><draw:frame><draw:image/>"
                        "<svg:desc>A map</svg:desc></draw:frame></text:p>",
                        "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' "
                        "style:num-format='1' style:num-suffix='.'/><text:list-level-style-number text:level='2' "
                        "style:num-format='a' style:num-prefix='(' style:num-suffix=')'/></text:list-style>"))
                .documents.value(0);
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Paragraph, u"Begin"_s), line(Block::Kind::ListItem, u"1. One"_s),
                              line(Block::Kind::Paragraph, u"still"_s), line(Block::Kind::ListItem, u"(a) Inner"_s),
                              line(Block::Kind::ListItem, u"2. Two"_s), line(Block::Kind::TableRow, u"Both"_s),
                              line(Block::Kind::TableRow, u"A B"_s), line(Block::Kind::Figure, u"[Figure: A map]"_s)}));
        QCOMPARE(document.tables.size(), 1);
        QCOMPARE(document.tables[0].cells[0].columnSpan, 2);
        QVERIFY(document.tables[0].cells[0].isHeading);
        QVERIFY(!document.tables[0].cells[1].isHeading);
    }

    void acceptsChangesAndLeavesCommentsOut()
    {
        const ImportResult result =
            read(fileOf("<text:tracked-changes><text:p>old</text:p></text:tracked-changes><text:p>Keep"
                        "<office:annotation><text:p>Really?</text:p></office:annotation> new</text:p>"));
        QCOMPARE(result.documents.value(0).body, u"Keep new"_s);
        QCOMPARE(result.problems.size(), 2);
    }

    void survivesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("body");
        QTest::newRow("no text") << fileOf("") << QString();
        QTest::newRow("no content") << Testing::zipOf({{"mimetype", "application/vnd.oasis.opendocument.text"}})
                                    << QString();
        QTest::newRow("deep") << fileOf(QByteArray("<text:section>").repeated(100'000) + "<text:p>x</text:p>"
                                        + QByteArray("</text:section>").repeated(100'000))
                              << u"x"_s;
        QTest::newRow("items without a list") << fileOf("<text:list-item><text:p>x</text:p></text:list-item>"
                                                        "<table:table-row><table:table-cell/></table:table-row>")
                                              << u"x"_s;
    }

    void survivesBadFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, body);
        const ImportResult result = read(bytes);
        QCOMPARE(result.documents.value(0).body, body);
        QVERIFY(!body.isEmpty() || result.problems.value(0).severity == Problem::Severity::Error);
    }
};

QTEST_GUILESS_MAIN(OdtImporterTest)
#include "odt_importer_test.moc"
