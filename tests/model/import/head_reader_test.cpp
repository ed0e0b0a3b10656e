// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/head_reader.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class HeadReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsHeads_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");

        QTest::newRow("telegram") << u"345. Telegram From Secretary of State Rusk to the Department of State"_s
                                  << u"345"_s << u"telegram"_s << u"Secretary of State Rusk"_s
                                  << u"the Department of State"_s;
        QTest::newRow("number with a letter")
            << u"12a. Editorial Note"_s << u"12a"_s << u"editorial note"_s << QString() << QString();
        QTest::newRow("to within the sender's office")
            << u"7. Memorandum From the President’s Special Assistant to the Council (Roe) to President Johnson"_s
            << u"7"_s << u"memorandum"_s << u"the President’s Special Assistant to the Council (Roe)"_s
            << u"President Johnson"_s;
        QTest::newRow("to within the receiver's office")
            << u"Letter From the Ambassador to Korea (Roe) to the Deputy Assistant to the Secretary (Doe)"_s
            << QString() << u"letter"_s << u"the Ambassador to Korea (Roe)"_s
            << u"the Deputy Assistant to the Secretary (Doe)"_s;
        QTest::newRow("sender only") << u"Message From Prime Minister Doe"_s << QString() << u"message"_s
                                     << u"Prime Minister Doe"_s << QString();
        QTest::newRow("older") << u"Mr. Roe to Mr. Doe."_s << QString() << QString() << u"Mr. Roe"_s << u"Mr. Doe"_s;
        QTest::newRow("older, with an office")
            << u"Mr. Roe (Secretary of State) to all the ministers."_s << QString() << QString()
            << u"Mr. Roe (Secretary of State)"_s << u"all the ministers"_s;
        QTest::newRow("between the wars")
            << u"The Ambassador in France (Roe) to the Secretary of State"_s << QString() << QString()
            << u"The Ambassador in France (Roe)"_s << u"the Secretary of State"_s;
        QTest::newRow("conversation") << u"Memorandum of a Conversation, Paris, May 5, 1956"_s << QString()
                                      << u"memorandum of conversation"_s << QString() << QString();
        QTest::newRow("the first word counts")
            << u"Report on the Telegram Branch"_s << QString() << u"report"_s << QString() << QString();
        QTest::newRow("nothing known") << u"Situation in the South"_s << QString() << QString() << QString()
                                       << QString();
    }

    void readsHeads()
    {
        QFETCH(QString, head);
        const Head read = readHead(head);
        QTEST(read.number, "number");
        QTEST(read.kind, "kind");
        QTEST(read.from, "from");
        QTEST(read.to, "to");
        QVERIFY(head.endsWith(read.title));
    }

    void tellsHeadsFromText()
    {
        QVERIFY(looksLikeHead(u"Mr. Roe to Mr. Doe."));
        QVERIFY(!looksLikeHead(u"Legation of the United States, London, May 5, 1861."));
        QVERIFY(!looksLikeHead(u"A sentence. "_s.repeated(60)));
    }
};

QTEST_GUILESS_MAIN(HeadReaderTest)

#include "head_reader_test.moc"
