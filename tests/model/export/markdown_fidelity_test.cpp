// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdown.h"
#include "markdown_reader.h"
#include "text/markdown_escape.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array Dialects{MarkdownDialect::CommonMark, MarkdownDialect::Extended};

/** A document that says @p text wherever a document can, with a highlight over it in the body. */
class Export
{
public:
    explicit Export(const QString &text)
    {
        m_document.number = u"345"_s;
        m_document.title = text;
        m_document.publication.volumeTitle = text;
        m_document.body = u"Before\n"_s + text + u"\nAfter"_s;
        const TextRange range{7, 7 + text.size()};
        m_document.notes = {{u"1"_s, text, Call{FieldId::body(), range.end}}};
        Annotation annotation;
        annotation.id = u"abcdefghijk1"_s;
        annotation.colour = u"amber"_s;
        annotation.anchors << *TextAnchor::capture(FieldId::body(), m_document.body, range);
        m_annotations << annotation;
        m_colours << HighlightColour{u"amber"_s, text};
    }

    QString markdown() const { return toMarkdown({m_document, {}, m_annotations, m_colours}); }

private:
    Document m_document;
    QList<Annotation> m_annotations;
    QList<HighlightColour> m_colours;
};

/** Compares what md4c reads in every place with @p text; says the first place that differs. */
QString firstDifference(const QString &text)
{
    const QString markdown = Export(text).markdown();
    const QString folded = text.simplified();
    for (const MarkdownDialect dialect : Dialects) {
        const QList<MarkdownBlock> blocks = readMarkdown(withoutFrontMatter(markdown), dialect);
        const auto has = [&](const QString &path, const QString &words, const QStringList &spans) {
            return std::ranges::any_of(blocks, [&](const MarkdownBlock &block) {
                return block.path == path && block.text == words && block.spans == spans;
            });
        };
        const QString title = folded.isEmpty() ? u"Document 345"_s : u"345. "_s + folded;
        if (!has(u"h1"_s, title, {}))
            return u"title"_s;
        if (!has(u"quote/p"_s, text + u"[^345-1]"_s, {}))
            return u"quotation"_s;
        if (!has(u"quote/p"_s, text, {}))
            return u"colour"_s;
        if (!has(u"p"_s, u"[^345-1]: Note 1. "_s + text, {}))
            return u"footnote"_s;
        if (!folded.isEmpty()
            && !has(u"ul/li"_s, u"Office of the Historian: "_s + folded + u", Document 345."_s, {u"em"_s}))
            return u"citation"_s;
    }
    return {};
}

QString describe(const QString &text)
{
    const QString place = firstDifference(text);
    return place.isEmpty() ? QString() : u"%1 of “%2” in\n%3"_s.arg(place, text, Export(text).markdown());
}

} // namespace

class MarkdownFidelityTest : public QObject
{
    Q_OBJECT

private slots:
    void textComesOutAsItself_data()
    {
        QTest::addColumn<QString>("text");
        const QStringList rows{
            u"plain words"_s,
            u"*emphasis* and **strong**"_s,
            u"_under_ snake_case __x__"_s,
            u"***"_s,
            u"* item"_s,
            u"- item"_s,
            u"+ item"_s,
            u"---"_s,
            u"___"_s,
            u"==="_s,
            u"== marked =="_s,
            u"1. first"_s,
            u"1986) a year"_s,
            u"1954 agreements"_s,
            u"# Heading"_s,
            u"closed #"_s,
            u"#tag and ##"_s,
            u"> quotation"_s,
            u"`code` and ``"_s,
            u"```"_s,
            u"~~~"_s,
            u"~~struck~~ H~2~O"_s,
            u"[illegible]"_s,
            u"[link](https://a.example)"_s,
            u"![image](a.png)"_s,
            u"[ref][1] and [^1]"_s,
            u"[x]: https://a.example \"title\""_s,
            u"[^x]: note"_s,
            u"[[wiki link]]"_s,
            u"<b>bold</b>"_s,
            u"<script>alert(1)</script>"_s,
            u"<!-- comment"_s,
            u"<?php ?>"_s,
            u"<![CDATA[x]]>"_s,
            u"<https://a.example> a@b.example"_s,
            u"https://a.example/b_c www.example.org mailto:a@b.example"_s,
            u"AT&T &amp; &#42; &copy; &nosuch;"_s,
            u"a | b"_s,
            u"| a | b |"_s,
            u"|---|---|"_s,
            u"back\\slash \\* \\"_s,
            u"$x$ and $$y$$"_s,
            u"%%hidden%%"_s,
            u"word ^blockid"_s,
            u"    four spaces"_s,
            u"\tTab"_s,
            u"  two and trailing  "_s,
            u"inner\ttab and  two"_s,
            u":::"_s,
            u": definition"_s,
            u"{.class}"_s,
            u"(c) ... -- “quoted” 'single'"_s,
            u"ends with !"_s,
            u"(starts in brackets)"_s,
            u"[ ] to do"_s,
            u"Ibid."_s,
            u"Ibid. \"title\""_s,
            u"\U0001D518 beyond the first plane"_s,
            u"\u200eleft to right\u200f"_s,
            u"no-break\u00a0space\u2028line"_s,
            u"\u00a0"_s,
        };
        for (const QString &row : rows)
            QTest::newRow(qPrintable(row)) << row;
    }

    void textComesOutAsItself()
    {
        QFETCH(QString, text);
        const QString difference = describe(text);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void anyTextComesOutAsItself()
    {
        const QString signs = u"\\`*_{}[]()<>#+-.!|~^=$%:@&;\"'/? \tab1 19www.http://&amp;-- ** ``` "_s;
        QRandomGenerator random(20261124);
        for (int run = 0; run < 1500; ++run) {
            QString text;
            const int length = 1 + random.bounded(24);
            for (int i = 0; i < length; ++i)
                text += signs[random.bounded(int(signs.size()))];
            const QString difference = describe(text);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    void breaksBecomeParagraphs()
    {
        const QString markdown = Export(u"- one\n1. two\n\n# three"_s).markdown();
        QStringList paragraphs;
        for (const MarkdownBlock &block : readMarkdown(withoutFrontMatter(markdown), MarkdownDialect::CommonMark)) {
            if (block.path == "quote/p"_L1)
                paragraphs << block.text;
        }
        QCOMPARE(paragraphs.mid(0, 3), (QStringList{u"- one"_s, u"1. two"_s, u"# three[^345-1]"_s}));
    }

    void callsStayCalls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("at");
        QTest::newRow("before a parenthesis") << u"agreements.(see)"_s << qsizetype(11);
        QTest::newRow("before a bracket") << u"agreements.[sic]"_s << qsizetype(11);
        QTest::newRow("before a colon, first") << u": text"_s << qsizetype(0);
        QTest::newRow("after an exclamation") << u"no!(yes)"_s << qsizetype(3);
        QTest::newRow("in the middle") << u"a b"_s << qsizetype(1);
        QTest::newRow("last") << u"end"_s << qsizetype(3);
    }

    void callsStayCalls()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, at);
        const QString markdown = escapeMarkdown(text, {{at, u"[^x]"_s}});
        QVERIFY(markdown.contains(u"[^x]"_s));
        // Even where a file defines the label as a link, nothing but the label becomes one.
        const auto blocks = readMarkdown(markdown + u"\n\n[^x]: /x\n"_s, MarkdownDialect::CommonMark);
        QCOMPARE(blocks.size(), 1);
        QCOMPARE(blocks.first().spans, QStringList{u"a /x"_s});
        QCOMPARE(blocks.first().text, QString(text).insert(at, u"^x"_s));
    }
};

QTEST_GUILESS_MAIN(MarkdownFidelityTest)

#include "markdown_fidelity_test.moc"
