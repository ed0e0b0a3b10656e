// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/table_columns.h"

#include <algorithm>
#include <numeric>

namespace Secto {

namespace {

/** What a column's words want, in letters. Longer cells are broken into lines. */
constexpr qsizetype WidestCell = 60;
/** A word that is longer is broken where room is scarce. */
constexpr qsizetype LongestWord = 14;

/** What @p letters take at the most, since some are wide. */
qreal roomFor(qsizetype letters, qreal character)
{
    return (1.15 * qreal(letters) + 1.5) * character;
}

qsizetype longestWord(QStringView words)
{
    qsizetype longest = 0;
    for (const QStringView word : words.tokenize(u' '))
        longest = std::max(longest, word.size());
    return std::min(longest, LongestWord);
}

/** Adds what is missing of @p wanted evenly to the columns from @p first. */
void spread(QList<qreal> &widths, int first, int count, qreal wanted)
{
    const qreal have = std::accumulate(widths.begin() + first, widths.begin() + first + count, 0.0);
    for (int i = first; i < first + count && wanted > have; ++i)
        widths[i] += (wanted - have) / count;
}

/** By column. */
struct Widths
{
    QList<qreal> natural; ///< of cells in one line
    QList<qreal> least;   ///< of their longest words
};

Widths widthsOf(const Table &table, const QString &body, qreal character)
{
    int count = 0;
    for (const Cell &cell : table.cells)
        count = std::max(count, cell.column + cell.columnSpan);
    Widths widths{QList<qreal>(count, character), QList<qreal>(count, character)};
    for (const bool spanning : {false, true}) { // cells of one column first: wider ones ask for what is missing
        for (const Cell &cell : table.cells) {
            if ((cell.columnSpan > 1) != spanning || cell.range.isEmpty())
                continue;
            const QStringView words = slice(body, cell.range);
            const qreal wanted = roomFor(std::min(words.size(), WidestCell), character);
            const qreal word = roomFor(longestWord(words), character);
            if (spanning) {
                spread(widths.natural, cell.column, cell.columnSpan, wanted);
                spread(widths.least, cell.column, cell.columnSpan, word);
            } else {
                widths.natural[cell.column] = std::max(widths.natural[cell.column], wanted);
                widths.least[cell.column] = std::max(widths.least[cell.column], word);
            }
        }
    }
    return widths;
}

qreal sum(const QList<qreal> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

} // namespace

QList<TableColumn> tableColumns(const Table &table, const QString &body, qreal width, qreal character, qreal gap)
{
    const auto [natural, least] = widthsOf(table, body, character);
    const int count = int(natural.size());
    const qreal room = std::max(1.0, width - gap * std::max(0, count - 1));
    const qreal wanted = sum(natural);
    const qreal needed = sum(least);
    QList<TableColumn> columns;
    qreal left = 0;
    for (int i = 0; i < count; ++i) {
        qreal own = natural[i];
        if (wanted > room && needed < room) // between the two, all by the same share
            own = least[i] + (natural[i] - least[i]) * (room - needed) / std::max(1.0, wanted - needed);
        else if (wanted > room)
            own = least[i] * room / needed;
        columns << TableColumn{left, own};
        left += own + gap;
    }
    return columns;
}

TableRoom tableRoom(const Table &table, const QString &body, qreal character, qreal gap)
{
    const auto [natural, least] = widthsOf(table, body, character);
    const qreal gaps = gap * std::max<qsizetype>(0, natural.size() - 1);
    return {sum(natural) + gaps, sum(least) + gaps};
}

TableColumn placeOf(const Cell &cell, const QList<TableColumn> &columns)
{
    const TableColumn &first = columns[cell.column];
    const TableColumn &last = columns[std::min<qsizetype>(cell.column + cell.columnSpan, columns.size()) - 1];
    return {first.left, last.left + last.width - first.left};
}

} // namespace Secto
