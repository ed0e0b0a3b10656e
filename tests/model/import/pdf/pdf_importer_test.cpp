// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"
#include "import/pdf/pdf_file.h"
#include "testlib/drawn_document.h"
#include "testlib/print_shop.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;
using Testing::Face;
using Testing::PrintShop;

namespace {

constexpr double Left = 60;
constexpr double Wide = 360; ///< 60 letters of size 10

ImportResult read(const QByteArray &bytes)
{
    return ImporterRegistry::withAllFormats().import({bytes, u"paper.pdf"_s});
}

QString drawnFrom(const PrintShop &shop)
{
    const ImportResult result = read(shop.file());
    return result.documents.size() == 1 ? Testing::drawn(result.documents.first()) : u"no document"_s;
}

/** Letters of all that is printed, without white space. */
qsizetype printedLetters(const QByteArray &bytes)
{
    qsizetype letters = 0;
    const auto file = PdfFile::open(bytes, {});
    for (int page = 0; page < file->pageCount(); ++page) {
        for (const PrintedWord &word : file->page(page).words)
            letters += word.text.size();
    }
    return letters;
}

qsizetype lettersOf(const QString &text)
{
    return std::ranges::count_if(text, [](QChar c) { return !c.isSpace(); });
}

} // namespace

/** PDF files are set by the test itself: see PrintShop. */
class PdfImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void putsLinesTogetherToParagraphs()
    {
        PrintShop shop;
        shop.beginPage();
        double y =
            shop.paragraph(Left, 80, Wide, 10,
                           u"The cod was discussed again at length in the morning, and no paper was signed by any of "
                           "the ministers who were there."_s,
                           20);
        y = shop.paragraph(
            Left, y, Wide, 10,
            u"In the afternoon the ministers met without their aides and spoke of herring until it was late, "
            "as they had on the day before."_s,
            20);
        shop.paragraph(Left, y + 24, Wide, 10, u"After a gap comes more."_s);
        QCOMPARE(
            drawnFrom(shop),
            u"paragraph> The cod was discussed again at length in the morning, and no paper was signed by any of the "
            "ministers who were there.\n"
            "paragraph> In the afternoon the ministers met without their aides and spoke of herring until it was "
            "late, as they had on the day before.\n"
            "paragraph> After a gap comes more.\n"_s);
    }

    void knowsLinesThatEndEarly()
    {
        PrintShop shop;
        shop.beginPage();
        double y = 80;
        for (const QString &line : {u"The Honorable Able Baker"_s, u"Minister of Fisheries"_s, u"Reykjavik"_s})
            y = shop.paragraph(Left, y, Wide, 10, line);
        shop.paragraph(Left, y, Wide, 10,
                       u"Dear Minister, the cod have been counted once more and there are fewer than were thought."_s);
        QCOMPARE(
            drawnFrom(shop),
            u"paragraph> The Honorable Able Baker\nparagraph> Minister of Fisheries\nsignature> Reykjavik\n"
            "paragraph> Dear Minister, the cod have been counted once more and there are fewer than were thought.\n"_s);
    }

    void readsColumnsOneAfterTheOther()
    {
        PrintShop shop;
        shop.beginPage();
        shop.put(Left, 60, 18, u"Cod Without Borders"_s, Face::Bold);
        const QString left =
            u"Left words fill this narrow column from the top to the bottom so that it can be told that "
            "there are two of them here and here it goes on to the"_s;
        const QString right =
            u"right one in which the sentence goes on and ends after some more lines that are only here to "
            "make it as long as the other one is. End."_s;
        shop.paragraph(Left, 100, 168, 10, left);
        shop.paragraph(Left + 192, 100, 168, 10, right);
        QCOMPARE(drawnFrom(shop), u"title: Cod Without Borders\nparagraph> "_s + left + u' ' + right + u'\n');
    }

    void keepsRowsOfTablesApart()
    {
        PrintShop shop;
        shop.beginPage();
        double y = 80;
        for (const auto &[name, tons] :
             {std::pair(u"Cod"_s, u"12"_s), std::pair(u"Herring"_s, u"300"_s), std::pair(u"Ling"_s, u"7"_s)}) {
            shop.put(Left, y, 10, name);
            shop.put(Left + 200, y, 10, tons);
            y += 12;
        }
        QCOMPARE(drawnFrom(shop), u"paragraph> Cod 12\nparagraph> Herring 300\nparagraph> Ling 7\n"_s);
    }

    void marksPagesAndLeavesTheirHeadsOut()
    {
        PrintShop shop;
        const QStringList texts{u"The talks begin on this page and go on, with no end of the sentence, to the"_s,
                                u"next page where they end."_s, u"A third page is there too."_s};
        for (int i = 0; i < 3; ++i) {
            shop.beginPage();
            shop.put(Left, 40, 8, u"Cod Wars, Volume V"_s);
            shop.put(Left + 340, 40, 8, QString::number(730 + i));
            shop.paragraph(Left, 80, Wide, 10, texts[i], i == 2 ? 20 : 0);
            shop.put(Left, 620, 8, u"Printed in Reykjavik"_s);
        }
        const ImportResult result = read(shop.file());
        const Document document = result.documents.value(0);
        QCOMPARE(
            Testing::drawn(document),
            u"paragraph> The talks begin on this page and go on, with no end of the sentence, to the |731|next page "
            "where they end.\nparagraph> |732|A third page is there too.\n"_s);
        QCOMPARE(document.firstPage, u"730"_s);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].severity, Problem::Severity::Note);
        QCOMPARE(result.problems[0].advice, u"“Cod Wars, Volume V 730”, “Printed in Reykjavik”"_s);
    }

    void findsPageNumbersThatStandAlone_data()
    {
        QTest::addColumn<QStringList>("feet");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QStringList>("others");
        QTest::newRow("figures") << QStringList{u"7"_s, u"8"_s, u"9"_s} << u"7"_s << QStringList{u"8"_s, u"9"_s};
        QTest::newRow("between dashes") << QStringList{u"- 1 -"_s, u"- 2 -"_s} << u"1"_s << QStringList{u"2"_s};
        QTest::newRow("of many") << QStringList{u"Page 1 of 3"_s, u"Page 2 of 3"_s, u"Page 3 of 3"_s} << u"1"_s
                                 << QStringList{u"2"_s, u"3"_s};
        QTest::newRow("Roman") << QStringList{u"xi"_s, u"xii"_s, u"xiii"_s} << u"xi"_s
                               << QStringList{u"xii"_s, u"xiii"_s};
        QTest::newRow("none on the first")
            << QStringList{QString(), u"102"_s, u"103"_s} << u"101"_s << QStringList{u"102"_s, u"103"_s};
        QTest::newRow("none at all") << QStringList{QString(), QString()} << u"a"_s << QStringList{u"b"_s};
    }

    void findsPageNumbersThatStandAlone()
    {
        QFETCH(const QStringList, feet);
        QFETCH(const QString, first);
        QFETCH(const QStringList, others);
        PrintShop shop;
        shop.setLetteredPages();
        const QStringList words{u"In May"_s, u"Late in June"_s, u"On the first day of July"_s};
        for (const QString &foot : feet) {
            shop.beginPage();
            shop.paragraph(Left, 80, Wide, 10,
                           words[&foot - &feet[0]] + u" of 1967 the 12 of them met, and that was all."_s, 20);
            if (!foot.isEmpty())
                shop.put(230, 610, 9, foot);
        }
        const Document document = read(shop.file()).documents.value(0);
        QCOMPARE(document.firstPage, first);
        QStringList labels;
        for (const PageMark &page : document.pages)
            labels << page.label;
        QCOMPARE(labels, others);
        QCOMPARE(document.body.count(u"1967"), feet.size());
        QCOMPARE(document.body.count(u"\n"), feet.size() - 1);
    }

    void undoesHyphens_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("lineEnd");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        QTest::newRow("a word parted") << u"The"_s << u"agree-"_s << u"ment held."_s << u"The agreement held."_s;
        QTest::newRow("a compound that stands elsewhere") << u"A so-called peace, a"_s << u"so-"_s << u"called truce."_s
                                                          << u"A so-called peace, a so-called truce."_s;
        QTest::newRow("two words of the text")
            << u"A long hard term, a"_s << u"long-"_s << u"term plan."_s << u"A long hard term, a long-term plan."_s;
        QTest::newRow("names") << u"The"_s << u"Anglo-"_s << u"American talks."_s << u"The Anglo-American talks."_s;
        QTest::newRow("years") << u"In"_s << u"1964-"_s << u"68 it was."_s << u"In 1964-68 it was."_s;
        QTest::newRow("a dash") << u"They left"_s << u"—"_s << u"all of them."_s << u"They left — all of them."_s;
    }

    void undoesHyphens()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, lineEnd);
        QFETCH(const QString, after);
        QFETCH(const QString, expected);
        PrintShop shop;
        shop.beginPage();
        const double end = Left + Wide - PrintShop::widthOf(lineEnd, 10);
        // The first line is spread over the whole width, as it is in print.
        shop.put(Left, 80, 10, before);
        const double dots = Left + PrintShop::widthOf(before, 10) + 6;
        const int fill = int((end - dots) / 6) - 1;
        shop.put(dots, 80, 10, QString(fill, u'x'));
        shop.put(end, 80, 10, lineEnd);
        shop.put(Left, 92, 10, after);
        QString body = read(shop.file()).documents.value(0).body;
        QCOMPARE(body.remove(QRegularExpression(u"x{2,} "_s)), expected);
    }

    void joinsNotesToTheirCalls_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("notes");
        QTest::addColumn<double>("size");
        QTest::addColumn<QString>("expected");
        QTest::newRow("raised numbers")
            << u"One was signed.^1^ Two^2^ were not."_s << QStringList{u"^1^ See Tab A."_s, u"^2^ Not found."_s} << 8.0
            << u"paragraph> One was signed.{1} Two{2} were not.\nnote 1: See Tab A.\nnote 2: Not found.\n"_s;
        QTest::newRow("numbers with a stop")
            << u"One was signed.^1^ Two^2^ were not."_s << QStringList{u"1. See Tab A."_s, u"2. Not found."_s} << 8.0
            << u"paragraph> One was signed.{1} Two{2} were not.\nnote 1: See Tab A.\nnote 2: Not found.\n"_s;
        QTest::newRow("numbers that touch the word")
            << u"In 1954 one was signed.1 Two2 were not, said CF 2."_s << QStringList{u"1 See Tab A."_s, u"2 None."_s}
            << 8.0
            << u"paragraph> In 1954 one was signed.{1} Two{2} were not, said CF 2.\nnote 1: See Tab A.\nnote 2: None.\n"_s;
        QTest::newRow("brackets") << u"One was signed [4] here."_s << QStringList{u"[4] See Tab A."_s} << 8.0
                                  << u"paragraph> One was signed{4} here.\nnote 4: See Tab A.\n"_s;
        QTest::newRow("marks") << u"One was signed.* Two† were not."_s
                               << QStringList{u"* See Tab A."_s, u"† Not found."_s} << 8.0
                               << u"paragraph> One was signed.{*} Two{†} were not.\nnote *: See Tab A.\nnote †: Not "
                                  "found.\n"_s;
        QTest::newRow("in the type of the text")
            << u"One was signed.^1^ Two were not."_s << QStringList{u"^1^ See Tab A."_s} << 10.0
            << u"paragraph> One was signed.{1} Two were not.\nnote 1: See Tab A.\n"_s;
        QTest::newRow("a list in a note")
            << u"One was signed.^3^ Two were not."_s
            << QStringList{u"^3^ See the 12 and 13 of"_s, u"14 May, and Tab B."_s} << 8.0
            << u"paragraph> One was signed.{3} Two were not.\nnote 3: See the 12 and 13 of 14 "
               "May, and Tab B.\n"_s;
        QTest::newRow("small type that nothing calls")
            << u"One was signed. Two were not."_s << QStringList{u"1967 was a good year."_s} << 8.0
            << u"paragraph> One was signed. Two were not.\nparagraph> 1967 was a good year.\n"_s;
    }

    void joinsNotesToTheirCalls()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, notes);
        QFETCH(const double, size);
        QFETCH(const QString, expected);
        PrintShop shop;
        shop.beginPage();
        shop.paragraph(Left, 80, Wide, 10, text, 20);
        double y = 560;
        for (const QString &note : notes)
            y = shop.paragraph(Left, y, Wide, size, note);
        QCOMPARE(drawnFrom(shop), expected);
    }

    void carriesNotesOverPages()
    {
        PrintShop shop;
        shop.beginPage();
        shop.paragraph(Left, 80, Wide, 10,
                       u"The first page calls a note^1^ and goes on for so long that it comes to the"_s, 20);
        shop.paragraph(Left, 580, Wide, 8, u"^1^ A note so long that it does not end here but con-"_s);
        shop.beginPage();
        double y = shop.paragraph(Left, 80, Wide, 10, u"second page, which calls another.^2^"_s);
        shop.paragraph(Left, y, Wide, 10, u"It has a paragraph of its own, too."_s, 20);
        y = shop.paragraph(Left, 580, Wide, 8, u"tinues over there."_s);
        shop.paragraph(Left, y, Wide, 8, u"^2^ The second."_s);
        QCOMPARE(
            drawnFrom(shop),
            u"paragraph> The first page calls a note{1} and goes on for so long that it comes to the |2|second page, "
            "which calls another.{2}\nparagraph> It has a paragraph of its own, too.\n"
            "note 1: A note so long that it does not end here but continues over there.\nnote 2: The second.\n"_s);
    }

    void findsTheTitle_data()
    {
        QTest::addColumn<QString>("property");
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<double>("size");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("number");
        QTest::newRow("large type") << QString() << QStringList{u"Cod in the Age"_s, u"of Détente"_s} << 18.0
                                    << u"Cod in the Age of Détente"_s << QString();
        QTest::newRow("the file's own, which is printed")
            << u"Notes on Cod"_s << QStringList{u"Notes on Cod"_s} << 10.0 << u"Notes on Cod"_s << QString();
        QTest::newRow("the file's own, which is not")
            << u"Notes on Cod"_s << QStringList{} << 10.0 << u"Notes on Cod"_s << QString();
        QTest::newRow("no title, but a file name")
            << u"Microsoft Word - cod 3.doc"_s << QStringList{} << 10.0 << QString() << QString();
        QTest::newRow("the head of a document") << QString() << QStringList{u"345. Telegram From Able to Baker"_s}
                                                << 10.0 << u"Telegram From Able to Baker"_s << u"345"_s;
    }

    void findsTheTitle()
    {
        QFETCH(const QString, property);
        QFETCH(const QStringList, lines);
        QFETCH(const double, size);
        QFETCH(const QString, title);
        QFETCH(const QString, number);
        PrintShop shop;
        shop.setTitle(property);
        shop.beginPage();
        double y = 60;
        for (const QString &line : lines) {
            shop.put(Left, y, size, line);
            y += 1.2 * size;
        }
        shop.paragraph(
            Left, y + 30, Wide, 10,
            u"The text itself is set in a smaller type and is long enough that it is taken for what it is."_s);
        const Document document = read(shop.file()).documents.value(0);
        QCOMPARE(document.title, title);
        QCOMPARE(document.number, number);
        QVERIFY(document.body.startsWith(u"The text itself"));
        QCOMPARE(document.body.count(u'\n'), 0);
    }

    void keepsFaces()
    {
        PrintShop shop;
        shop.beginPage();
        shop.put(Left, 80, 10, u"See"_s);
        shop.put(Left + 24, 80, 10, u"Foreign Relations"_s, Face::Italic);
        shop.put(Left + 132, 80, 10, u"now."_s);
        const Document document = read(shop.file()).documents.value(0);
        QCOMPARE(document.body, u"See Foreign Relations now."_s);
        QCOMPARE(document.emphases.size(), 1);
        QCOMPARE(document.emphases[0].kind, Emphasis::Kind::Italic);
        QCOMPARE(slice(document.body, document.emphases[0].span.range), u"Foreign Relations");
    }

    void tellsWhereTheTextStandsOnThePages()
    {
        PrintShop shop;
        shop.beginPage();
        shop.paragraph(Left, 320, Wide, 10, u"Half way down.^1^"_s);
        shop.paragraph(Left, 600, Wide, 8, u"^1^ At the foot."_s);
        shop.beginPage();
        shop.paragraph(Left, 80, Wide, 10, u"On the second."_s, 20);
        const Document document = read(shop.file()).documents.value(0);
        const auto first = document.placeOf(FieldId::body(), 3);
        QVERIFY(first);
        QCOMPARE(first->page, 0);
        QVERIFY(first->box.top() > 4700 && first->box.bottom() < 5200);
        QVERIFY(first->box.left() > 1100 && first->box.left() < 1300);
        QCOMPARE(document.placeOf(FieldId::body(), document.body.size())->page, 1);
        const auto note = document.placeOf(FieldId::note(u"1"_s), 0);
        QVERIFY(note);
        QVERIFY(note->box.top() > 9000);
    }

    /** Whatever stands on the pages is in the text, or told to be taken out. */
    void losesNoLetter()
    {
        PrintShop shop;
        for (const QString &begin : {u"First"_s, u"Then other"_s, u"Some more"_s, u"The last"_s}) {
            shop.beginPage();
            shop.put(Left, 40, 8, u"Running Head"_s);
            shop.paragraph(
                Left, 80, Wide, 10,
                begin + u" words, and “more words” (of all kinds) run on for a few lines until they end.^1^ Not all."_s,
                20);
            shop.put(300, 300, 14, u"A line that stands alone"_s, Face::Bold);
            shop.paragraph(Left, 580, Wide, 8, u"^1^ A note."_s);
        }
        const QByteArray bytes = shop.file();
        const ImportResult result = read(bytes);
        const Document document = result.documents.value(0);
        qsizetype letters = lettersOf(document.title) + lettersOf(document.body);
        for (const Footnote &note : document.notes)
            letters += lettersOf(note.text);
        const qsizetype labels = 2 * 4;
        const qsizetype heads = 4 * lettersOf(u"Running Head"_s);
        QCOMPARE(document.notes.size(), 4);
        QCOMPARE(letters + labels + heads, printedLetters(bytes));
        QCOMPARE(result.problems.value(0).advice, u"“Running Head”"_s);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("what");
        PrintShop empty;
        empty.beginPage();
        QTest::newRow("no text") << empty.file() << u"No words could be read on these pages."_s;
        QTest::newRow("no pages") << PrintShop().file() << u"The PDF has no pages."_s;
        QTest::newRow("no more than a beginning") << QByteArray("%PDF-1.7 text") << u"The PDF is damaged."_s;
        PrintShop locked;
        locked.beginPage();
        locked.put(Left, 80, 10, u"Secret"_s);
        const QByteArray keys = "/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (" + QByteArray(32, 'o') + ") /U ("
                                + QByteArray(32, 'u') + ") >> /ID [(abcd) (abcd)] >>\nstartxref";
        QTest::newRow("a password") << locked.file().replace(">>\nstartxref", keys)
                                    << u"The PDF is locked with a password."_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, what);
        const ImportResult result = read(bytes);
        QVERIFY(result.documents.isEmpty());
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].what, what);
        QCOMPARE(result.problems[0].where, u"paper.pdf"_s);
        QVERIFY(!result.problems[0].advice.isEmpty());
    }

    void tellsOfPagesWithoutText()
    {
        PrintShop shop;
        shop.beginPage();
        shop.beginPage();
        shop.paragraph(Left, 80, Wide, 10, u"Only the second page has words."_s);
        const ImportResult result = read(shop.file());
        QCOMPARE(result.documents.size(), 1);
        QCOMPARE(result.problems.size(), 1);
        QCOMPARE(result.problems[0].what, u"1 of 2 pages hold no text."_s);
    }
};

QTEST_GUILESS_MAIN(PdfImporterTest)
#include "pdf_importer_test.moc"
