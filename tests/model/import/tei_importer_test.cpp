// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/link_target.h"
#include "import/tei/tei_importer.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** A volume of our own with @p text between its header and its end. */
QByteArray volume(const QByteArray &text)
{
    return "<?xml version='1.0' encoding='UTF-8'?> "
           "<TEI xmlns='http://www.tei-c.org/ns/1.0' xmlns:frus='http://history.state.gov/frus/ns/1.0' "
           "xml:id='frus1964-68v99'> "
           "<teiHeader><fileDesc><titleStmt> "
           "<title type='series'>Foreign Relations of the United States</title> "
           "<title type='subseries'>1964–1968</title> "
           "<title type='volumenumber'>Volume XCIX</title> "
           "<title type='volume'>Fisheries</title> "
           "<editor role='primary'>Ada Example</editor><editor role='general'>Bo Sample</editor> "
           "</titleStmt><publicationStmt><publisher>United States Government Printing Office</publisher> "
           "<pubPlace>Washington</pubPlace><date>2001</date><idno type='dospubno'>1</idno> "
           "<idno type='frus'>frus1964-68v99</idno></publicationStmt></fileDesc></teiHeader> "
           "<text>"
           + text + "</text></TEI>";
}

QByteArray inDocument(const QByteArray &content)
{
    return volume("<body><div type='document' xml:id='d1' n='1'>" + content + "</div></body>");
}

ImportResult read(const QByteArray &bytes)
{
    return TeiImporter().import({bytes, u"test.xml"_s});
}

Document onlyDocument(const QByteArray &content)
{
    const ImportResult result = read(inDocument(content));
    return result.documents.value(0);
}

QStringList lines(const Document &document)
{
    QStringList kinds;
    for (const Block &block : document.blocks)
        kinds << u"%1:%2"_s.arg(int(block.kind)).arg(slice(document.body, block.range));
    return kinds;
}

QString line(Block::Kind kind, const QString &text)
{
    return u"%1:%2"_s.arg(int(kind)).arg(text);
}

} // namespace

class TeiImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsTeiByItsContent()
    {
        QVERIFY(TeiImporter().canHandle({volume({}), u"anything"_s}));
        QVERIFY(!TeiImporter().canHandle({"<html><body>TEI</body></html>", u"page.xml"_s}));
        QVERIFY(!TeiImporter().canHandle({{}, u"empty.xml"_s}));
    }

    void readsTheHeader()
    {
        const ImportResult result = read(inDocument("<p>Text.</p>"));
        QVERIFY(result.volume);
        QCOMPARE(result.volume->id, u"frus1964-68v99"_s);
        const Publication &publication = result.volume->publication;
        QCOMPARE(publication.series, u"Foreign Relations of the United States"_s);
        QCOMPARE(publication.subseries, u"1964–1968"_s);
        QCOMPARE(publication.volume, u"Volume XCIX"_s);
        QCOMPARE(publication.volumeTitle, u"Fisheries"_s);
        QCOMPARE(publication.editors, QStringList{u"Ada Example"_s});
        QCOMPARE(publication.publisher, u"Government Printing Office"_s);
        QCOMPARE(publication.year, u"2001"_s);
        QCOMPARE(result.documents.first().publication.address,
                 u"https://history.state.gov/historicaldocuments/frus1964-68v99/d1"_s);
    }

    void readsATelegram()
    {
        const Document document = onlyDocument(
            "<head>12. Telegram From Secretary of State <persName corresp='#p_A1' type='from'>Able</persName> "
            "to the <gloss type='to'>Embassy in <hi rend='italic'>Peru</hi></gloss><note n='1' xml:id='d1fn1' "
            "type='source'>Source: Central Files, FISH 3. Secret; Exdis.</note></head> "
            "<opener><dateline><placeName>Lima</placeName>, <date when='1966-12-16T10:00:00'>December 16, "
            "1966</date>.</dateline></opener> "
            "<p>Met <persName corresp='#p_B1'>Baker</persName> "
            "twice.<note n='2'>See <ref target='#d2'>Document 2</ref>.</note> He left [<hi rend='italic'>2 "
            "lines not declassified</hi>].</p> "
            "<pb n='517' xml:id='pg_517' facs='0547'/> "
            "<p>Second <gloss target='#t_X1'>XYZ</gloss>.</p> "
            "<closer><signed><hi rend='strong'>Able</hi></signed></closer>");
        QCOMPARE(document.id, u"d1"_s);
        QCOMPARE(document.number, u"12"_s);
        QCOMPARE(document.title, u"Telegram From Secretary of State Able to the Embassy in Peru"_s);
        QCOMPARE(document.kind, u"telegram"_s);
        QCOMPARE(document.from, u"Able"_s);
        QCOMPARE(document.to, u"Embassy in Peru"_s);
        QCOMPARE(document.date, u"1966-12-16"_s);
        QCOMPARE(document.place, u"Lima"_s);
        QCOMPARE(document.classifications, (QStringList{u"Secret"_s, u"Exdis"_s}));
        QCOMPARE(lines(document),
                 (QStringList{
                     line(Block::Kind::Dateline, u"Lima, December 16, 1966."_s),
                     line(Block::Kind::Paragraph, u"Met Baker twice. He left [2 lines not declassified]."_s),
                     line(Block::Kind::Paragraph, u"Second XYZ."_s),
                     line(Block::Kind::Signature, u"Able"_s),
                 }));
        QCOMPARE(document.notes.size(), 2);
        QCOMPARE(document.notes[0].call, (Call{FieldId::title(), document.title.size()}));
        QCOMPARE(document.notes[1].text, u"See Document 2."_s);
        QCOMPARE(document.body.first(document.notes[1].call->at).right(6), u"twice."_s);
        QCOMPARE(document.pages, (QList{PageMark{u"517"_s, document.body.indexOf(u"Second"_s)}}));
        QCOMPARE(document.links, (QList{Link{{FieldId::note(u"2"_s), {4, 14}}, u"#d2"_s}}));
        QCOMPARE(document.insertions.size(), 1);

        QStringList names;
        for (const TaggedName &name : document.names)
            names << slice(document.text(name.span.field), name.span.range).toString() + u'=' + name.reference;
        QCOMPARE(names, (QStringList{u"Able=p_A1"_s, u"Baker=p_B1"_s, u"XYZ=t_X1"_s}));
        const auto italic = std::ranges::find(document.emphases, Emphasis::Kind::Italic, &Emphasis::kind);
        QCOMPARE(slice(document.text(italic->span.field), italic->span.range), u"Peru");
    }

    void keepsSourceNotesWithoutNumber()
    {
        const Document document = onlyDocument(
            "<note rend='inline' type='source'>793B.00/6–351: Telegram</note> "
            "<head>The Ambassador in India to the Secretary of State</head> "
            "<note type='source'>[Paraphrase]</note><p>Text.<note n='*'>Starred.</note><note n='*'>Again.</note></p>");
        QStringList labels;
        for (const Footnote &note : document.notes)
            labels << note.label;
        QCOMPARE(labels, (QStringList{u"Source"_s, u"Source 2"_s, u"*"_s, u"* 2"_s}));
        QCOMPARE(document.notes[0].call, (Call{FieldId::title(), document.title.size()}));
        QCOMPARE(document.notes[3].text, u"Again."_s);
    }

    void readsTables()
    {
        const Document document = onlyDocument("<p>Before</p><table> "
                                               "<row role='label'><cell cols='2'>Both</cell></row> "
                                               "<row><cell rows='2'>A</cell><cell>B</cell></row> "
                                               "<row><cell/><cell>D</cell></row></table>");
        QCOMPARE(lines(document),
                 (QStringList{line(Block::Kind::Paragraph, u"Before"_s), line(Block::Kind::TableRow, u"Both"_s),
                              line(Block::Kind::TableRow, u"A B"_s), line(Block::Kind::TableRow, u"D"_s)}));
        QCOMPARE(document.tables.size(), 1);
        QStringList cells;
        for (const Cell &cell : document.tables[0].cells)
            cells << u"%1 %2,%3 %4x%5"_s.arg(slice(document.body, cell.range))
                         .arg(cell.row)
                         .arg(cell.column)
                         .arg(cell.columnSpan)
                         .arg(cell.rowSpan);
        QVERIFY(document.tables[0].cells[0].isHeading);
        QVERIFY(!document.tables[0].cells[1].isHeading);
        // What "A" takes of the third row is skipped.
        QCOMPARE(cells,
                 (QStringList{u"Both 0,0 2x1"_s, u"A 1,0 1x2"_s, u"B 1,1 1x1"_s, u" 2,1 1x1"_s, u"D 2,2 1x1"_s}));
    }

    void readsAttachments()
    {
        const Document document = onlyDocument(
            "<head>1. Letter</head><p>Enclosed.</p> "
            "<frus:attachment><head>Memorandum<note n='1'>Not printed.</note></head><p>Inside.</p></frus:attachment> "
            "<p>After.</p>");
        QCOMPARE(document.attachments.size(), 1);
        QCOMPARE(document.attachments[0].title, u"Memorandum"_s);
        QCOMPARE(slice(document.body, document.attachments[0].range), u"Memorandum\nInside.");
        QCOMPARE(document.notes[0].call->field, FieldId::body());
    }

    void readsTheTreeOfParts()
    {
        const ImportResult result = read(volume(
            "<front><titlePage><docTitle><titlePart>Fisheries</titlePart></docTitle></titlePage> "
            "<pb n='III'/><div type='section' xml:id='preface'><head>Preface</head><p>Of fish.</p></div></front> "
            "<body><div type='compilation' xml:id='comp1'><head>Peru<note n='1'>Continued.</note></head> "
            "<pb n='1'/><p>An introduction.</p> "
            "<div type='chapter' xml:id='ch1'><head>Cod</head> "
            "<div type='document' xml:id='d1' n='1'><head>1. Letter</head><p>One.</p></div></div> "
            "<div type='document' xml:id='d2' n='2'><head>2. Editorial Note</head><p>Two.</p></div> "
            "</div></body> "
            "<back><div type='section' xml:id='index'><head>Index</head><list><item>Cod</item></list></div></back>"));
        QStringList parts;
        for (const Section &section : result.volume->sections)
            parts << u"%1 %2 %3"_s.arg(section.id, section.heading).arg(section.parent);
        QCOMPARE(parts, (QStringList{u"comp1 Peru -1"_s, u"ch1 Cod 0"_s}));
        QStringList documents;
        for (const Document &document : result.documents)
            documents << u"%1|%2|%3|%4|%5"_s.arg(document.id, document.kind, document.title, document.body)
                             .arg(document.section);
        QCOMPARE(documents, (QStringList{
                                u"front|front matter|Title page|Fisheries|-1"_s,
                                u"preface|front matter|Preface|Of fish.|-1"_s,
                                u"comp1|introduction|Peru|An introduction.|0"_s,
                                u"d1|letter|Letter|One.|1"_s,
                                u"d2|editorial note|Editorial Note|Two.|0"_s,
                                u"index|back matter|Index|Cod|-1"_s,
                            }));
        QCOMPARE(result.documents[3].firstPage, u"1"_s);
        QCOMPARE(result.problems, Problems());
    }

    void readsListsOfNames()
    {
        const ImportResult result = read(volume(
            "<front> "
            "<div type='section' xml:id='persons'><head>Persons</head><list type='names'> "
            "<item>Note: all of them.</item> "
            "<item><hi rend='strong'><persName xml:id='p_A1'>Able, Ann</persName>,</hi> Ambassador, in Lima</item> "
            "</list></div> "
            "<div type='section' xml:id='terms'><head>Terms</head><list type='terms'> "
            "<item><hi rend='strong'><term xml:id='t_X1'>XYZ</term>,</hi> x, y and z</item></list></div></front>"));
        QCOMPARE(result.volume->persons, (QList{ListedName{u"p_A1"_s, u"Able, Ann"_s, u"Ambassador, in Lima"_s}}));
        QCOMPARE(result.volume->terms, (QList{ListedName{u"t_X1"_s, u"XYZ"_s, u"x, y and z"_s}}));
        QCOMPARE(result.documents[0].body, u"Note: all of them.\nAble, Ann, Ambassador, in Lima"_s);
    }

    void layoutOfTheSourceIsNoSpace()
    {
        const Document document = onlyDocument("<p>[<hi>\n  Washington\n</hi>\n,] . . . (\n1951\n) two\nwords .</p>");
        QCOMPARE(document.body, u"[Washington,] . . . (1951) two words ."_s);
    }

    void keepsWhatLinksLeadTo()
    {
        const ImportResult result =
            read(inDocument("<list><item xml:id='in1'>Cod, <ref target='#in2'>see</ref></item>"
                            "<item>Ling</item></list><p>Fish<note n='2' xml:id='d1fn2'>Two.</note>"
                            "<note n='*' xml:id='d1fn-sym1'>Star.</note></p>"
                            "<frus:attachment xmlns:frus='http://history.state.gov/frus/ns/1.0' xml:id='d1att1'><p>Tab."
                            "</p></frus:attachment>"));
        const Document &document = result.documents[0];
        QStringList places;
        for (const LinkedPlace &place : document.linkedPlaces)
            places << place.id + u": "_s + slice(document.text(place.span.field), place.span.range).toString();
        QCOMPARE(places, (QStringList{u"in1: Cod, see"_s, u"d1fn-sym1: Star."_s, u"d1att1: Tab."_s}));
        QCOMPARE(linkedPlace(document, linkTarget(u"#d1fn-sym1"_s))->span.field, FieldId::note(u"*"_s));
        QCOMPARE(linkedPlace(document, linkTarget(u"#d1fn2"_s)), nullptr);
    }

    void keepsTheTextOfUnknownElements()
    {
        const ImportResult result = read(inDocument("<p>A <wobble>strange</wobble> word.</p>"));
        QCOMPARE(result.documents[0].body, u"A strange word."_s);
        QCOMPARE(result.problems.size(), 1);
        QVERIFY(result.problems[0].what.contains(u"wobble (1)"));
    }

    void keepsWhatStandsBeforeDamage()
    {
        QByteArray bytes = volume("<body><div type='document' xml:id='d1'><p>One.</p></div> "
                                  "<div type='document' xml:id='d2'><p>Two is cut");
        bytes.truncate(bytes.indexOf("cut") + 3);
        const ImportResult result = read(bytes);
        QCOMPARE(result.documents.size(), 2);
        QCOMPARE(result.documents[0].body, u"One."_s);
        QCOMPARE(result.documents[1].body, u"Two is cut"_s);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, Problem::Severity::Error);
    }

    void survivesBombsAndDepth_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QByteArray bomb = "<?xml version='1.0'?><!DOCTYPE TEI [<!ENTITY a 'aaaaaaaaaa'>";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray("<!ENTITY ") + c + " \"" + (QByteArray("&") + char(c - 1) + ";").repeated(10) + "\">";
        bomb += "]>" + inDocument("<p>&j;</p>").sliced(38);
        QTest::newRow("entity bomb") << bomb;
        QTest::newRow("entity from a file")
            << "<!DOCTYPE TEI [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + inDocument("<p>[&x;]</p>").sliced(38);
        QTest::newRow("deep") << inDocument(QByteArray("<hi>").repeated(100000) + "deep");
        QTest::newRow("deep divisions") << volume("<body>" + QByteArray("<div>").repeated(50000));
        QTest::newRow("ends without begins") << inDocument("</p></p></div></div></TEI>");
    }

    void survivesBombsAndDepth()
    {
        QFETCH(const QByteArray, bytes);
        const ImportResult result = read(bytes);
        qsizetype letters = 0;
        for (const Document &document : result.documents)
            letters += document.body.size();
        QVERIFY(letters < 1000000);
        QVERIFY(std::ranges::none_of(result.documents, [](const Document &d) { return d.body.contains(u"root:"); }));
        QCOMPARE(result.problems.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TeiImporterTest)
#include "tei_importer_test.moc"
