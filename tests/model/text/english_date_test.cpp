// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/testlib.h"
#include "text/english_date.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class EnglishDateTest : public QObject
{
    Q_OBJECT

private slots:
    void findsOneDate_data()
    {
        QTest::addColumn<QString>("drawn"); // the words of the date in braces
        QTest::addColumn<CalendarDate>("first");
        QTest::addColumn<CalendarDate>("last");
        const auto row = [](const char *name, const QString &drawn, CalendarDate first, CalendarDate last) {
            QTest::newRow(name) << drawn << first << last;
        };
        const auto day = [&](const char *name, const QString &drawn, int year, int month, int number) {
            row(name, drawn, {year, month, number}, {year, month, number});
        };

        day("American", u"Paris, {December 11, 1967}, 0955Z."_s, 1967, 12, 11);
        day("time after an em dash", u"Saigon, {June 3, 1951}—4 p. m."_s, 1951, 6, 3);
        day("no year, time after an em dash", u"Saigon, {June 3}—4 p. m."_s, 0, 6, 3);
        day("British", u"Of {11 December 1967}."_s, 1967, 12, 11);
        day("long", u"on the {14th of March, 1861}, he"_s, 1861, 3, 14);
        day("day of", u"this {4th day of July, 1884}"_s, 1884, 7, 4);
        day("old ordinal", u"{March 3d, 1873}"_s, 1873, 3, 3);
        day("abbreviated", u"{Sept. 5, 1914}"_s, 1914, 9, 5);
        day("abbreviated without a point", u"to OCB {Jan 12} (Saigon)"_s, 0, 1, 12);
        day("capitals", u"PARIS, {MAY 5, 1862}."_s, 1862, 5, 5);
        day("no comma", u"{December 11 1967}"_s, 1967, 12, 11);
        day("year in brackets", u"{May 5, [1962]}, evening"_s, 1962, 5, 5);
        day("a month", u"in {June 1967} and"_s, 1967, 6, 0);
        day("a month and a comma", u"in {June, 1867},"_s, 1867, 6, 0);
        day("numbers", u"dated {12/11/1967}"_s, 1967, 12, 11);
        day("numbers, short year", u"dated {3/4/62}."_s, 1962, 3, 4);
        row("days", u"{November 17–18, 1958}"_s, {1958, 11, 17}, {1958, 11, 18});
        row("days joined by a word", u"{November 17 and 18, 1958}"_s, {1958, 11, 17}, {1958, 11, 18});
        row("months", u"{May 30–June 2, 1961}"_s, {1961, 5, 30}, {1961, 6, 2});
        row("years", u"{December 30, 1961–January 2, 1962}"_s, {1961, 12, 30}, {1962, 1, 2});
        row("British days", u"{17–18 November 1958}"_s, {1958, 11, 17}, {1958, 11, 18});
        row("only months", u"{January–March 1962}"_s, {1962, 1, 0}, {1962, 3, 0});
    }

    void findsOneDate()
    {
        QFETCH(QString, drawn);
        QFETCH(CalendarDate, first);
        QFETCH(CalendarDate, last);
        QString text = drawn;
        const TextRange range{text.indexOf(u'{'), text.indexOf(u'}') - 1};
        text.remove(u'{').remove(u'}');

        const QList<EnglishDate> found = findEnglishDates(text);
        QCOMPARE(found.size(), 1);
        QCOMPARE(slice(text, found[0].range).toString(), slice(text, range).toString());
        QCOMPARE(found[0].first, first);
        QCOMPARE(found[0].last, last);
        QCOMPARE(firstEnglishDate(text), found[0]);
    }

    void leavesOthersAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a verb") << u"He may 5 times march 3 miles"_s;
        QTest::newRow("a month alone") << u"since December he"_s;
        QTest::newRow("no such day") << u"February 30, 1967 or June 31"_s.first(11);
        QTest::newRow("part of a word") << u"Marchand 5, Decimal 11"_s;
        QTest::newRow("a fraction") << u"5/18 of it, 711.11/1867"_s;
    }

    void leavesOthersAlone()
    {
        QFETCH(QString, text);
        QVERIFY(findEnglishDates(text).isEmpty());
    }

    void findsAllInOrder()
    {
        QStringList iso;
        for (const EnglishDate &date : findEnglishDates(u"from March 4, 1861, to the 5th of May, 1862; July 1863"))
            iso << date.first.toIso();
        QCOMPARE(iso, (QStringList{u"1861-03-04"_s, u"1862-05-05"_s, u"1863-07"_s}));
    }

    void isAsPreciseAsWritten()
    {
        QCOMPARE((CalendarDate{1967, 2, 3}.toIso()), u"1967-02-03"_s);
        QCOMPARE((CalendarDate{1967, 2, 0}.toIso()), u"1967-02"_s);
        QCOMPARE((CalendarDate{1967, 0, 0}.toIso()), u"1967"_s);
        QCOMPARE((CalendarDate{0, 2, 3}.toIso()), QString());
    }
};

QTEST_GUILESS_MAIN(EnglishDateTest)

#include "english_date_test.moc"
