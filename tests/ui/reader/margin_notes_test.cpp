// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/margin_notes.h"

#include <QTest>

using namespace Secto;

class MarginNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void standAtTheirCallsWhereTheyCan_data()
    {
        QTest::addColumn<QList<qreal>>("calls");
        QTest::addColumn<QList<qreal>>("heights");
        QTest::addColumn<QList<qreal>>("placed");

        const auto row = [](const char *name, QList<qreal> calls, QList<qreal> heights, QList<qreal> placed) {
            QTest::newRow(name) << calls << heights << placed;
        };
        row("none", {}, {}, {});
        row("one", {100}, {50}, {100});
        row("room for all", {100, 200}, {50, 50}, {100, 200});
        row("the later moves down", {100, 120}, {50, 50}, {100, 160});
        row("and pushes the next", {100, 120, 130}, {50, 50, 50}, {100, 160, 220});
        row("one with room again stands at its call", {100, 120, 400}, {50, 50, 50}, {100, 160, 400});
        row("two calls on one line", {100, 100}, {30, 30}, {100, 140});
        row("just enough room", {100, 160}, {50, 50}, {100, 160});
    }

    void standAtTheirCallsWhereTheyCan()
    {
        QFETCH(QList<qreal>, calls);
        QFETCH(QList<qreal>, heights);
        QFETCH(QList<qreal>, placed);
        QList<MarginNote> notes;
        for (qsizetype i = 0; i < calls.size(); ++i)
            notes << MarginNote{calls[i], heights[i]};
        QCOMPARE(placeMarginNotes(notes, 10), placed);
    }

    void arePartOfTheSheetWhereTheyHaveRoom()
    {
        const QList<MarginNote> notes{{100, 50}, {120, 50}, {900, 50}};
        const MarginScroll scroll(notes, placeMarginNotes(notes, 10), 200);
        for (qreal top = 0; top < 2000; top += 50)
            QCOMPARE(scroll.shift(top), 0.0);
    }

    void comeIntoViewWithTheirCallsWhereTheyAreCrowded_data()
    {
        QTest::addColumn<qreal>("height");
        QTest::addColumn<qreal>("fastest"); // pixels of the margin for each of the text, above the text's own
        QTest::newRow("twice as tall as the text") << 90.0 << 1.8;
        QTest::newRow("five times") << 190.0 << 4.8;
    }

    void comeIntoViewWithTheirCallsWhereTheyAreCrowded()
    {
        QFETCH(qreal, height);
        QFETCH(qreal, fastest);
        QList<MarginNote> notes;
        for (int i = 0; i < 300; ++i)
            notes << MarginNote{i * 40.0, height};
        const QList<qreal> placed = placeMarginNotes(notes, 10);
        constexpr qreal Slack = 200;
        constexpr qreal Step = 10;
        const MarginScroll scroll(notes, placed, Slack);
        qreal before = 0;
        for (qreal top = 0; top < 11960; top += Step) {
            const qreal shift = scroll.shift(top);
            QVERIFY2(shift - before <= fastest * Step + 0.01, "faster than the eye");
            QVERIFY2(shift - before >= -Step - 0.01, "the margin scrolls backwards");
            before = shift;
        }
        for (int i = 0; i < 300; ++i) {
            const qreal top = notes[i].call;
            const qreal inView = placed[i] - top - scroll.shift(top);
            QVERIFY2(inView >= -0.01 && inView <= Slack + 0.01, qPrintable(QString::number(inView)));
        }
    }

    void catchUpAfterACrowdedBeginning()
    {
        // Thirty tall notes in the first fifth of the text, and then one far below.
        QList<MarginNote> notes;
        for (int i = 0; i < 30; ++i)
            notes << MarginNote{i * 40.0, 160};
        notes << MarginNote{6000, 160};
        const QList<qreal> placed = placeMarginNotes(notes, 10);
        constexpr qreal Slack = 200;
        const MarginScroll scroll(notes, placed, Slack);
        for (qsizetype i = 10; i < notes.size(); ++i) {
            const qreal inView = placed[i] - notes[i].call - scroll.shift(notes[i].call);
            QVERIFY2(inView >= -0.01 && inView <= Slack + 0.01, qPrintable(QString::number(inView)));
        }
    }

    void aDocumentWithoutRoomForAPaceStandsStill()
    {
        const QList<MarginNote> notes{{0, 5000}, {0, 300}};
        const MarginScroll scroll(notes, placeMarginNotes(notes, 10), 100);
        QCOMPARE(scroll.shift(400), 0.0);
    }

    void whatIsWantedCanBeScrolledTo()
    {
        QList<MarginNote> notes;
        for (int i = 0; i < 50; ++i)
            notes << MarginNote{i * 30.0, 200};
        const QList<qreal> placed = placeMarginNotes(notes, 10);
        const MarginScroll scroll(notes, placed, 100);
        for (const qreal bottom : {300.0, 3000.0, 10500.0}) {
            const qreal top = scroll.topShowing(bottom, 600);
            QVERIFY(top + scroll.shift(top) + 600 >= bottom - 1);
            if (top > 1)
                QVERIFY(top - 1 + scroll.shift(top - 1) + 600 < bottom + 1);
        }
    }
};

QTEST_GUILESS_MAIN(MarginNotesTest)

#include "margin_notes_test.moc"
