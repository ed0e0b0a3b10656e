// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_printer.h"

#include <QBuffer>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** A document of @p paragraphs with a note at the end of each. */
Document withNotes(int paragraphs, int wordsInNote)
{
    Document document;
    document.number = u"12"_s;
    document.title = u"Telegram From Brussels to Bonn"_s;
    document.classifications = {u"Secret"_s, u"Exdis"_s};
    for (int i = 1; i <= paragraphs; ++i) {
        const QString label = QString::number(i);
        document.body += (i > 1 ? u"\n"_s : QString()) + u"word%1 "_s.arg(i)
                         + u"the talk went on about the matter at hand "_s.repeated(6) + u"end%1."_s.arg(i);
        document.notes << Footnote{label, u"note%1 "_s.arg(i) + u"filler "_s.repeated(wordsInNote) + u"last%1"_s.arg(i),
                                   Call{FieldId::body(), document.body.size()}};
    }
    return document;
}

/** A document whose text ends with a table; cells are parted by '|', heading cells begin with '!', one that takes more
 * columns ends with so many '>'. */
Document withTable(const QStringList &rows, const QString &textBefore = u"Before."_s)
{
    Document document;
    document.title = u"Statistics"_s;
    document.body = textBefore;
    document.blocks = {Block{Block::Kind::Paragraph, {0, textBefore.size()}}};
    Table table;
    table.range.begin = document.body.size() + 1;
    for (int row = 0; row < rows.size(); ++row) {
        document.body += u'\n';
        const qsizetype begin = document.body.size();
        int column = 0;
        for (QString words : rows[row].split(u'|')) {
            Cell cell{.range = {}, .row = row, .column = column};
            cell.isHeading = words.startsWith(u'!');
            words.remove(u'!');
            cell.columnSpan += int(words.count(u'>'));
            words.remove(u'>');
            if (column > 0)
                document.body += u'\t';
            cell.range = {document.body.size(), document.body.size() + words.size()};
            document.body += words;
            table.cells << cell;
            column += cell.columnSpan;
        }
        document.blocks << Block{Block::Kind::TableRow, {begin, document.body.size()}};
    }
    table.range.end = document.body.size();
    document.tables = {table};
    return document;
}

QByteArray pdfOf(const Document &document, const QList<PrintedWash> &washes = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const PagePrinter printer(document, {}, washes, paperOf(QLocale(u"de_DE"_s)));
    return printer.writePdf(&buffer, printer.allPages()) ? buffer.data() : QByteArray();
}

/** What pdftotext reads on each page. */
QStringList readBack(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"printed.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, file.fileName(), u"-"_s});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        return {};
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast(); // behind the last form feed
    return pages;
}

int pageWith(const QStringList &pages, const QString &word)
{
    const QRegularExpression whole(u"\\b"_s + word + u"(?!\\d)"_s);
    for (int i = 0; i < pages.size(); ++i) {
        if (pages[i].contains(whole))
            return i;
    }
    return -1;
}

} // namespace

class PagePrinterTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstLineIsPrintedOnce()
    {
        Document document = withNotes(1, 3);
        document.routing = {u"NATUS"_s, u"Secto 9"_s};
        const QString line = u"Secto 9. NATUS. Subject: Wheat."_s;
        document.body.prepend(line + u'\n');
        document.notes.first().call->at += line.size() + 1;
        document.blocks = {{Block::Kind::Telegraph, {0, line.size()}},
                           {Block::Kind::Paragraph, {line.size() + 1, document.body.size()}}};
        const QStringList pages = readBack(pdfOf(document));
        if (pages.isEmpty())
            QSKIP("pdftotext is not there");
        QVERIFY(pages.first().contains(line));
        QCOMPARE(pages.first().count(u"NATUS"_s), 1);
        QVERIFY(pages.first().contains(u"Exdis"_s));
    }

    void initTestCase()
    {
        QVERIFY2(!QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(), "the package poppler-utils is missing");
    }

    void printsEachNoteBelowItsCall()
    {
        const Document document = withNotes(200, 12);
        const QStringList pages = readBack(pdfOf(document));
        QVERIFY(pages.size() > 20);
        for (int i = 1; i <= 200; ++i) {
            const int calling = pageWith(pages, u"end%1"_s.arg(i));
            QVERIFY2(calling >= 0, qPrintable(QString::number(i)));
            QCOMPARE(pageWith(pages, u"note%1"_s.arg(i)), calling);
            const int ending = pageWith(pages, u"last%1"_s.arg(i));
            QVERIFY(ending == calling || ending == calling + 1);
            QVERIFY(pages[calling].indexOf(u"note%1 "_s.arg(i)) > pages[calling].indexOf(u"end%1."_s.arg(i)));
        }
    }

    void aNoteLongerThanAPageGoesOn()
    {
        Document document = withNotes(30, 3);
        document.notes[1].text = u"note2 "_s + u"a very long story "_s.repeated(600) + u"last2"_s;
        const QStringList pages = readBack(pdfOf(document));
        QCOMPARE(pageWith(pages, u"note2"_s), pageWith(pages, u"end2"_s));
        QVERIFY(pageWith(pages, u"last2"_s) >= pageWith(pages, u"note2"_s) + 2);
        QVERIFY(pageWith(pages, u"note3"_s) >= pageWith(pages, u"last2"_s));
        QCOMPARE(pageWith(pages, u"note3"_s), pageWith(pages, u"end3"_s));
        QCOMPARE(pages.join(u' ').count(u"story"), 600);
    }

    void printsTheHeadAndWhatStandsAround()
    {
        Document document = withNotes(30, 3);
        document.publication.series = u"Foreign Relations"_s;
        document.publication.volume = u"Volume V"_s;
        document.pages = {{u"731"_s, document.body.indexOf(u"word2")}};
        const QStringList pages = readBack(pdfOf(document));

        QVERIFY(pages.size() > 2);
        QVERIFY(pages[0].contains(u"Telegram From Brussels to Bonn"));
        QVERIFY(pages[0].contains(QRegularExpression(u"12 +Telegram"_s)));
        QVERIFY(pages[0].contains(u"Secret  ·  Exdis") || pages[0].contains(u"Secret · Exdis"));
        QVERIFY(pages[0].contains(QRegularExpression(u"731 +word2"_s)));
        QVERIFY(!pages[0].contains(u"Document 12"));
        QVERIFY(pages[1].contains(u"Foreign Relations, Volume V, Document 12"));
        QVERIFY(pages[1].trimmed().endsWith(u'2'));
        QVERIFY(!pages[0].contains(u"©"));
    }

    void printsWhatNothingCalls()
    {
        Document document;
        document.notes = {{u"*"_s, u"A note alone."_s, {}}};
        QVERIFY(readBack(pdfOf(document)).value(0).contains(u"A note alone."));
        document.body = u"Body."_s;
        document.notes[0].call = Call{FieldId::note(u"*"_s), 3}; // calls itself
        QVERIFY(readBack(pdfOf(document)).value(0).contains(u"alone."));
        document.notes.clear();
        document.body.clear();
        QCOMPARE(readBack(pdfOf(document)).size(), 1);
    }

    void notesOfNotesStandOnTheirPage()
    {
        Document document = withNotes(3, 3);
        document.notes[0].text = u"note1 sees another"_s;
        document.notes[2].call = Call{FieldId::note(u"1"_s), 18};
        const QStringList pages = readBack(pdfOf(document));
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].indexOf(u"note3") > pages[0].indexOf(u"note1"));
        QVERIFY(pages[0].indexOf(u"note3") < pages[0].indexOf(u"note2"));
    }

    void tablesStandInColumns()
    {
        const QStringList pages = readBack(
            pdfOf(withTable({u"!Grain|!Tons>"_s, u"|!1966|!1967"_s, u"Wheat|12|130"_s, u"Rye and oats|7|9"_s})));
        QCOMPARE(pages.size(), 1);
        const QRegularExpression wheat(u"^ *Wheat {3,}(12) {3,}(130)$"_s, QRegularExpression::MultilineOption);
        const auto row = wheat.match(pages[0]);
        QVERIFY2(row.hasMatch(), qPrintable(pages[0]));
        QVERIFY(pages[0].contains(QRegularExpression(u"Grain {3,}Tons"_s)));
        QVERIFY(pages[0].contains(QRegularExpression(u"Rye and oats {3,}7 {3,}9\\b"_s)));
    }

    void aLongTableGoesOnBelowItsHead()
    {
        QStringList rows{u"!Grain|!Tons"_s};
        for (int i = 1; i <= 150; ++i)
            rows << u"grain%1|tons%1"_s.arg(i);
        Document document = withTable(rows);
        document.notes = {
            Footnote{u"1"_s, u"note1 of the head"_s, Call{FieldId::body(), document.tables[0].cells[1].range.end}},
            Footnote{u"2"_s, u"note2 of a row"_s, Call{FieldId::body(), document.tables[0].cells[201].range.end}}};
        const QStringList pages = readBack(pdfOf(document));
        QVERIFY(pages.size() >= 3);
        for (const QString &page : pages) {
            QCOMPARE(page.count(QRegularExpression(u"Grain {3,}Tons"_s)), 1);
            QVERIFY(page.indexOf(u"Grain"_s) < page.indexOf(u"grain"_s));
        }
        const QString all = pages.join(u'\n');
        for (int i = 1; i <= 150; ++i)
            QCOMPARE(all.count(QRegularExpression(u"grain%1 {3,}tons%1(?!\\d{2})"_s.arg(i))), 1);
        QCOMPARE(pageWith(pages, u"note1"_s), 0);
        QCOMPARE(all.count(u"note1"_s), 1); // not again below the head that is set again
        QCOMPARE(pageWith(pages, u"note2"_s), pageWith(pages, u"grain100"_s));
    }

    void aRowIsPartedOnlyWhereItMustBe()
    {
        QStringList rows{u"!Who|!What"_s};
        for (int i = 1; i <= 12; ++i)
            rows << u"who%1|begin%1 "_s.arg(i) + u"words of a long cell "_s.repeated(18) + u"end%1"_s.arg(i);
        rows << u"whole|first "_s + u"more than a page of them "_s.repeated(500) + u"last"_s;
        const QStringList pages = readBack(pdfOf(withTable(rows)));
        for (int i = 1; i <= 12; ++i)
            QCOMPARE(pageWith(pages, u"end%1"_s.arg(i)), pageWith(pages, u"begin%1"_s.arg(i)));
        QVERIFY(pageWith(pages, u"last"_s) > pageWith(pages, u"first"_s));
        QCOMPARE(pages.join(u' ').count(QRegularExpression(u"\\bpage\\b"_s)), 500);
    }

    void aWideTableIsFittedToThePage()
    {
        QStringList head;
        QStringList row;
        for (int i = 1; i <= 14; ++i) {
            head << u"!Column%1"_s.arg(i);
            row << u"quantity%1"_s.arg(i);
        }
        const QByteArray pdf = pdfOf(withTable({head.join(u'|'), row.join(u'|')}));
        const QStringList pages = readBack(pdf);
        QCOMPARE(pages.size(), 1);
        for (int i = 1; i <= 14; ++i) // no word is broken
            QVERIFY2(pages[0].contains(QRegularExpression(u"\\bquantity%1\\b"_s.arg(i))), qPrintable(pages[0]));
    }

    void highlightsAreWashedIn()
    {
        const Document document = withNotes(2, 3);
        const auto amber = [&](const QList<PrintedWash> &washes) {
            const PagePrinter printer(document, {}, washes, paperOf(QLocale(u"de_DE"_s)));
            QImage image(595, 842, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            printer.paint(painter, 0);
            painter.end();
            const QRgb wash = themeFor(ThemeChoice::Light, false).wash(u"amber"_s).rgb();
            int count = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    count += image.pixel(x, y) == wash;
            }
            return count;
        };
        QCOMPARE(amber({}), 0);
        const int once = amber({{{FieldId::body(), {0, 20}}, u"amber"_s}});
        QVERIFY(once > 100);
        QVERIFY(amber({{{FieldId::body(), {0, 20}}, u"amber"_s}, {{FieldId::note(u"1"_s), {0, 10}}, u"amber"_s}})
                > once);
    }

    void paperFollowsTheCustomOfThePlace()
    {
        QCOMPARE(paperOf(QLocale(QLocale::English, QLocale::UnitedStates)).pageSize().id(), QPageSize::Letter);
        QCOMPARE(paperOf(QLocale(QLocale::Turkish, QLocale::Turkey)).pageSize().id(), QPageSize::A4);
    }

    void printsTheRangeAskedFor()
    {
        QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"range.pdf"_s));
        printer.setPageRanges(QPageRanges::fromString(u"2"_s));
        const Document document = withNotes(30, 3);
        const PagePrinter pages(document, {}, {}, printer.pageLayout());
        QVERIFY(pages.print(&printer));

        QFile file(printer.outputFileName());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList printed = readBack(file.readAll());
        QCOMPARE(printed.size(), 1);
        QVERIFY(printed[0].trimmed().endsWith(u'2'));
    }
};

QTEST_MAIN(PagePrinterTest)

#include "page_printer_test.moc"
