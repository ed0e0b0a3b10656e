// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_layout.h"

#include <QTest>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Rows of words, "|" between two cells; the first row is a heading. */
Document tableOf(const QStringList &rows)
{
    Document document;
    Table table;
    int number = 0;
    for (const QString &row : rows) {
        if (!document.body.isEmpty())
            document.body += u'\n';
        const qsizetype begin = document.body.size();
        int column = 0;
        for (const QString &words : row.split(u'|')) {
            if (column > 0)
                document.body += u' ';
            const qsizetype at = document.body.size();
            document.body += words;
            table.cells << Cell{{at, document.body.size()}, number, column++, 1, 1, number == 0};
        }
        document.blocks << Block{Block::Kind::TableRow, {begin, document.body.size()}};
        ++number;
    }
    table.range = {0, document.body.size()};
    document.tables = {table};
    return document;
}

} // namespace

class TableColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void giveEachColumnWhatItWants()
    {
        const Document document = tableOf({u"Country|Tons"_s, u"Peru|1,200"_s});
        const auto columns = tableColumns(document.tables[0], document.body, 1000, 10, 20);
        // Seven letters and five, with room for wide ones.
        QCOMPARE(columns.size(), 2);
        QCOMPARE(columns[0].left, 0.0);
        QCOMPARE(columns[0].width, 95.5);
        QCOMPARE(columns[1].left, 115.5);
        QCOMPARE(columns[1].width, 72.5);
    }

    void shareWhatRoomThereIs()
    {
        const Document document = tableOf({u"word "_s.repeated(11).trimmed() + u"|short"_s});
        const auto columns = tableColumns(document.tables[0], document.body, 300, 10, 20);
        QCOMPARE(columns.last().left + columns.last().width, 300.0);
        QVERIFY(columns[0].width > columns[1].width);
        QVERIFY(columns[1].width >= 50);
    }

    void neverPassTheWidth()
    {
        const Document document = tableOf({u"Unbreakable|Unbreakable|Unbreakable|Unbreakable"_s});
        const auto columns = tableColumns(document.tables[0], document.body, 200, 10, 20);
        QVERIFY(columns.last().left + columns.last().width <= 200.01);
    }

    void spanningCellsTakeTheirColumns()
    {
        Cell cell;
        cell.column = 1;
        cell.columnSpan = 2;
        QCOMPARE(placeOf(cell, {{0, 10}, {20, 10}, {40, 10}}), (TableColumn{20, 30}));
    }

    void cellsOfARowStandSideBySide()
    {
        const Document document =
            tableOf({u"Country|Tons"_s, u"Peru|"_s + u"a long account "_s.repeated(30), u"Chile|2"_s});
        PageLayout layout(document, PageStyle(Typography()), Inks());
        layout.setViewSize({1000, 800});
        while (layout.settle(0) || layout.settleMore(1000)) {
        }
        const auto [first, end] = layout.piecesOf(FieldId::body());
        QCOMPARE(end - first, size_t(6));
        const auto &piece = [&](size_t i) -> const PagePiece & { return layout.pieces()[first + i]; };
        for (size_t row = 0; row < 6; row += 2) {
            QCOMPARE(piece(row).at.y(), piece(row + 1).at.y());
            QCOMPARE(piece(row).bottom(), piece(row + 1).bottom());
            QVERIFY(piece(row).at.x() + piece(row).width <= piece(row + 1).at.x());
        }
        QVERIFY(piece(2).rowHeight > 2 * piece(0).rowHeight);
        QVERIFY(piece(4).at.y() >= piece(3).bottom());
    }
};

QTEST_MAIN(TableColumnsTest)
#include "table_columns_test.moc"
