// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/folding.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Secto;

class FoldingTest : public QObject
{
    Q_OBJECT

private slots:
    void foldsCaseAccentsAndMarks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("plain");

        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("case") << u"Paul MARTIN"_s << u"paul martin"_s;
        QTest::newRow("accents") << u"Aleš Bebler"_s << u"ales bebler"_s;
        QTest::newRow("accents as marks of their own") << u"Ales\u030c"_s << u"ales"_s;
        QTest::newRow("strokes") << u"Łódź, Tromsø, Đilas"_s << u"lodz, tromso, dilas"_s;
        QTest::newRow("ligatures") << u"Æthelred Œuvre ﬁle"_s << u"aethelred oeuvre file"_s;
        QTest::newRow("sharp s") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("Turkish letters, in a Turkish locale too") << u"İNÖNÜ Iı"_s << u"inonu ii"_s;
        QTest::newRow("quotes and dashes") << u"“U.S.–Soviet” Department’s"_s << u"\"u.s.-soviet\" department's"_s;
        QTest::newRow("Greek and Cyrillic stay") << u"Ω Громыко"_s << u"ω громыко"_s;
        QTest::newRow("beyond the first plane") << u"\U0001D518 x"_s << u"u x"_s;
    }

    void foldsCaseAccentsAndMarks()
    {
        QFETCH(QString, text);
        QTEST(folded(text), "plain");
    }
};

QTEST_GUILESS_MAIN(FoldingTest)

#include "folding_test.moc"
