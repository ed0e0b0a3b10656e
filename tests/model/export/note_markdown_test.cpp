// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdown.h"
#include "export/note_markdown.h"
#include "markdown_reader.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

const QString LastNote = u"See [a], [b][a] and [^1] here. ^mine"_s;

/** The export of two highlights, the first with @p note. */
QString exported(const QString &note)
{
    Document document;
    document.number = u"9"_s;
    document.title = u"Letter"_s;
    document.body = u"first words, second words"_s;
    document.notes = {{u"1"_s, u"A footnote."_s, Call{FieldId::body(), 25}}};
    QList<Annotation> annotations(2);
    annotations[0].id = u"aaaaaaaaaaaa"_s;
    annotations[0].note = note;
    annotations[0].tags = {u"first"_s};
    annotations[0].anchors << *TextAnchor::capture(FieldId::body(), document.body, {0, 11});
    annotations[1].id = u"bbbbbbbbbbbb"_s;
    annotations[1].note = LastNote;
    annotations[1].anchors << *TextAnchor::capture(FieldId::body(), document.body, {13, 25});
    return withoutFrontMatter(toMarkdown({document, {}, annotations, {}}));
}

/** What stands around the first note, whose place is taken by nothing. */
QList<MarkdownBlock> around(const QString &note, MarkdownDialect dialect, int place)
{
    QList<MarkdownBlock> blocks = readMarkdown(exported(note), dialect);
    blocks.removeIf([place](const MarkdownBlock &block) { return block.top == place; });
    return blocks;
}

QString difference(const QList<MarkdownBlock> &found, const QList<MarkdownBlock> &wanted)
{
    qsizetype at = 0;
    while (at < found.size() && at < wanted.size() && found[at] == wanted[at])
        ++at;
    const auto say = [at](const QList<MarkdownBlock> &blocks) {
        const MarkdownBlock block = blocks.value(at);
        return u"%1 %2 “%3” %4"_s.arg(block.top).arg(block.path, block.text, block.spans.join(u','));
    };
    return u"found %1, wanted %2"_s.arg(say(found), say(wanted));
}

} // namespace

class NoteMarkdownTest : public QObject
{
    Q_OBJECT

    int m_place = -1; ///< of the first note among the file's blocks

private slots:
    void initTestCase()
    {
        for (const MarkdownBlock &block : readMarkdown(exported(u"HERE"_s), MarkdownDialect::CommonMark)) {
            if (block.text == "HERE"_L1)
                m_place = block.top;
        }
        QVERIFY(m_place > 0);
    }

    void staysInItsPlace_data()
    {
        QTest::addColumn<QString>("note");
        const QStringList rows{
            u"```\nno end"_s,
            u"~~~~ c++\nno end\n~~~"_s,
            u"> ```\n> no end"_s,
            u"<div>\nno end"_s,
            u"<script>\nno end"_s,
            u"<!-- no end"_s,
            u"<![CDATA[ no end"_s,
            u"# Heading\ntext"_s,
            u"Setext\n======"_s,
            u"---\ntitle: x\n---\ntext"_s,
            u"- - -"_s,
            u"***"_s,
            u"    code first\ntext"_s,
            u"  two spaces first\ntext\n\nmore"_s,
            u"\ttab first\n\ntext"_s,
            u"text\n\n\n\n\nmore"_s,
            u"- list\n\n\n- list\n\n      code"_s,
            u"1. numbered\n2. numbered"_s,
            u"[a]: https://wrong.example\nand [a]"_s,
            u"[^1]: my note\n\ncalled[^1]"_s,
            u"[9-1]: /x\n[^9-1]: /y"_s,
            u"words ^mine"_s,
            u"words ^bbbbbbbbbbbb"_s,
            u"| a | b |\n|---|---|\n| c | d |"_s,
            u"end with backslash\\"_s,
            u"two spaces at the end  "_s,
            u"\r\nlines\rof\r\nothers\r"_s,
            u"[ ] task"_s,
            u"%% open"_s,
            u"$$ open"_s,
            u"`open"_s,
        };
        for (const QString &row : rows)
            QTest::newRow(qPrintable(QString(row).replace(u'\n', u'/').replace(u'\r', u'/'))) << row;
    }

    void staysInItsPlace()
    {
        QFETCH(QString, note);
        // A block id that another note has too becomes text there, so the words around differ in nothing else.
        for (const auto dialect : {MarkdownDialect::CommonMark, MarkdownDialect::Extended})
            QCOMPARE(around(note, dialect, m_place), around(u"x"_s, dialect, m_place));
    }

    void anyNoteStaysInItsPlace()
    {
        const QStringList pieces{u"```"_s,     u"~~~"_s,  u"\n"_s,     u"\n\n"_s, u"\n"_s,      u"<div>"_s, u"<!--"_s,
                                 u"<pre>"_s,   u"---"_s,  u"==="_s,    u"# "_s,   u"- "_s,      u"* "_s,    u"1. "_s,
                                 u"> "_s,      u"    "_s, u"\t"_s,     u" "_s,    u"[a]: /b"_s, u"[a]"_s,   u"[^1]"_s,
                                 u"[^1]: c"_s, u"^id"_s,  u"word"_s,   u"|"_s,    u"\\"_s,      u"`"_s,     u"**"_s,
                                 u"%%"_s,      u"$$"_s,   u"[b](c)"_s, u"\r"_s,   u"&amp;"_s};
        QRandomGenerator random(19671211);
        const auto expected = around(u"x"_s, MarkdownDialect::CommonMark, m_place);
        const auto extended = around(u"x"_s, MarkdownDialect::Extended, m_place);
        for (int run = 0; run < 2000; ++run) {
            QString note;
            const int length = 1 + random.bounded(14);
            for (int i = 0; i < length; ++i)
                note += pieces[random.bounded(int(pieces.size()))];
            if (note.trimmed().isEmpty())
                continue;
            for (const auto dialect : {MarkdownDialect::CommonMark, MarkdownDialect::Extended}) {
                const auto &wanted = dialect == MarkdownDialect::CommonMark ? expected : extended;
                const auto found = around(note, dialect, m_place);
                if (found != wanted)
                    QFAIL(qPrintable(u"%1\n%2"_s.arg(difference(found, wanted), exported(note))));
            }
        }
    }

    void staysMarkdown_data()
    {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("item");
        const auto row = [](const char *name, const QString &note, const QString &item) {
            QTest::newRow(name) << note << item;
        };
        row("emphasis", u"so *clear* [here](https://a.example)"_s, u"- so *clear* [here](https://a.example)"_s);
        row("paragraphs", u"\n\none\n\ntwo\n"_s, u"- one\n\n  two"_s);
        row("code first", u"    code"_s, u"-     code"_s);
        row("little indent", u"  text\n  more"_s, u"- text\n    more"_s);
        row("tab", u"\tcode\n \tx"_s, u"-     code\n      x"_s);
        row("a line across", u"---\nx"_s, u"-\n  ---\n  x"_s);
        row("task", u"[x] done"_s, u"- \\[x] done"_s);
        row("footnote", u"a[^n] b[^N]\n\n[^n]: c"_s, u"- a[^id-n] b[^id-n]\n\n  [^id-n]: c"_s);
        row("footnote without text", u"a[^n]"_s, u"- a\\[^n]"_s);
        row("link, short", u"[a b]\n\n[A  b]: /c"_s, u"- [a b][id-A  b]\n\n  [id-A  b]: /c"_s);
        row("link, collapsed", u"[a][]\n\n[a]: /c"_s, u"- [a][id-a]\n\n  [id-a]: /c"_s);
        row("link, full", u"[x y][a]\n\n[a]: /c"_s, u"- [x y][id-a]\n\n  [id-a]: /c"_s);
        row("link, inline", u"[a](b)\n\n[a]: /c"_s, u"- [a](b)\n\n  [id-a]: /c"_s);
        row("wiki link", u"[[a]] ![[a#^x]]\n\n[a]: /c"_s, u"- [[a]] ![[a#^x]]\n\n  [id-a]: /c"_s);
        row("not in a span of code", u"`[^n]` ``a`[^n]``\n\n[^n]: c"_s, u"- `[^n]` ``a`[^n]``\n\n  [^id-n]: c"_s);
        row("not in a fence", u"```\n[^n] %%\n```\n\n[^n]: c"_s, u"- ```\n  [^n] %%\n  ```\n\n  [^id-n]: c"_s);
        row("definition in a fence", u"```\n[n]: c\n```"_s, u"- ```\n  [id-n]: c\n  ```"_s);
        row("label over two lines", u"[a\nb]\n\n[a\nb]: /c"_s, u"- [a\n  b][id-a\n  b]\n\n  [id-a\n  b]: /c"_s);
        row("colon after a link", u"see [a]: yes\n\n[a]: /c"_s, u"- see [a][id-a]: yes\n\n  [id-a]: /c"_s);
        row("escaped", u"\\[^n] \\`[^n]`"_s, u"- \\[^n] \\`\\[^n]`"_s);
        row("own block id", u"words ^mine"_s, u"- words ^mine"_s);
        row("block id twice", u"one ^mine\ntwo ^Mine"_s, u"- one ^mine\n  two \\^Mine"_s);
        row("comment", u"%%a%% b %% c"_s, u"- %%a%% b \\%\\% c"_s);
        row("comment and formula", u"$$ %%"_s, u"- \\$\\$ \\%\\%"_s);
        row("blank", u" \n\t\n"_s, QString());
    }

    void staysMarkdown()
    {
        QFETCH(QString, note);
        MarkdownLabels labels;
        QTEST(containedNote(note, u"id"_s, labels), "item");
    }

    void meansTheSameInItsPlace_data()
    {
        QTest::addColumn<QString>("note");
        QTest::newRow("words") << u"one *two* **three** `four`"_s;
        QTest::newRow("blocks") << u"# Head\n\n> quote\n\n- a\n- b\n\n1. c\n\n```\ncode\n```\n\ntext"_s;
        QTest::newRow("code") << u"text\n\n    code\n\t  more\n\nend"_s;
        QTest::newRow("code first") << u"    code\n\nend"_s;
        QTest::newRow("fence never closed") << u"~~~\n  deep\n\nend"_s;
    }

    void meansTheSameInItsPlace()
    {
        QFETCH(QString, note);
        MarkdownLabels labels;
        const auto alone = readMarkdown(note, MarkdownDialect::CommonMark);
        const auto placed = readMarkdown(containedNote(note, u"id"_s, labels), MarkdownDialect::CommonMark);
        QCOMPARE(placed.size(), alone.size());
        for (qsizetype i = 0; i < alone.size(); ++i) {
            QCOMPARE(placed[i].text, alone[i].text);
            QCOMPARE(placed[i].spans, alone[i].spans);
        }
    }

    void labelsAreUnique()
    {
        MarkdownLabels labels;
        QCOMPARE(labels.footnote(u"345-2"_s), u"345-2"_s);
        QCOMPARE(labels.footnote(u"345-2"_s), u"345-2-2"_s);
        QCOMPARE(labels.footnote(u"12a-*"_s), u"12a-u2a"_s);
        QCOMPARE(labels.footnote(u"A"_s), u"A"_s);
        QCOMPARE(labels.footnote(u"a"_s), u"a-2"_s);
        QCOMPARE(labels.footnote(QString()), u"note"_s);
        QVERIFY(labels.takeBlockId(u"x"_s));
        QVERIFY(!labels.takeBlockId(u"X"_s));
    }
};

QTEST_GUILESS_MAIN(NoteMarkdownTest)

#include "note_markdown_test.moc"
