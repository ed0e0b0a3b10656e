// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/printed_table.h"

#include <algorithm>

namespace Secto {

namespace {

constexpr qreal Scales[] = {1, 0.9, 0.8, 0.7, 0.6}; // the last is as small as can be read

/** How many rows at the beginning hold only headings; none if no other row follows. */
int headRowsOf(const Table &table)
{
    int rows = 0;
    int head = INT_MAX;
    for (const Cell &cell : table.cells) {
        rows = std::max(rows, cell.row + 1);
        if (!cell.isHeading && !cell.range.isEmpty())
            head = std::min(head, cell.row);
    }
    return head < rows ? head : 0;
}

} // namespace

PrintedTable fitToPage(const Table &table, const QString &body, const ParagraphStyle &style, qreal width, qreal widest)
{
    PrintedTable fitted;
    fitted.headRows = headRowsOf(table);
    for (const qreal scale : Scales) {
        fitted.scale = scale;
        const qreal character = characterWidth(scaledStyle(style, scale).font);
        const qreal gap = 2 * character;
        const TableRoom room = tableRoom(table, body, character, gap);
        if (room.least > widest && scale != *std::rbegin(Scales))
            continue;
        const qreal taken = std::clamp(room.wanted, width, std::max(width, widest));
        fitted.columns = tableColumns(table, body, taken, character, gap);
        break;
    }
    if (fitted.columns.isEmpty())
        return fitted;
    const qreal needed = fitted.columns.last().left + fitted.columns.last().width;
    fitted.left = std::min(0.0, (width - needed) / 2);
    for (TableColumn &column : fitted.columns)
        column.left += fitted.left;
    fitted.right = fitted.left + needed;
    return fitted;
}

ParagraphStyle scaledStyle(ParagraphStyle style, qreal scale)
{
    style.font.setPixelSize(std::max(1, qRound(style.font.pixelSize() * scale)));
    for (qreal *length : {&style.leading, &style.before, &style.indent, &style.hang})
        *length *= scale;
    style.leading = qRound(style.leading);
    return style;
}

} // namespace Secto
