// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"
#include "import/office/docx_importer.h"
#include "testlib/archive.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

using Files = QList<std::pair<QByteArray, QByteArray>>;

QByteArray part(const QByteArray &name, const QByteArray &content)
{
    return "<w:" + name
           + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
             "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
             "xmlns:wp='urn:wp' xmlns:mc='urn:mc'>"
           + content + "</w:" + name + ">";
}

QByteArray run(const QByteArray &text, const QByteArray &looks = {})
{
    return "<w:r><w:rPr>" + looks + "</w:rPr><w:t xml:space='preserve'>" + text + "</w:t></w:r>";
}

QByteArray paragraph(const QByteArray &runs, const QByteArray &style = {})
{
    const QByteArray properties = style.isEmpty() ? QByteArray() : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
    return "<w:p>" + properties + runs + "</w:p>";
}

QByteArray fileOf(const QByteArray &body, const Files &others = {})
{
    const Files files{
        {"word/document.xml", part("document", "<w:body>" + body + "</w:body>")},
        {"word/styles.xml",
         part("styles", "<w:style w:type='paragraph' w:styleId='T'><w:name w:val='Title'/></w:style>"
                        "<w:style w:type='paragraph' w:styleId='H2'><w:name w:val='heading 2'/></w:style>"
                        "<w:style w:type='paragraph' w:styleId='Mine'><w:basedOn w:val='H2'/></w:style>"
                        "<w:style w:type='paragraph' w:styleId='Q'><w:name w:val='Quote'/></w:style>"
                        "<w:style w:type='character' w:styleId='E'><w:name w:val='Emphasis'/><w:rPr><w:i/></w:rPr>"
                        "</w:style>")}};
    return Testing::zipOf(files + others);
}

ImportResult read(const QByteArray &bytes)
{
    return DocxImporter().import({bytes, u"letter.docx"_s});
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

class DocxImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void readsADocument()
    {
        const QByteArray notes = part(
            "footnotes", "<w:footnote w:id='0' w:type='separator'><w:p/></w:footnote><w:footnote w:id='2'><w:p><w:r>"
                         "<w:footnoteRef/></w:r>"
                             + run(" Source: Files. Secret.") + "</w:p></w:footnote><w:footnote w:id='3'>"
                             + paragraph(run("Second.")) + paragraph(run("More."))
                             + "</w:footnote><w:footnote w:id='4'>" + paragraph(run("Starred.")) + "</w:footnote>");
        const QByteArray ends =
            part("endnotes", "<w:endnote w:id='2'>" + paragraph(run("At the end.")) + "</w:endnote>");
        const QByteArray bytes = fileOf(
            paragraph(run("7. Telegram From the Embassy in Peru to the Department of State")
                      + "<w:r><w:footnoteReference w:id='2'/></w:r>")
                + paragraph(run("Lima, May 3, 1967."))
                + paragraph(run("Met ") + run("A", "<w:i/>") + run("ble", "<w:i/>") + run(" twice.")
                            + "<w:r><w:footnoteReference w:id='3'/></w:r><w:hyperlink r:id='L1'>" + run(" See")
                            + "</w:hyperlink><w:r><w:endnoteReference w:id='2'/></w:r><w:r><w:footnoteReference "
                              "w:customMarkFollows='1' w:id='4'/><w:t>*</w:t></w:r>"),
            {{"word/footnotes.xml", notes},
             {"word/endnotes.xml", ends},
             {"word/_rels/document.xml.rels", "<Relationships><Relationship Id='L1' Target='https://example.org/' "
                                              "TargetMode='External'/></Relationships>"}});
        const ImportResult result = ImporterRegistry::withAllFormats().import({bytes, u"x"_s});
        QCOMPARE(result.problems, Problems());
        QCOMPARE(result.documents.size(), 1);
        const Document &document = result.documents.first();
        QCOMPARE(document.number, u"7"_s);
        QCOMPARE(document.title, u"Telegram From the Embassy in Peru to the Department of State"_s);
        QCOMPARE(document.date, u"1967-05-03"_s);
        QCOMPARE(document.classifications, QStringList{u"Secret"_s});
        QCOMPARE(linesOf(document), (QStringList{line(Block::Kind::Dateline, u"Lima, May 3, 1967."_s),
                                                 line(Block::Kind::Paragraph, u"Met Able twice. See"_s)}));
        QStringList notesRead;
        for (const Footnote &note : document.notes)
            notesRead << note.label + u": "_s + note.text;
        QCOMPARE(notesRead, (QStringList{u"1: Source: Files. Secret."_s, u"2: Second.\nMore."_s, u"i: At the end."_s,
                                         u"*: Starred."_s}));
        QCOMPARE(document.notes[0].call, (Call{FieldId::title(), document.title.size()}));
        QCOMPARE(document.body.first(document.notes[1].call->at).right(6), u"twice."_s);
        QCOMPARE(document.emphases.size(), 1);
        QCOMPARE(slice(document.body, document.emphases[0].span.range), u"Able");
        QCOMPARE(document.links.value(0).target, u"https://example.org/"_s);
    }

    void readsBlocks()
    {
        const QByteArray item = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        const QByteArray inner = "<w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        const QByteArray dot = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='2'/></w:numPr></w:pPr>";
        const QByteArray lists =
            part("numbering", "<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='3'/><w:numFmt "
                              "w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:numFmt "
                              "w:val='lowerLetter'/><w:lvlText w:val='(%1.%2)'/></w:lvl></w:abstractNum>"
                              "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
                              "<w:lvlText w:val='x'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId "
                              "w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>");
        const ImportResult result = read(fileOf(
            paragraph(run("Cod"), "T") + paragraph(run("Part"), "Mine") + paragraph(run("Said."), "Q") + "<w:p>" + item
                + run("Three") + "</w:p><w:p>" + inner + run("A") + "</w:p><w:p>" + item + run("Four") + "</w:p><w:p>"
                + dot + run("Dot") + "</w:p>" + "<w:p><w:r><w:drawing><wp:docPr descr='A map'/></w:drawing></w:r></w:p>"
                + paragraph(run("An ", "<w:rStyle w:val='E'/>") + run("end", "<w:b w:val='0'/>")),
            {{"word/numbering.xml", lists}}));
        const Document document = result.documents.value(0);
        QCOMPARE(document.title, u"Cod"_s);
        QCOMPARE(
            linesOf(document),
            (QStringList{line(Block::Kind::Heading, u"Part"_s), line(Block::Kind::Quote, u"Said."_s),
                         line(Block::Kind::ListItem, u"3. Three"_s), line(Block::Kind::ListItem, u"(3.a) A"_s),
                         line(Block::Kind::ListItem, u"4. Four"_s), line(Block::Kind::ListItem, u"Dot"_s),
                         line(Block::Kind::Figure, u"[Figure: A map]"_s), line(Block::Kind::Paragraph, u"An end"_s)}));
        QCOMPARE(document.emphases.size(), 1);
    }

    void readsTables()
    {
        const auto cell = [](const QByteArray &text, const QByteArray &properties = {}) {
            return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(run(text)) + paragraph(run("b")) + "</w:tc>";
        };
        const Document document =
            read(fileOf("<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Both", "<w:gridSpan w:val='2'/>")
                        + "</w:tr><w:tr>" + cell("1") + cell("2") + "</w:tr></w:tbl><w:tbl><w:tr><w:tc>"
                        + paragraph(run("A frame")) + "</w:tc></w:tr></w:tbl>"))
                .documents.value(0);
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::TableRow, u"Both b"_s), line(Block::Kind::TableRow, u"1 b 2 b"_s),
                              line(Block::Kind::Paragraph, u"A frame"_s)}));
        QCOMPARE(document.tables.size(), 1);
        QCOMPARE(document.tables[0].cells.size(), 3);
        QCOMPARE(document.tables[0].cells[0].columnSpan, 2);
        QVERIFY(document.tables[0].cells[0].isHeading);
    }

    void acceptsChangesAndLeavesCommentsOut()
    {
        const ImportResult result =
            read(fileOf("<w:p>" + run("Keep ") + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>"
                        + run("new") + "</w:ins><w:r><w:commentReference w:id='1'/></w:r></w:p>"));
        QCOMPARE(result.documents.value(0).body, u"Keep new"_s);
        QCOMPARE(result.problems.size(), 2);
        QCOMPARE(result.problems[0].severity, Problem::Severity::Note);
        QVERIFY(result.problems[1].what.contains(u"One comment"));
    }

    void survivesBadFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("body");
        QTest::newRow("no text") << fileOf("") << QString();
        QTest::newRow("no body") << Testing::zipOf({{"word/document.xml", "<w:document xmlns:w='w'/>"}}) << QString();
        QTest::newRow("rows without a table")
            << fileOf("<w:tr><w:tc>" + paragraph(run("x")) + "</w:tc></w:tr>") << u"x"_s;
        QTest::newRow("deep") << fileOf(QByteArray("<w:sdt>").repeated(100'000) + paragraph(run("x"))
                                        + QByteArray("</w:sdt>").repeated(100'000))
                              << u"x"_s;
        QTest::newRow("cut") << Testing::zipOf(
            {{"word/document.xml", "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p"}})
                             << u"One."_s;
        QTest::newRow("a note that calls itself") << fileOf(
            paragraph(run("x") + "<w:r><w:footnoteReference w:id='2'/></w:r>"),
            {{"word/footnotes.xml",
              part("footnotes", "<w:footnote w:id='2'>" + paragraph("<w:r><w:footnoteReference w:id='2'/></w:r>")
                                    + "</w:footnote>")}})
                                                  << u"x"_s;
    }

    void survivesBadFiles()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, body);
        const ImportResult result = read(bytes);
        QCOMPARE(result.documents.value(0).body, body);
        QCOMPARE(result.documents.isEmpty(), body.isEmpty());
        QVERIFY(!body.isEmpty() || result.problems.value(0).severity == Problem::Severity::Error);
    }

    void survivesEveryCut()
    {
        const QByteArray whole = fileOf(paragraph(run("x")));
        for (qsizetype length = 40; length < whole.size(); length += 19) {
            const ImportResult result = read(whole.first(length));
            QVERIFY(!result.documents.isEmpty() || !result.problems.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(DocxImporterTest)
#include "docx_importer_test.moc"
