// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/page_columns.h"

#include "import/print/median.h"

#include <algorithm>

namespace Secto {

namespace {

constexpr qsizetype FewestLines = 6;    ///< of a column that is evident
constexpr double MostCrossing = 0.35;   ///< of all lines may run over both columns
constexpr double NarrowestColumn = 0.2; ///< of the width of both; notes in the margin are narrower
constexpr double Filled = 0.6;          ///< of a column's width is filled by its usual line; cells of a table fill less

bool standBeside(const QRectF &one, const QRectF &other)
{
    const double overlap = std::min(one.bottom(), other.bottom()) - std::max(one.top(), other.top());
    return overlap > 0.3 * std::min(one.height(), other.height());
}

/** Whether lines fill the width that they take, as running text does. */
bool isRunningText(const QList<QRectF> &lines, double widthOfAll)
{
    QList<double> widths;
    double left = lines.first().left();
    double right = lines.first().right();
    for (const QRectF &line : lines) {
        widths << line.width();
        left = std::min(left, line.left());
        right = std::max(right, line.right());
    }
    return right - left >= NarrowestColumn * widthOfAll && median(widths) >= Filled * (right - left);
}

} // namespace

std::optional<double> findGutter(const QList<QRectF> &lines)
{
    if (lines.size() < 2 * FewestLines)
        return std::nullopt;
    const double left = std::ranges::min_element(lines, {}, [](const QRectF &r) { return r.left(); })->left();
    const double right = std::ranges::max_element(lines, {}, [](const QRectF &r) { return r.right(); })->right();

    // The place that the fewest lines cross; of the widest such place, the middle.
    qsizetype fewest = lines.size();
    double begin = 0;
    double widest = 0;
    double middle = 0;
    for (double x = left + 0.2 * (right - left); x < left + 0.8 * (right - left); x += 1) {
        const auto crossing =
            std::ranges::count_if(lines, [x](const QRectF &line) { return line.left() < x && x < line.right(); });
        if (crossing < fewest) {
            fewest = crossing;
            begin = x;
            widest = 0;
            middle = x;
        } else if (crossing > fewest) {
            begin = x + 1;
        } else if (x - begin > widest) {
            widest = x - begin;
            middle = begin + widest / 2;
        }
    }
    if (double(fewest) > MostCrossing * double(lines.size()))
        return std::nullopt;

    QList<QRectF> ofLeft;
    QList<QRectF> ofRight;
    for (const QRectF &line : lines) {
        if (line.right() <= middle)
            ofLeft << line;
        else if (line.left() >= middle)
            ofRight << line;
    }
    if (std::min(ofLeft.size(), ofRight.size()) < FewestLines)
        return std::nullopt;
    const auto beside = std::ranges::count_if(ofLeft, [&](const QRectF &line) {
        return std::ranges::any_of(ofRight, [&](const QRectF &other) { return standBeside(line, other); });
    });
    const bool isEvident = 2 * beside >= std::min(ofLeft.size(), ofRight.size()) && isRunningText(ofLeft, right - left)
                           && isRunningText(ofRight, right - left);
    return isEvident ? std::optional(middle) : std::nullopt;
}

} // namespace Secto
