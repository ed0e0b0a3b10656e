// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"
#include "import/markdown/markdown_importer.h"
#include "testlib/testlib.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

ImportResult read(const QByteArray &bytes)
{
    return MarkdownImporter().import({bytes, u"text.md"_s});
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

/** "label [characters before the call] text". */
QStringList notesOf(const Document &document)
{
    QStringList notes;
    for (const Footnote &note : document.notes) {
        const QString before = note.call ? document.text(note.call->field).first(note.call->at).right(4) : u"-"_s;
        notes << u"%1 [%2] %3"_s.arg(note.label, before, note.text);
    }
    return notes;
}

} // namespace

class MarkdownImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsMarkdownByClearSigns_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isMarkdown");
        const QString text = u"a.txt"_s;
        const QString named = u"a.md"_s;
        QTest::newRow("heading") << QByteArray("# Cod\n\nText.") << text << true;
        QTest::newRow("front matter") << QByteArray("---\ntitle: Cod\n---\nText.") << text << true;
        QTest::newRow("footnote") << QByteArray("Text.[^a]\n\n[^a]: Note.") << text << true;
        QTest::newRow("heading below, name decides") << QByteArray("Text.\n\n## Part\n\nMore.") << named << true;
        QTest::newRow("heading below, other name") << QByteArray("Text.\n\n## Part\n\nMore.") << text << false;
        QTest::newRow("name alone") << QByteArray("Text, no more.") << named << false;
        QTest::newRow("rule") << QByteArray("---\n\nText: no more.\n\n---\n") << text << false;
        QTest::newRow("stars and numbers") << QByteArray("1. One\n2. Two*\n\n* Note.") << text << false;
        QTest::newRow("number sign") << QByteArray("#345\n\nText.") << text << false;
        QTest::newRow("the telegram") << Testing::telegramBytes() << named << false;
        QTest::newRow("empty") << QByteArray() << named << false;
    }

    void knowsMarkdownByClearSigns()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, name);
        QFETCH(const bool, isMarkdown);
        QCOMPARE(MarkdownImporter().canHandle({bytes, name}), isMarkdown);
    }

    void readsADocument()
    {
        const ImportResult result = ImporterRegistry::withAllFormats().import(
            {"---\ntitle: \"Not \\\"this\\\"\"\nplace: 'Lima'\nfrom: Able\n---\n"
             "# 7. Telegram From the Embassy in Peru[^1]\n\nLima, May 3, 1967.\n\nA *cod* and **an\neel**.[^b] See "
             "[there](https://example.org/) [Page 12] on &mdash; `[^1]`.\n\n"
             "[^1]: Source: Files. Secret.\n[^b]: First\nline.\n\n    Second, as in[^c] it.\n\n[^c]: Inner.\n",
             u"x"_s});
        QCOMPARE(result.problems, Problems());
        const Document document = result.documents.value(0);
        QCOMPARE(document.number, u"7"_s);
        QCOMPARE(document.title, u"Telegram From the Embassy in Peru"_s);
        QCOMPARE(document.kind, u"telegram"_s);
        QCOMPARE(document.date, u"1967-05-03"_s);
        QCOMPARE(document.classifications, QStringList{u"Secret"_s});
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Dateline, u"Lima, May 3, 1967."_s),
                              line(Block::Kind::Paragraph, u"A cod and an eel. See there on — [^1]."_s)}));
        QCOMPARE(notesOf(document), (QStringList{u"1 [Peru] Source: Files. Secret."_s,
                                                 u"b [eel.] First line.\nSecond, as in it."_s, u"c [s in] Inner."_s}));
        QCOMPARE(document.emphases.size(), 2);
        QCOMPARE(slice(document.body, document.emphases[1].span.range), u"an eel");
        QCOMPARE(document.links.value(0).target, u"https://example.org/"_s);
        QCOMPARE(document.pages, (QList{PageMark{u"12"_s, document.body.indexOf(u"on —")}}));
    }

    void takesFrontMatterForWhatTheTextDoesNotSay()
    {
        const Document document =
            read("---\ntitle: \"A \\\"title\\\"\"\ndate: 1951-06-03\nauthor: Ada\ntags:\n  - x\n---\nText.")
                .documents.value(0);
        QCOMPARE(document.title, u"A \"title\""_s);
        QCOMPARE(document.date, u"1951-06-03"_s);
        QCOMPARE(document.from, u"Ada"_s);
        QCOMPARE(document.body, u"Text."_s);
    }

    void readsBlocks()
    {
        const ImportResult result =
            read("# Cod\n\nText\nof it.\n\n## Part\n\n> Said.\n\n3. Three\n4. Four\n   - Dot\n\n   still\n\n"
                 "```\nkept\nlines\n```\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n<div>Tagged &amp; kept</div>\n\nx<br>y");
        const Document document = result.documents.value(0);
        QCOMPARE(document.title, u"Cod"_s);
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Paragraph, u"Text of it."_s), line(Block::Kind::Heading, u"Part"_s),
                              line(Block::Kind::Quote, u"Said."_s), line(Block::Kind::ListItem, u"3. Three"_s),
                              line(Block::Kind::ListItem, u"4. Four"_s), line(Block::Kind::ListItem, u"Dot"_s),
                              line(Block::Kind::Paragraph, u"still"_s), line(Block::Kind::Paragraph, u"kept"_s),
                              line(Block::Kind::Paragraph, u"lines"_s), line(Block::Kind::TableRow, u"A B"_s),
                              line(Block::Kind::TableRow, u"1 2"_s), line(Block::Kind::Paragraph, u"Tagged & kept"_s),
                              line(Block::Kind::Paragraph, u"x y"_s)}));
        QCOMPARE(document.tables.size(), 1);
        QVERIFY(document.tables[0].cells[0].isHeading);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, Problem::Severity::Note);
    }

    void keepsNotesThatNothingCalls()
    {
        const Document document = read("# T\n\nText.[^1] Again.[^1]\n\n[^1]: One.\n\n[^2]: Two.").documents.value(0);
        QCOMPARE(notesOf(document), (QStringList{u"1 [ext.] One."_s, u"2 [-] Two."_s}));
        QCOMPARE(document.body, u"Text. Again.[^1]"_s);
    }

    void survivesBadTexts_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray("---\ntitle:\n---\n");
        QTest::newRow("deep quotes") << "# x\n\n" + QByteArray(">").repeated(20'000) + " x";
        QTest::newRow("deep emphasis") << "# x\n\n" + QByteArray("*a ").repeated(20'000);
        QTest::newRow("brackets") << "# x\n\n" + QByteArray("[").repeated(50'000);
        QTest::newRow("a note that calls itself") << QByteArray("# x\n\ny[^1]\n\n[^1]: a[^1]");
        QTest::newRow("signs that no text may hold") << QByteArray("# x\n\ny\xEF\xB7\x90z[^1]\n\n[^1]: a");
    }

    void survivesBadTexts()
    {
        QFETCH(const QByteArray, bytes);
        const ImportResult result = read(bytes);
        QVERIFY(!result.documents.isEmpty() || result.problems.value(0).severity == Problem::Severity::Error);
    }
};

QTEST_GUILESS_MAIN(MarkdownImporterTest)
#include "markdown_importer_test.moc"
