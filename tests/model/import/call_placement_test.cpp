// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/call_placement.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/**
 * Places the calls of as many notes as are drawn in @p drawn, such as "in 1954.{1} The", after
 * taking the braces away; returns the text with the calls that were found drawn in it.
 */
QString placed(const QString &drawn, QList<ListedNote> notes)
{
    const QString text = QString(drawn).remove(u'{').remove(u'}');
    const CallingText where{text, 0, text.indexOf(u'\n')};
    const auto placement = placeCalls(findCallCandidates(where, notes), notes.size());
    QString again = text;
    for (auto call = placement.calls.rbegin(); call != placement.calls.rend(); ++call) {
        again.insert(call->range.end, u'}');
        again.insert(call->range.begin, u'{');
    }
    return again;
}

QList<ListedNote> plainNotes(qsizetype count)
{
    QList<ListedNote> notes;
    for (qsizetype i = 1; i <= count; ++i)
        notes << ListedNote{QString::number(i), u"Not printed."_s};
    return notes;
}

} // namespace

class CallPlacementTest : public QObject
{
    Q_OBJECT

private slots:
    void placesTheSequence_data()
    {
        QTest::addColumn<QString>("drawn");
        const auto row = [](const char *name, const QString &drawn) { QTest::newRow(name) << drawn; };

        row("after words and points", u"Telegram to the Department{1}\nas agreed.{2} He then,{3} however, left{4}"_s);
        row("after a quotation and brackets", u"He said “no”{1} (and “yes.”{2}) or [so]{3} it went"_s);
        row("before a bracket and a dash", u"his letter (our note{1}) came{2}—late"_s);
        row("glued to a year", u"Washington, April 5, 1956{1}\nHe came."_s);
        row("glued to a day", u"since December 18{1} and April 9,{2} he"_s);
        row("a day that would not be one", u"of January 13{1}{2} and"_s);
        row("glued to a telegram's number", u"Deptel 1410;{1} Embtel 3073{2} is received. Embtel 3073 says so."_s);
        row("two in one place", u"July 12, 1971{1}{2}\nHe came."_s);
        row("two in one place after a point", u"It was so.{1}{2} He came."_s);
        row("numbers that are no calls",
            u"CF 109, Lot 70 D 89, 3 FR(PA), April 5, $1 and 2 percent, NSC 1/1.\nHe came.{1} On 2 May.{2}"_s);
        row("a decimal and thousands", u"It cost 1.2 billion and 1,234 men.{1} More.{2}"_s);
        row("hours", u"At 11:1 p.m. and 1:12 a.m. he left.{1}"_s);
        row("numbered paragraphs", u"He asked.\n1. This.\n2. That was 1954.{1}\n12. Then.{2}"_s);
        row("years in a date", u"Paris, May 5, 1961\nThe agreement{1} came"_s);
        row("more than nine", u"a{1} b.{2} ca{3} da{4} ea{5} fa{6} ga{7} ha{8} ia{9} ja{10} ka{11} la{12} end"_s);
        row("a time of day is none", u"Bonn, May 11, 1963,2 p.m.\nEmbtels 2064 and 2079.{1}\nHe left.{2}"_s);
        row("a day before its year", u"Cairo, April 12, 1957\nHe came.{1} Embtel 3204.{2} … He left"_s);
        row("decimals in a row", u"He came.{1}\nIn 1955–56{2}\nTotal 10.7 13.2 15.5 19.2\nProduction"_s);
        row("decimals without a zero", u"He came.{1}\nFrom .1 to .15–.2\nby the end of this week.{2}\nEnd"_s);
        row("a number with a fraction", u"He came.{1}\n702.3 and 1,234 men\nof the Corps{2} left"_s);
        row("a military date", u"Message 182221Z May 72{1} says so{2}"_s);
        row("two behind a time at the end of the head", u"Telegram 58412, May 7, 1971, 1955Z{1}{2}\nHe came."_s);
        row("a full stop set apart", u"Rome, May 12, 1958 .{1}\nLot 72 D 192. He left … .{2}"_s);
        row("a short date",
            u"Saigon, 7 Sep 62\nThe message of 12 Feb 62 came.{1} In October of last year,{2} he left."_s);
        row("after a number and a colon", u"Rome, May 22, 1967.\nReport{1}\nCircular 175:{2} Request for more"_s);
        row("a letter that labels", u"He came.{1} The table at Tab A{2} is of May 2 and May 23."_s);
        row("a number at the end of the head", u"National Security Action Memorandum No. 381{1}\nHe came."_s);
        row("in brackets of their own", u"He came{[1]} and left.{[2]}"_s);
    }

    void placesTheSequence()
    {
        QFETCH(QString, drawn);

        QCOMPARE(placed(drawn, plainNotes(drawn.count(u'{'))), drawn);
    }

    void believesTheNote()
    {
        const QString text = u"See Embtel 3073 and Embtel 3082."_s;
        QCOMPARE(placed(text, {{u"2"_s, u"In telegram 308 the Embassy asked."_s}}),
                 u"See Embtel 3073 and Embtel 308{2}."_s);
        QCOMPARE(placed(text, {{u"3"_s, u"In telegram 307 the Embassy asked."_s}}),
                 u"See Embtel 307{3} and Embtel 3082."_s);
    }

    void placesSymbols()
    {
        QCOMPARE(placed(u"He came* and left.†"_s, {{u"*"_s, u"So."_s}, {u"†"_s, u"So."_s}}),
                 u"He came{*} and left.{†}"_s);
    }

    void letsNeighborsChangePlaces_data()
    {
        QTest::addColumn<QString>("drawn");
        QTest::newRow("head and file number")
            << u"Report to the Council{2} by the Secretary\nCouncil Files{1}\nRome, May 5\nHe came.{3}"_s;
        QTest::newRow("at the end") << u"Report{1}\nHe came,{3} and left.{2}"_s;
    }

    void letsNeighborsChangePlaces()
    {
        QFETCH(QString, drawn);
        QCOMPARE(placed(drawn, plainNotes(drawn.count(u'{'))), drawn);
    }

    void leavesSymbolsInsideWordsAlone()
    {
        QCOMPARE(placed(u"All the comer*ants and others* left."_s, {{u"*"_s, u"So."_s}}),
                 u"All the comer*ants and others{*} left."_s);
    }

    void leavesOutWhatIsNotThere()
    {
        QCOMPARE(placed(u"He came.1 He left.3"_s, plainNotes(3)), u"He came.{1} He left.{3}"_s);
        QCOMPARE(placed(u"No number at all."_s, plainNotes(2)), u"No number at all."_s);
        QCOMPARE(placeCalls({}, 0).calls.size(), 0);
    }

    void neverOverlapsAndKeepsTheOrder()
    {
        QString text;
        for (int i = 0; i < 400; ++i)
            text += u"w%1."_s.arg((i * 7919) % 123456);
        const auto notes = plainNotes(200);
        const auto placement = placeCalls(findCallCandidates({text, 0, -1}, notes), notes.size());
        QVERIFY(!placement.calls.isEmpty());
        for (qsizetype i = 1; i < placement.calls.size(); ++i) {
            QVERIFY(placement.calls[i - 1].range.end <= placement.calls[i].range.begin);
            QVERIFY(placement.calls[i - 1].note < placement.calls[i].note);
        }
    }
};

QTEST_GUILESS_MAIN(CallPlacementTest)

#include "call_placement_test.moc"
