// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/page_lines.h"

#include "import/print/page_columns.h"

#include <QMap>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Secto {

namespace {

constexpr double WidestSpace = 2;        ///< times the size of the type: more is no space between words
constexpr double SmallerThan = 0.85;     ///< times the size of the line: the type of raised numbers
constexpr double PartOfText = 0.2;       ///< of all letters are set in the size of the text, and more
constexpr double LargerThanNotes = 1.35; ///< times their size is that of the text, at most
constexpr int DeepestColumns = 3;        ///< cuts of cuts: up to eight columns
constexpr qsizetype MostPieces = 4000;   ///< more are no page of text, but a map or a drawing: they stay as they come

double overlap(const QRectF &one, const QRectF &other)
{
    return std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
}

bool areOnOneRow(const QRectF &one, const QRectF &other)
{
    return overlap(one, other) > 0.4 * std::min(one.height(), other.height());
}

/** How many letters are set in each size of type, by halves of a point. */
using LettersBySize = QMap<int, qsizetype>;

int halfPoints(double size)
{
    return int(std::lround(2 * size));
}

/** The size of most letters; of several, the largest. */
int usualSize(const LettersBySize &letters)
{
    int usual = 0;
    for (const auto [size, count] : letters.asKeyValueRange()) {
        if (count >= letters.value(usual))
            usual = size;
    }
    return usual;
}

double sizeOfMostLetters(const QList<PrintedWord> &words)
{
    LettersBySize letters;
    for (const PrintedWord &word : words)
        letters[halfPoints(word.size)] += word.text.size();
    return usualSize(letters) / 2.0;
}

/** Sorts the words and tells what the line is like. */
void settle(PrintedLine &line)
{
    std::ranges::stable_sort(line.words, {}, [](const PrintedWord &word) { return word.box.left(); });
    line.size = sizeOfMostLetters(line.words);
    QRectF all;
    QRectF box;
    for (const PrintedWord &word : std::as_const(line.words)) {
        all |= word.box;
        if (word.size >= SmallerThan * line.size)
            box |= word.box;
    }
    line.box = box.isEmpty() ? all : box;
    line.hasGaps = false;
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        PrintedWord &word = line.words[i];
        word.isRaised = word.size < SmallerThan * line.size && word.box.center().y() < line.box.center().y();
        if (i + 1 == line.words.size())
            continue;
        const double gap = line.words[i + 1].box.left() - word.box.right();
        word.isSpaced = word.isSpaced || gap > 0.15 * line.size;
        line.hasGaps = line.hasGaps || gap > WidestSpace * line.size;
    }
    // The whole width counts for columns and edges, raised numbers too.
    line.box.setLeft(std::min(all.left(), line.box.left()));
    line.box.setRight(std::max(all.right(), line.box.right()));
}

/** Words that follow one another closely. The source gives words of one line together, but may end it early. */
PrintedLines piecesOf(const QList<PrintedWord> &words, int page)
{
    PrintedLines pieces;
    for (const PrintedWord &word : words) {
        if (!pieces.isEmpty()) {
            PrintedLine &piece = pieces.last();
            const PrintedWord &before = piece.words.last();
            const double gap = word.box.left() - before.box.right();
            const double size = std::max(word.size, before.size);
            if (areOnOneRow(word.box, before.box) && gap > -0.5 * size && gap < WidestSpace * size) {
                piece.words << word;
                piece.box |= word.box;
                continue;
            }
        }
        PrintedLine piece;
        piece.words << word;
        piece.box = word.box;
        piece.page = page;
        pieces << piece;
    }
    return pieces;
}

/** Lines of one column from top to bottom: pieces that stand on one row are one line. */
PrintedLines rowsOf(PrintedLines pieces)
{
    if (pieces.size() > MostPieces) {
        for (PrintedLine &piece : pieces)
            settle(piece);
        return pieces;
    }
    // Long pieces first, so that a raised number joins the line that it belongs to.
    std::ranges::stable_sort(pieces, std::greater(), [](const PrintedLine &piece) { return piece.box.width(); });
    PrintedLines rows;
    for (const PrintedLine &piece : std::as_const(pieces)) {
        PrintedLine *best = nullptr;
        for (PrintedLine &row : rows) {
            const bool isFree = std::ranges::none_of(row.words, [&](const PrintedWord &word) {
                return std::min(word.box.right(), piece.box.right()) - std::max(word.box.left(), piece.box.left())
                       > 0.5 * std::min(word.box.width(), piece.box.width());
            });
            if (isFree && areOnOneRow(row.box, piece.box)
                && (!best || overlap(row.box, piece.box) > overlap(best->box, piece.box)))
                best = &row;
        }
        if (best)
            best->words << piece.words;
        else
            rows << piece;
    }
    for (PrintedLine &row : rows)
        settle(row);
    std::ranges::stable_sort(rows, {}, [](const PrintedLine &row) { return row.box.center().y(); });
    return rows;
}

class ColumnOrder
{
public:
    PrintedLines lines;

    void add(const PrintedLines &pieces, int depth)
    {
        QList<QRectF> boxes;
        for (const PrintedLine &piece : pieces)
            boxes << piece.box;
        const auto gutter = depth < DeepestColumns && boxes.size() <= MostPieces ? findGutter(boxes) : std::nullopt;
        if (!gutter) {
            addColumn(rowsOf(pieces));
            return;
        }
        // What runs over both columns parts them into bands, each read column by column.
        PrintedLines across;
        PrintedLines inColumns;
        for (const PrintedLine &piece : pieces)
            (piece.box.left() < *gutter && piece.box.right() > *gutter ? across : inColumns) << piece;
        across = rowsOf(across);
        PrintedLines run;
        for (const PrintedLine &row : std::as_const(across)) {
            const PrintedLines above = takeAbove(inColumns, row.box.center().y());
            if (!above.isEmpty()) {
                addColumn(std::exchange(run, {}));
                addBand(above, *gutter, depth);
            }
            run << row;
        }
        addColumn(run);
        addBand(inColumns, *gutter, depth);
    }

private:
    static PrintedLines takeAbove(PrintedLines &pieces, double y)
    {
        PrintedLines above;
        PrintedLines below;
        for (const PrintedLine &piece : std::as_const(pieces))
            (piece.box.center().y() < y ? above : below) << piece;
        pieces = below;
        return above;
    }

    void addBand(const PrintedLines &pieces, double gutter, int depth)
    {
        PrintedLines left;
        PrintedLines right;
        for (const PrintedLine &piece : pieces)
            (piece.box.center().x() < gutter ? left : right) << piece;
        add(left, depth + 1);
        add(right, depth + 1);
    }

    void addColumn(const PrintedLines &rows)
    {
        if (rows.isEmpty())
            return;
        for (PrintedLine row : rows) {
            row.column = m_columns;
            lines << row;
        }
        ++m_columns;
    }

    int m_columns = 0;
};

} // namespace

double sizeOfText(const QList<PrintedLines> &pages)
{
    LettersBySize letters;
    for (const PrintedLines &page : pages) {
        for (const PrintedLine &line : page) {
            for (const PrintedWord &word : line.words)
                letters[halfPoints(line.size)] += word.text.size();
        }
    }
    const qsizetype all = std::accumulate(letters.begin(), letters.end(), qsizetype(0));
    const int usual = usualSize(letters);
    // Notes may be longer than the text and are smaller, but not by much.
    int text = usual;
    for (const auto [size, count] : letters.asKeyValueRange()) {
        if (size > usual && size <= LargerThanNotes * usual && double(count) >= PartOfText * double(all))
            text = size;
    }
    return text / 2.0;
}

QString PrintedLine::text() const
{
    QString text;
    for (const PrintedWord &word : words) {
        text += word.text;
        if (word.isSpaced)
            text += u' ';
    }
    return text.trimmed();
}

PrintedLines linesOf(const PageWords &page, int number)
{
    QList<PrintedWord> upright;
    QList<PrintedWord> others;
    for (const PrintedWord &word : page.words)
        (word.isUpright ? upright : others) << word;
    ColumnOrder order;
    order.add(piecesOf(upright, number), 0);

    PrintedLine turned;
    for (const PrintedWord &word : std::as_const(others)) {
        turned.words << word;
        turned.words.last().isSpaced = true;
        turned.box |= word.box;
        turned.size = word.size;
    }
    turned.page = number;
    turned.column = order.lines.isEmpty() ? 0 : order.lines.last().column + 1;
    if (!turned.words.isEmpty())
        order.lines << turned;
    return order.lines;
}

} // namespace Secto
