// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_breaks.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

constexpr qreal Height = 10; // of a page, in lines
constexpr qreal Rule = 1;

/** @p count lines of height 1, the notes called as "line:note". */
QList<PrintLine> lines(int count, const QList<std::pair<int, int>> &calls = {})
{
    QList<PrintLine> all(count, PrintLine{0, 1, {}, false});
    for (const auto &[line, note] : calls)
        all[line].notes << note;
    return all;
}

/** A page as "0-7 0:0-3 1:0-1": text, foot; what of the text stands above it again as "1-3+". */
QStringList drawn(const QList<PrintedPage> &pages)
{
    QStringList all;
    for (const PrintedPage &page : pages) {
        QString text = u"%1-%2"_s.arg(page.first).arg(page.end);
        if (page.headEnd > page.headFirst)
            text += u" %1-%2+"_s.arg(page.headFirst).arg(page.headEnd);
        for (const NotePart &part : page.foot)
            text += u" %1:%2-%3"_s.arg(part.note).arg(part.first).arg(part.end);
        all << text;
    }
    return all;
}

} // namespace

class PageBreaksTest : public QObject
{
    Q_OBJECT

private slots:
    void breaksPages_data()
    {
        QTest::addColumn<QList<PrintLine>>("text");
        QTest::addColumn<QList<QList<PrintLine>>>("notes");
        QTest::addColumn<QStringList>("expected");
        using Notes = QList<QList<PrintLine>>;

        QList<PrintLine> table = lines(25);
        for (int i = 3; i < 25; ++i)
            std::tie(table[i].headFirst, table[i].headEnd) = std::pair(1, 3);
        table[1].notes << 0;
        QTest::newRow("the head of a table is set again")
            << table << Notes{lines(1)}
            << QStringList{u"0-8 0:0-1"_s, u"8-16 1-3+"_s, u"16-24 1-3+"_s, u"24-25 1-3+"_s};
        QTest::newRow("nothing") << lines(0) << Notes{} << QStringList{};
        QTest::newRow("one page") << lines(10) << Notes{} << QStringList{u"0-10"_s};
        QTest::newRow("three pages") << lines(21) << Notes{} << QStringList{u"0-10"_s, u"10-20"_s, u"20-21"_s};
        QTest::newRow("a note takes room from the text")
            << lines(10, {{0, 0}}) << Notes{lines(2)} << QStringList{u"0-7 0:0-2"_s, u"7-10"_s};
        QTest::newRow("a call whose note has no room goes to the next page")
            << lines(12, {{8, 0}}) << Notes{lines(2)} << QStringList{u"0-8"_s, u"8-12 0:0-2"_s};
        QTest::newRow("a short note is not parted")
            << lines(12, {{6, 0}}) << Notes{lines(4)} << QStringList{u"0-6"_s, u"6-11 0:0-4"_s, u"11-12"_s};
        QTest::newRow("a long note begins with two lines and goes on")
            << lines(12, {{6, 0}}) << Notes{lines(5)} << QStringList{u"0-7 0:0-2"_s, u"7-12 0:2-5"_s};
        QTest::newRow("a note comes before the text behind its call")
            << lines(12, {{1, 0}}) << Notes{lines(5)} << QStringList{u"0-4 0:0-5"_s, u"4-12"_s};
        QTest::newRow("no last line of a note goes over alone")
            << lines(12, {{3, 0}}) << Notes{lines(6)} << QStringList{u"0-5 0:0-4"_s, u"5-12 0:4-6"_s};
        QTest::newRow("the notes before the last are whole")
            << lines(12, {{2, 0}, {3, 1}}) << Notes{lines(3), lines(5)}
            << QStringList{u"0-4 0:0-3 1:0-2"_s, u"4-10 1:2-5"_s, u"10-12"_s};
        QTest::newRow("a note longer than a page leaves room for text")
            << lines(20, {{0, 0}}) << Notes{lines(18)}
            << QStringList{u"0-4 0:0-5"_s, u"4-8 0:5-10"_s, u"8-12 0:10-15"_s, u"12-18 0:15-18"_s, u"18-20"_s};
        QTest::newRow("no note begins before the one that goes on has ended")
            << lines(4, {{0, 0}, {3, 1}}) << Notes{lines(25), lines(2)}
            << QStringList{u"0-3 0:0-6"_s, u"3-3 0:6-15"_s, u"3-3 0:15-23"_s, u"3-4 0:23-25 1:0-2"_s};
        QTest::newRow("more notes on a line than a page holds")
            << lines(1, {{0, 0}, {0, 1}, {0, 2}}) << Notes{lines(6), lines(6), lines(3)}
            << QStringList{u"0-1 0:0-6 1:0-2"_s, u"1-1 1:2-6 2:0-3"_s};
    }

    void breaksPages()
    {
        QFETCH(QList<PrintLine>, text);
        QFETCH(QList<QList<PrintLine>>, notes);
        QFETCH(QStringList, expected);
        QCOMPARE(drawn(breakIntoPages(text, notes, Height, Rule)), expected);
    }

    void keepsLinesTogether()
    {
        QList<PrintLine> text = lines(14);
        text[9].keepWithNext = true;
        QCOMPARE(drawn(breakIntoPages(text, {}, Height, Rule)), (QStringList{u"0-9"_s, u"9-14"_s}));
        // Not at any price.
        for (PrintLine &line : text)
            line.keepWithNext = true;
        QCOMPARE(drawn(breakIntoPages(text, {}, Height, Rule)), (QStringList{u"0-10"_s, u"10-14"_s}));
    }

    void spaceAboveIsNotKeptAtTheTop()
    {
        QList<PrintLine> text = lines(12);
        text[5].before = 1;
        text[9].before = 2; // the tenth has no room and begins a page
        QCOMPARE(drawn(breakIntoPages(text, {}, Height, Rule)), (QStringList{u"0-9"_s, u"9-12"_s}));
    }

    void whatIsTallerThanAPageHasOneOfItsOwn()
    {
        QList<PrintLine> text = lines(3, {{1, 0}});
        text[1].height = 30;
        QList<PrintLine> note = lines(2);
        note[0].height = 40;
        const QList<PrintedPage> pages = breakIntoPages(text, {note}, Height, Rule);
        QCOMPARE(drawn(pages), (QStringList{u"0-1"_s, u"1-2"_s, u"2-3"_s, u"3-3 0:0-1"_s, u"3-3 0:1-2"_s}));
    }
};

QTEST_GUILESS_MAIN(PageBreaksTest)

#include "page_breaks_test.moc"
