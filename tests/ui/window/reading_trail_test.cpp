// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reading_trail.h"

#include <QSignalSpy>
#include <QTest>

using namespace Secto;

class ReadingTrailTest : public QObject
{
    Q_OBJECT

private slots:
    void backAndForwardAreMirrors()
    {
        ReadingTrail trail;
        trail.leave({1, 10});
        trail.leave({2, 20});

        QCOMPARE(trail.back({3, 30}), (ReadingPlace{2, 20}));
        QCOMPARE(trail.back({2, 25}), (ReadingPlace{1, 10}));
        QVERIFY(!trail.canGoBack());
        QCOMPARE(trail.forward({1, 12}), (ReadingPlace{2, 25}));
        QCOMPARE(trail.forward({2, 25}), (ReadingPlace{3, 30}));
        QVERIFY(!trail.canGoForward());
    }

    void leavingForSomewhereNewForgetsWhatWasAhead()
    {
        ReadingTrail trail;
        trail.leave({1, 0});
        QVERIFY(trail.back({2, 0}));
        QVERIFY(trail.canGoForward());
        trail.leave({1, 0});
        QVERIFY(!trail.canGoForward());
    }

    void theEndOfTheTrailIsNowhere()
    {
        ReadingTrail trail;
        const QSignalSpy changed(&trail, &ReadingTrail::changed);
        QVERIFY(!trail.back({1, 0}));
        QVERIFY(!trail.forward({1, 0}));
        trail.leave({}); // from the welcome page
        QVERIFY(!trail.canGoBack());
        QVERIFY(changed.isEmpty());
    }

    void keepsNoMoreThanAPersonRemembers()
    {
        ReadingTrail trail;
        for (DocumentId id = 1; id <= 1000; ++id)
            trail.leave({id, 0});
        int steps = 0;
        while (trail.back({9999, 0}))
            ++steps;
        QVERIFY(steps >= 50 && steps < 1000);
    }
};

QTEST_GUILESS_MAIN(ReadingTrailTest)

#include "reading_trail_test.moc"
