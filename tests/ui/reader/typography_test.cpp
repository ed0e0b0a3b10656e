// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_chips.h"
#include "reader/page_columns.h"
#include "reader/page_style.h"
#include "reader/paragraph_layout.h"
#include "text/iso_date.h"

#include <QFontDatabase>
#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

class TypographyTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesFacesThatAreThere()
    {
        QVERIFY(!pageFaces().isEmpty());
        const QStringList installed = QFontDatabase::families();
        for (const QString &face : pageFaces())
            QVERIFY2(installed.contains(face), qPrintable(face));
        QCOMPARE(bodyFont({}).family(), pageFaces().first());
        QCOMPARE(bodyFont({u"DejaVu Serif"_s, 100, false}).family(), u"DejaVu Serif"_s);
    }

    void sizesFollowTheZoom()
    {
        QCOMPARE(bodyFont({}).pixelSize(), 18);
        QCOMPARE(bodyFont({{}, 200, false}).pixelSize(), 36);
        QCOMPARE(bodyFont({{}, 50, false}).pixelSize(), 9);
        QCOMPARE(bodyFont({{}, 4000, false}).pixelSize(), 54);
        QCOMPARE(PageStyle().paragraph(Block::Kind::Paragraph).leading, 27.0);
        QCOMPARE(PageStyle().paragraph(Block::Kind::Paragraph).before, 13.5);
    }

    void figuresAreLiningUnlessOldStyleIsChosen()
    {
        QCOMPARE(bodyFont({}).featureValue("lnum"), 1u);
        QCOMPARE(bodyFont({}).featureValue("onum"), 0u);
        QCOMPARE(bodyFont({{}, 100, true}).featureValue("onum"), 1u);
        if (!pageFaces().contains(u"EB Garamond"_s))
            QSKIP("this machine lacks the face whose figures are looked at");
        const auto drawn = [](bool oldStyle) {
            QImage image(80, 40, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            painter.setFont(bodyFont({u"EB Garamond"_s, 100, oldStyle}));
            painter.drawText(4, 30, u"11 1967"_s);
            return image;
        };
        QVERIFY(drawn(false) != drawn(true));
    }

    void linesHoldSixtyToSeventyFiveCharacters_data()
    {
        QTest::addColumn<int>("zoom");
        QTest::addColumn<int>("width");
        for (const int zoom : {60, 80, 100, 130, 160}) {
            for (const int width : {1100, 1600, 2400})
                QTest::addRow("%d percent, %d px", zoom, width) << zoom << width;
        }
    }

    void linesHoldSixtyToSeventyFiveCharacters()
    {
        QFETCH(int, zoom);
        QFETCH(int, width);
        const PageStyle style({{}, zoom, false});
        const PageColumns columns = columnsFor(style, width);
        const qreal characters = columns.textWidth / characterWidth(style.body);
        if (columns.notesBeside && columns.textWidth < style.measure - 1)
            QVERIFY2(characters >= 44.9, qPrintable(QString::number(characters)));
        else
            QVERIFY2(characters >= 60 && characters <= 75, qPrintable(QString::number(characters)));
    }

    void columnsNeverOverlapOrLeaveTheView()
    {
        for (const int zoom : {50, 100, 200, 300}) {
            const PageStyle style({{}, zoom, false});
            bool wasBeside = false;
            for (int width = 240; width < 3000; width += 20) {
                const PageColumns columns = columnsFor(style, width);
                QVERIFY(columns.sheetLeft >= 0);
                QVERIFY(columns.sheetLeft + columns.sheetWidth <= width + 0.5);
                QVERIFY(columns.numberRight < columns.textLeft);
                QVERIFY(columns.textLeft > columns.sheetLeft);
                QVERIFY(columns.textWidth > 0);
                if (columns.notesBeside) {
                    QVERIFY(columns.notesLeft > columns.textLeft + columns.textWidth + 10);
                    QVERIFY(columns.notesLeft + columns.notesWidth < columns.sheetLeft + columns.sheetWidth);
                }
                QVERIFY2(!wasBeside || columns.notesBeside, "a wider window must not lose the margin");
                wasBeside = columns.notesBeside;
            }
        }
    }

    void blocksDifferInTheirSetting()
    {
        const PageStyle style;
        const auto of = [&](Block::Kind kind) { return style.paragraph(kind); };
        QVERIFY(of(Block::Kind::Heading).font.weight() > of(Block::Kind::Paragraph).font.weight());
        QVERIFY(of(Block::Kind::Dateline).font.italic() && of(Block::Kind::Dateline).atEnd);
        QVERIFY(of(Block::Kind::Telegraph).voice == Voice::Soft);
        QVERIFY(of(Block::Kind::ListItem).hang > 0);
        QVERIFY(of(Block::Kind::Signature).atEnd);
    }

    void linesAreEvenlyApart()
    {
        SetParagraph paragraph;
        paragraph.text = QString(u"Words of several scripts: 漢字 and عربي and ff ﬃ. "_s).repeated(8);
        paragraph.source.range = {0, paragraph.text.size()};
        const ParagraphStyle style = PageStyle().paragraph(Block::Kind::Paragraph);
        const ParagraphLayout lines(paragraph, style, 300, {});
        QVERIFY(lines.lineCount() > 3);
        QCOMPARE(lines.height(), lines.lineCount() * style.leading);
        for (int i = 0; i < lines.lineCount(); ++i) {
            const QTextLine line = lines.text().lineAt(i);
            QVERIFY(qAbs(line.y() + line.ascent() - lines.baseline(i)) < 0.6);
        }
    }

    void datesAreEnglishEverywhere()
    {
        QCOMPARE(readableDate(u"1967-12-11"_s), u"December 11, 1967"_s);
        QCOMPARE(readableDate(u"1967-12"_s), u"December 1967"_s);
        QCOMPARE(readableDate(u"1967"_s), u"1967"_s);
        QCOMPARE(readableDate(u"undated"_s), u"undated"_s);
    }

    void chipsFlowIntoRows()
    {
        Document document;
        document.classifications = {u"Secret"_s, u"Exdis"_s};
        document.routing = {u"NATUS"_s, u"Secto 4"_s};
        document.date = u"1967-12-11"_s;
        QList<PageChip> chips = chipsOf(document);
        QCOMPARE(chips.size(), 5);
        QVERIFY(chips[1].isMarking && !chips[2].isMarking);
        const PageStyle style;
        const qreal one = placeChips(chips, style.chip, 1000);
        const qreal several = placeChips(chips, style.chip, 150);
        QVERIFY(several > 2 * one);
        for (const PageChip &chip : chips)
            QVERIFY(chip.rect.right() <= 150);
        chips.clear();
        QCOMPARE(placeChips(chips, style.chip, 100), 0.0);
    }
};

QTEST_MAIN(TypographyTest)

#include "typography_test.moc"
