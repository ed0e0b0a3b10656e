// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/dateline_reader.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class DatelineReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsPlaceAndDate_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("place");
        QTest::addColumn<CalendarDate>("date");
        QTest::newRow("telegram") << u"Saigon, June 3, 1951—4 p. m."_s << u"Saigon"_s << CalendarDate{1951, 6, 3};
        QTest::newRow("Greenwich time") << u"Paris, December 11, 1967, 0955Z."_s << u"Paris"_s
                                        << CalendarDate{1967, 12, 11};
        QTest::newRow("span of time") << u"Washington, February 10, 1965, 2:07–4:04 p.m."_s << u"Washington"_s
                                      << CalendarDate{1965, 2, 10};
        QTest::newRow("span of time with a hyphen")
            << u"Bonn, May 10, 1965, 11:35 a.m.-12:30 p.m."_s << u"Bonn"_s << CalendarDate{1965, 5, 10};
        QTest::newRow("year of the Lord")
            << u"Consulate, Quito, August 3, A. D. 1870."_s << u"Quito"_s << CalendarDate{1870, 8, 3};
        QTest::newRow("French place") << u"Legation, Cap au Loup, Gaul, May 7, 1884. (Received May 25.)"_s
                                      << u"Cap au Loup, Gaul"_s << CalendarDate{1884, 5, 7};
        QTest::newRow("half past") << u"Bonn, May 10, 1965, half-past 10 o’clock"_s << u"Bonn"_s
                                   << CalendarDate{1965, 5, 10};
        QTest::newRow("a letter for a figure")
            << u"Quito, May 10, 1961, l p.m."_s << u"Quito"_s << CalendarDate{1961, 5, 10};
        QTest::newRow("office before the place")
            << u"Department of State, Washington, February 28, 1861."_s << u"Washington"_s << CalendarDate{1861, 2, 28};
        QTest::newRow("British") << u"London, 5th May, 1862."_s << u"London"_s << CalendarDate{1862, 5, 5};
        QTest::newRow("quoted") << u"“The Hague, October 8, 1861."_s << u"The Hague"_s << CalendarDate{1861, 10, 8};
        QTest::newRow("in brackets") << u"[Rome,] May 5, [1945], noon"_s << u"Rome"_s << CalendarDate{1945, 5, 5};
        QTest::newRow("received") << u"Moscow, July 4, 1918, 3 p. m. [Received July 6, 1:20 a. m.]"_s << u"Moscow"_s
                                  << CalendarDate{1918, 7, 4};
        QTest::newRow("days") << u"Bermuda, December 4–7, 1953"_s << u"Bermuda"_s << CalendarDate{1953, 12, 4};
        QTest::newRow("no place") << u"May 5, 1962."_s << QString() << CalendarDate{1962, 5, 5};
        QTest::newRow("no year") << u"Cairo, March 3."_s << u"Cairo"_s << CalendarDate{0, 3, 3};
    }

    void readsPlaceAndDate()
    {
        QFETCH(QString, line);
        QFETCH(QString, place);
        QFETCH(CalendarDate, date);
        const auto dateline = readDateline(line);
        QVERIFY(dateline);
        QCOMPARE(dateline->place, place);
        QCOMPARE(dateline->date, date);
    }

    void leavesSentencesAlone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("sentence") << u"On April 1, 1969, the Ambassador came."_s;
        QTest::newRow("sentence that ends with a date") << u"He had arrived on April 1, 1969."_s;
        QTest::newRow("title") << u"Meeting of April 1, 1969, with the Prime Minister"_s;
        QTest::newRow("head") << u"Extract From Bulletin No. 12, May 17, 1948"_s;
        QTest::newRow("no date") << u"Washington, undated."_s;
    }

    void leavesSentencesAlone()
    {
        QFETCH(QString, line);
        QVERIFY(!readDateline(line));
    }
};

QTEST_GUILESS_MAIN(DatelineReaderTest)

#include "dateline_reader_test.moc"
