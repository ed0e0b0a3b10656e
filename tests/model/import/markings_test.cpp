// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markings.h"
#include "import/telegraph_line.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

/** The chips beside a document's head: markings, routing, series number, subject. */
class MarkingsTest : public QObject
{
    Q_OBJECT

private slots:
    void readsALine_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("markings");
        QTest::newRow("one") << u"SECRET"_s << QStringList{u"Secret"_s};
        QTest::newRow("two") << u"Secret; Exdis."_s << QStringList{u"Secret"_s, u"Exdis"_s};
        QTest::newRow("dash") << u"TOP SECRET—EYES ONLY"_s << QStringList{u"Top Secret"_s, u"Eyes Only"_s};
        QTest::newRow("code word") << u"Top Secret; Nodis; Marigold."_s
                                   << QStringList{u"Top Secret"_s, u"Nodis"_s, u"Marigold"_s};
        QTest::newRow("a sentence") << u"Secret talks were held."_s << QStringList();
        QTest::newRow("a name") << u"Drafted by Smith; Jones."_s << QStringList();
        QTest::newRow("nothing") << QString() << QStringList();
    }

    void readsALine()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, markings);
        QCOMPARE(readMarkings(line), markings);
    }

    void findsThemInTheSourceNote()
    {
        QCOMPARE(
            markingsInSourceNote(u"Source: Department of State, Lot 70 D 89. Secret; Exdis. Drafted by A. B. Coe."),
            (QStringList{u"Secret"_s, u"Exdis"_s}));
        QCOMPARE(markingsInSourceNote(u"Source: Johnson Library. No one was there."), QStringList());
    }

    void putsClassificationFirst()
    {
        QCOMPARE(inOrder({u"Niact"_s, u"Secret"_s, u"Niact"_s, u"Exdis"_s}),
                 (QStringList{u"Secret"_s, u"Niact"_s, u"Exdis"_s}));
    }

    void readsTelegraphLines_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("series");
        QTest::addColumn<QStringList>("routing");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<bool>("isAlone");
        QTest::newRow("all of it") << u"Secto 4. NATUS. Subject: Bilateral Talk: Vietnam."_s << u"Secto 4"_s
                                   << QStringList{u"NATUS"_s} << u"Bilateral Talk: Vietnam"_s << true;
        QTest::newRow("a number") << u"2474. Department’s telegram 2692."_s << u"2474"_s << QStringList() << QString()
                                  << false;
        QTest::newRow("dash after subject")
            << u"Aidto 223. Subject—Economic Aid"_s << u"Aidto 223"_s << QStringList() << u"Economic Aid"_s << true;
        QTest::newRow("letter and number") << u"A-257."_s << u"A-257"_s << QStringList() << QString() << true;
    }

    void readsTelegraphLines()
    {
        QFETCH(QString, line);
        const auto read = readTelegraphLine(line);
        QVERIFY(read);
        QTEST(read->series, "series");
        QTEST(read->routing, "routing");
        QTEST(read->subject, "subject");
        QTEST(read->isAlone, "isAlone");
    }

    void leavesOtherLinesAlone()
    {
        QVERIFY(!readTelegraphLine(u"In 1967 he came."_s));
        QVERIFY(!readTelegraphLine(u"The Secretary said so."_s));
        QVERIFY(!readTelegraphLine(QString()));
    }
};

QTEST_GUILESS_MAIN(MarkingsTest)

#include "markings_test.moc"
