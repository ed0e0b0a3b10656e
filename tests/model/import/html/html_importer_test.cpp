// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_importer.h"
#include "import/importer_registry.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

ImportResult read(const QByteArray &bytes)
{
    return HtmlImporter().import({bytes, u"page.html"_s});
}

Document documentOf(const QByteArray &body)
{
    return read("<!DOCTYPE html><html><head><title>Page</title></head><body>" + body + "</body></html>")
        .documents.value(0);
}

/** "label@field: text", with the ten characters before the call. */
QStringList notesOf(const Document &document)
{
    QStringList notes;
    for (const Footnote &note : document.notes) {
        const QString before = note.call ? document.text(note.call->field).first(note.call->at).right(10) : u"-"_s;
        notes << u"%1 [%2] %3"_s.arg(note.label, before, note.text);
    }
    return notes;
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

/** A page as the web edition of the series builds them; the document is made up. */
QByteArray pageOfTheSeries()
{
    return "<!DOCTYPE html>\n<html lang='en'><head><meta charset='utf-8'>"
           "<title>12. Telegram From the Embassy in Ruritania - Office of the Historian</title>"
           "<link rel='canonical' href='https://history.state.gov/historicaldocuments/frus1964-68v05/d12'>"
           "<script>var a = '<p>no text</p>';</script></head><body>"
           "<nav><ul><li><a href='/'>Home</a></li></ul></nav><main><h1>Fisheries, 1967</h1>"
           "<div class='tei-div5'><h3 class='tei-head7'>12. Telegram From the Embassy in Ruritania to the Department "
           "of State<span id='fnref:1.5'><a class='note' rel='footnote' href='#fn:1.5'> 1 </a></span></h3>"
           "<p class='tei-dateline'>Strelsau, December 11, 1967, 0955Z.</p>"
           "<p>Met <a href='persons#p_AB1'>Able</a> twice, US <span class='tei-pb'>[Page 731]</span> means "
           "<em>something</em>.<span id='fnref:1.6'><a class='note' rel='footnote' href='#fn:1.6'>2</a></span> See "
           "<a href='/historicaldocuments/frus1964-68v05/d11'>Document 11</a>.</p>"
           "<p class='tei-signed'>Baker</p></div>"
           "<ol class='footnotes'><li class='footnote' id='fn:1.5' value='1'><span class='fn-content'>Source: Central "
           "Files, FISH 3. Secret; Exdis.</span> <a class='fn-back' href='#fnref:1.5'>↩</a></li>"
           "<li class='footnote' id='fn:1.6' value='2'><span class='fn-content'>Not <em>found</em>.</span>"
           "<a class='fn-back' href='#fnref:1.6'>↩</a></li></ol></main>"
           "<footer><p>Office of the Historian</p></footer></body></html>";
}

} // namespace

class HtmlImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsPagesByTheirContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isPage");
        QTest::newRow("doctype") << QByteArray("\n<!DOCTYPE HTML PUBLIC '-//W3C'><HTML>") << true;
        QTest::newRow("saved by a browser")
            << QByteArray("<!-- saved from url=(0021)https://example.org/x -->\n<html>") << true;
        QTest::newRow("XHTML") << QByteArray("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>")
                               << true;
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE<\0h\0t\0m\0l\0>\0", 14) << true;
        QTest::newRow("a fragment") << QByteArray("<p>Text.</p>") << true;
        QTest::newRow("text about pages") << QByteArray("The <html> element is the first.") << false;
        QTest::newRow("a volume") << QByteArray("<?xml version='1.0'?><TEI xmlns='http://www.tei-c.org/ns/1.0'>")
                                  << false;
        QTest::newRow("empty") << QByteArray() << false;
    }

    void knowsPagesByTheirContent()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isPage);
        QCOMPARE(HtmlImporter().canHandle({bytes, u"anything.txt"_s}), isPage);
    }

    void readsAPageOfTheSeries()
    {
        const ImportResult result = ImporterRegistry::withAllFormats().import({pageOfTheSeries(), u"d12.html"_s});
        QCOMPARE(result.documents.size(), 1);
        const Document &document = result.documents.first();
        QCOMPARE(document.number, u"12"_s);
        QCOMPARE(document.title, u"Telegram From the Embassy in Ruritania to the Department of State"_s);
        QCOMPARE(document.kind, u"telegram"_s);
        QCOMPARE(document.to, u"the Department of State"_s);
        QCOMPARE(document.date, u"1967-12-11"_s);
        QCOMPARE(document.place, u"Strelsau"_s);
        QCOMPARE(document.classifications, (QStringList{u"Secret"_s, u"Exdis"_s}));
        QCOMPARE(document.publication.volumeId, u"frus1964-68v05"_s);
        QCOMPARE(document.publication.volume, u"Volume V"_s);
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Dateline, u"Strelsau, December 11, 1967, 0955Z."_s),
                              line(Block::Kind::Paragraph, u"Met Able twice, US means something. See Document 11."_s),
                              line(Block::Kind::Signature, u"Baker"_s)}));
        QCOMPARE(notesOf(document), (QStringList{u"1 [t of State] Source: Central Files, FISH 3. Secret; Exdis."_s,
                                                 u"2 [something.] Not found."_s}));
        QCOMPARE(document.pages, (QList{PageMark{u"731"_s, document.body.indexOf(u"means"_s)}}));
        QCOMPARE(document.names.size(), 1);
        QCOMPARE(document.names[0].reference, u"p_AB1"_s);
        QCOMPARE(document.links.size(), 1);
        QCOMPARE(document.links[0].target, u"frus1964-68v05#d11"_s);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, Problem::Severity::Note);
        QVERIFY(result.problems[0].advice.contains(u"navigation"));
        QVERIFY(result.problems[0].advice.contains(u"beside"));
    }

    void readsFootnotes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("notes");
        QTest::addColumn<QString>("text");
        const QString one = u"One. Two."_s;
        QTest::newRow("raised links, notes that begin with their number")
            << QByteArray("<p>One.<sup><a href='#n1'>1</a></sup> Two.</p><p id='n1'>1. First note.</p>")
            << QStringList{u"1 [One.] First note."_s} << one;
        QTest::newRow("links back and forth")
            << QByteArray("<p>One.<a id='r1' href='#x1'>[1]</a> Two.</p><p><a id='x1' href='#r1'>[1]</a> First.</p>")
            << QStringList{u"1 [One.] First."_s} << one;
        QTest::newRow("Word") << QByteArray(
            "<p>One.<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span "
            "class=MsoFootnoteReference>[1]</span></a> Two.</p><div><hr size=1>"
            "<div id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>"
            "<span class=MsoFootnoteReference>[1]</span></a> First.</p><p>More.</p></div></div>")
                              << QStringList{u"1 [One.] First.\nMore."_s} << one;
        QTest::newRow("Wikipedia") << QByteArray(
            "<p>One.<sup id='cite_ref-1' class='reference'><a href='#cite_note-1'>[1]</a></sup> Two.</p>"
            "<h2>Notes</h2><ol class='references'><li id='cite_note-1'><span class='mw-cite-backlink'><b>"
            "<a href='#cite_ref-1'>^</a></b></span> <span class='reference-text'>First.</span></li></ol>")
                                   << QStringList{u"1 [One.] First."_s} << one;
        QTest::newRow("roles") << QByteArray(
            "<p>One.<a role='doc-noteref' href='#a'>*</a> Two.</p><aside role='doc-footnote' id='a'><p>* Starred.</p>"
            "<p>On.</p></aside>")
                               << QStringList{u"* [One.] Starred.\nOn."_s} << one;
        QTest::newRow("definitions") << QByteArray(
            "<p>One.<sup><a href='#d1' id='b1'>1</a></sup> Two.</p><dl class='footnotes'><dt id='d1'>1</dt>"
            "<dd>First.</dd></dl>") << QStringList{u"1 [One.] First."_s}
                                     << one;
        QTest::newRow("called twice: the second call stays text") << QByteArray(
            "<p>One.<sup><a href='#n1'>1</a></sup> Two.<sup><a href='#n1'>1</a></sup></p><p id='n1'>1. A.</p>")
                                                                  << QStringList{u"1 [One.] A."_s} << u"One. Two.1"_s;
        QTest::newRow("a number that links to a part is no call")
            << QByteArray("<p>One. <a href='#c1'>1</a> Two.</p><div id='c1'><p>A chapter of its own.</p></div>")
            << QStringList() << u"One. 1 Two.\nA chapter of its own."_s;
        QTest::newRow("a note called in a note") << QByteArray(
            "<p>One.<sup><a href='#n1'>1</a></sup> Two.</p><p id='n1'>1. A.<sup><a href='#n2'>2</a></sup></p>"
            "<p id='n2'>2. B.</p>") << QStringList{u"1 [One.] A."_s, u"2 [A.] B."_s}
                                                 << one;
    }

    void readsFootnotes()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QStringList, notes);
        QFETCH(const QString, text);
        const Document document = documentOf(body);
        QCOMPARE(notesOf(document), notes);
        QCOMPARE(document.body, text);
    }

    void findsTheMainText_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("leftOut");
        QTest::newRow("article") << QByteArray(
            "<header><h1>Site</h1></header><article><h1>Cod</h1><p>The text of it.</p>"
            "</article><aside>Other news</aside>")
                                 << u"frame"_s;
        QTest::newRow("main") << QByteArray(
            "<div>Log in</div><div role='main'><h2>Cod</h2><p>The text of it.</p></div>")
                              << u"beside"_s;
        QTest::newRow("the densest part")
            << QByteArray("<div><ul><li><a href='/a'>A long list of links</a></li></ul></div>"
                          "<div id='x'><div><h2>Cod</h2><p>The text of it.</p></div></div><div>Imp</div>")
            << u"beside"_s;
        QTest::newRow("forms and hidden parts")
            << QByteArray("<h2>Cod</h2><p>The text of it.</p><form><label>Name</label></form><div hidden>Secret</div>"
                          "<p style='display: none'>Not shown</p>")
            << u"forms, hidden text"_s;
    }

    void findsTheMainText()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, leftOut);
        const ImportResult result = read("<!DOCTYPE html><body>" + body);
        QCOMPARE(result.documents.value(0).title, u"Cod"_s);
        QCOMPARE(result.documents.value(0).body, u"The text of it."_s);
        QCOMPARE(result.problems.size(), 1);
        QVERIFY2(result.problems[0].advice.contains(leftOut), qPrintable(result.problems[0].advice));
    }

    void readsBlocks()
    {
        const Document document = documentOf(
            "<article><h1>Title</h1><p>A line<br>goes on<br><br>and ends.</p><h2>Part</h2><blockquote><p>Quoted.</p>"
            "</blockquote><ol start='3'><li>Three</li><li><p>Four</p></li></ol><ul><li>Dot</li></ul>"
            "<pre>kept\n  lines</pre><figure><img src='x'><figcaption>A map.</figcaption></figure>tail</article>");
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Paragraph, u"A line goes on"_s),
                              line(Block::Kind::Paragraph, u"and ends."_s), line(Block::Kind::Heading, u"Part"_s),
                              line(Block::Kind::Quote, u"Quoted."_s), line(Block::Kind::ListItem, u"3. Three"_s),
                              line(Block::Kind::ListItem, u"4. Four"_s), line(Block::Kind::ListItem, u"Dot"_s),
                              line(Block::Kind::Paragraph, u"kept"_s), line(Block::Kind::Paragraph, u"lines"_s),
                              line(Block::Kind::Figure, u"[Figure]"_s), line(Block::Kind::Paragraph, u"A map."_s),
                              line(Block::Kind::Paragraph, u"tail"_s)}));
    }

    void readsTables()
    {
        const Document document = documentOf(
            "<table role='presentation'><tr><td><h1>Title</h1><p>Words</p><table><tr><th colspan='2'>Both</th></tr>"
            "<tr><td><p>A</p></td><td>B</td></tr></table></td></tr></table>");
        QCOMPARE(linesOf(document),
                 (QStringList{line(Block::Kind::Paragraph, u"Words"_s), line(Block::Kind::TableRow, u"Both"_s),
                              line(Block::Kind::TableRow, u"A B"_s)}));
        QCOMPARE(document.tables.size(), 1);
        QCOMPARE(document.tables[0].cells.size(), 3);
        QVERIFY(document.tables[0].cells[0].isHeading);
        QCOMPARE(document.tables[0].cells[0].columnSpan, 2);
        QCOMPARE(document.tables[0].cells[2].column, 1);
    }

    void readsEmphasis()
    {
        const Document document = documentOf("<p><i>a</i> <b>b</b> <span style='font-variant: small-caps'>c</span> "
                                             "<s>d</s> <u>e</u> f<sup>th</sup></p>");
        QCOMPARE(document.body, u"a b c d e fth"_s);
        QStringList marked;
        for (const Emphasis &emphasis : document.emphases)
            marked << u"%1%2"_s.arg(slice(document.body, emphasis.span.range)).arg(int(emphasis.kind));
        using enum Emphasis::Kind;
        QStringList expected;
        for (const auto &[text, kind] : {std::pair{u"a"_s, Italic},
                                         {u"b"_s, Strong},
                                         {u"c"_s, SmallCaps},
                                         {u"d"_s, Struck},
                                         {u"e"_s, Underline},
                                         {u"th"_s, Superscript}})
            expected << u"%1%2"_s.arg(text).arg(int(kind));
        QCOMPARE(marked, expected);
    }

    void readsEncodings_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("Windows-1252") << QByteArray("<html><meta charset='iso-8859-1'><p>caf\xE9 \x93x\x94</p>")
                                      << u"café “x”"_s;
        QTest::newRow("UTF-8 without a word") << QByteArray("<html><p>caf\xC3\xA9</p>") << u"café"_s;
        QTest::newRow("Windows-1251") << QByteArray(
            "<html><meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>"
            "<p>\xCC\xE8\xF0</p>") << u"Мир"_s;
        QTest::newRow("entities") << QByteArray("<html><p>a&mdash;b&nbsp;c &eacute;&#8217;</p>") << u"a—b c é’"_s;
        QTest::newRow("entities in XML") << QByteArray(
            "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><head>"
            "<title/></head><body><p>a&mdash;b</p></body></html>")
                                         << u"a—b"_s;
    }

    void readsEncodings()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, text);
        const ImportResult result = read(bytes);
        QCOMPARE(result.documents.value(0).body, text);
        QCOMPARE(result.problems, Problems());
    }

    void survivesBadPages_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("cut") << QByteArray("<html><body><p>One <b>two <a href='#x") << true;
        QTest::newRow("nothing") << QByteArray("<html></html>") << false;
        QTest::newRow("scripts alone") << QByteArray("<html><script>x()</script>") << false;
        QTest::newRow("deep") << "<html>" + QByteArray("<div>").repeated(900) + "deep" << true;
        QTest::newRow("too deep") << "<html>" + QByteArray("<div>").repeated(3'000'000) + "deep" << false;
        QByteArray repeated = "<html>";
        for (int i = 0; i < 900; ++i)
            repeated += "<b id='" + QByteArray::number(i) + "'>";
        QTest::newRow("emphasis without end") << repeated + QByteArray("<p>x").repeated(100'000) << false;
        QTest::newRow("unclosed paragraphs") << "<html>" + QByteArray("<p>x").repeated(50'000) << true;
        QTest::newRow("wide cells") << QByteArray(
            "<html><p>a</p><table><tr><td colspan='999999999' rowspan='999999999'>x"
            "</td><td>y</td></tr></table>")
                                    << true;
        QTest::newRow("links in a ring") << QByteArray(
            "<html><p id='a'><sup><a href='#b'>1</a></sup> x</p><p id='b'>1 <sup><a href='#a'>1</a></sup></p>")
                                         << true;
        QTest::newRow("many links to one place")
            << "<html><body><p id='n'>" + QByteArray("<sup><a href='#n'>1</a></sup> w ").repeated(50'000) << true;
    }

    void survivesBadPages()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, isRead);
        const ImportResult result = read(bytes);
        QCOMPARE(!result.documents.isEmpty(), isRead);
        if (!isRead) {
            QCOMPARE(result.problems.size(), 1);
            QCOMPARE(result.problems[0].severity, Problem::Severity::Error);
            QCOMPARE(result.problems[0].where, u"page.html"_s);
        }
    }

    /** Cut anywhere, a page is still read or refused. */
    void survivesEveryCut()
    {
        const QByteArray whole = pageOfTheSeries();
        for (qsizetype length = 0; length < whole.size(); length += 7) {
            const ImportResult result = read(whole.first(length));
            QVERIFY(!result.documents.isEmpty() || !result.problems.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(HtmlImporterTest)
#include "html_importer_test.moc"
