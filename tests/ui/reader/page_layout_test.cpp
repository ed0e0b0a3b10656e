// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "page_fixture.h"
#include "reader/page_layout.h"
#include "reader/page_marks.h"

#include <QTest>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

void settle(PageLayout &layout, qreal top)
{
    while (layout.settle(top))
        ;
}

int brokenLines(const PageLayout &layout)
{
    int count = 0;
    for (const PagePiece &piece : layout.pieces())
        count += piece.lines != nullptr;
    return count;
}

} // namespace

class PageLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void breaksOnlyWhatIsNearTheView()
    {
        const Document document = longDocument(3000, 0, 0);
        PageLayout layout(document, PageStyle(), {});
        layout.setViewSize({1000, 600});
        settle(layout, 0);
        QVERIFY(brokenLines(layout) < 30);
        settle(layout, layout.height() / 2);
        QVERIFY(brokenLines(layout) < 60);
    }

    void piecesFollowOneAnother()
    {
        const Document document = longDocument(60, 2, 30);
        PageLayout layout(document, PageStyle(), {});
        for (const qreal width : {1000.0, 420.0}) {
            layout.setViewSize({width, 600});
            while (layout.settleMore(50))
                ;
            settle(layout, 0);
            qreal bottom = 0;
            const size_t text = layout.piecesOf(FieldId::body()).second;
            for (size_t i = 0; i < (layout.columns().notesBeside ? text : layout.pieces().size()); ++i) {
                QVERIFY(layout.pieces()[i].at.y() >= bottom);
                bottom = layout.pieces()[i].bottom();
            }
            QVERIFY(layout.height() > bottom);
            qreal noteBottom = 0;
            for (const PageNote &note : layout.notes()) {
                QVERIFY(note.rect.top() >= noteBottom);
                noteBottom = note.rect.bottom();
            }
        }
    }

    void wordsOfTheFirstLineStandInTheirChips()
    {
        const Document document = shortTelegram();
        PageLayout layout(document, PageStyle(), {});
        for (const qreal width : {1000.0, 300.0}) {
            layout.setViewSize({width, 600});
            settle(layout, 0);
            const auto chip =
                std::ranges::find_if(layout.chips(), [](const PageChip &c) { return c.words.has_value(); });
            QVERIFY(chip != layout.chips().end());
            const QRectF rect = chip->rect.translated(layout.chipsAt());
            const PagePiece &words = layout.pieces()[layout.piecesOf(FieldId::body()).first];
            QVERIFY(words.source.isChip);
            QVERIFY(rect.contains(QRectF(words.at, QSizeF(chip->wordsSize.width(), words.height))));
            const PagePiece &subject = layout.pieces()[layout.piecesOf(FieldId::body()).first + 1];
            QCOMPARE(subject.at.x(), layout.columns().textLeft);
            QVERIFY(subject.at.y() > rect.bottom());
        }
    }

    void textsWithoutAFirstLineFollowTheirChips()
    {
        Document document = longDocument(3, 0, 0);
        document.classifications = {u"Secret"_s};
        PageLayout layout(document, PageStyle(), {});
        layout.setViewSize({1000, 600});
        settle(layout, 0);
        qreal bottom = layout.chipsAt().y() + layout.chips().last().rect.bottom();
        for (size_t i = layout.piecesOf(FieldId::body()).first; i < layout.pieces().size(); ++i) {
            QVERIFY(layout.pieces()[i].at.y() > bottom);
            bottom = layout.pieces()[i].bottom();
        }
    }

    void arabicRunsFromTheRight()
    {
        Document document;
        document.body = u"وقال إنه قرأ رسالتنا."_s;
        PageLayout layout(document, PageStyle(), {});
        layout.setViewSize({1000, 600});
        settle(layout, 0);
        const ParagraphLayout &lines = layout.lines(layout.piecesOf(FieldId::body()).first);
        const QRectF first = lines.rectsOf({0, 1}).value(0);
        const QRectF stop = lines.rectsOf({document.body.size() - 1, document.body.size()}).value(0);
        QVERIFY(qAbs(first.right() - layout.columns().textWidth) < 4);
        QVERIFY(stop.right() < first.left());
        QCOMPARE(lines.paragraph().canonical(lines.nearest({layout.columns().textWidth, 5})), 0);
    }

    void estimatesComeNear()
    {
        const Document document = longDocument(300, 0, 0);
        PageLayout layout(document, PageStyle(), {});
        layout.setViewSize({1000, 600});
        const qreal estimated = layout.height();
        while (layout.settleMore(50))
            ;
        QVERIFY2(qAbs(layout.height() - estimated) < 0.15 * estimated,
                 qPrintable(u"%1 and %2"_s.arg(layout.height()).arg(estimated)));
    }

    void notesOutOfOrderFollowTheirCalls()
    {
        Document document = shortTelegram();
        std::swap(document.notes[0].call, document.notes[1].call);
        PageLayout layout(document, PageStyle(), {});
        layout.setViewSize({1000, 600});
        settle(layout, 0);
        QCOMPARE(layout.notes().front().label, u"2"_s);
        QVERIFY(layout.notes()[0].rect.top() < layout.notes()[1].rect.top());
    }

    void overlappingHighlightsHaveLevelsOfTheirOwn()
    {
        QList<Wash> washes{
            {{10, 20}, {}, u"b"_s}, {{0, 30}, {}, u"a"_s}, {{15, 40}, {}, u"c"_s}, {{30, 50}, {}, u"d"_s}};
        arrangeInLevels(washes);
        QHash<QString, int> levels;
        for (const Wash &wash : washes)
            levels.insert(wash.annotation, wash.level);
        QCOMPARE(levels[u"a"_s], 0);
        QCOMPARE(levels[u"b"_s], 1);
        QCOMPARE(levels[u"c"_s], 2);
        QCOMPARE(levels[u"d"_s], 0);
    }
};

QTEST_MAIN(PageLayoutTest)

#include "page_layout_test.moc"
