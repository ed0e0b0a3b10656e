// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_hit.h"

#include <algorithm>
#include <cmath>

namespace Secto {

namespace {

/** How near to a small superscript still means it, in pixels. */
constexpr qreal CallReach = 3;

void readPiece(PageHit &hit, const PageLayout &layout, size_t index, const QPointF &point, const QPointF &toView)
{
    const PagePiece &piece = layout.pieces()[index];
    const ParagraphLayout &lines = layout.lines(index);
    const QPointF local = point - piece.at;
    const SetParagraph &paragraph = lines.paragraph();
    hit.place = {paragraph.field, paragraph.canonical(lines.nearest(local))};

    for (const Inserted &inserted : paragraph.inserted) {
        for (const QRectF &rect : lines.rects({inserted.begin, inserted.end})) {
            const qreal reach = inserted.kind == Inserted::Kind::Call ? CallReach : 1;
            if (rect.adjusted(-reach, -reach, reach, inserted.kind == Inserted::Kind::Call ? -rect.height() / 4 : 2)
                    .contains(local)) {
                hit.inserted = inserted;
                hit.insertedRect = rect.translated(piece.at + toView);
                return;
            }
        }
    }
    if (const qsizetype under = lines.under(local); under >= 0 && !paragraph.insertedAt(under))
        hit.on = paragraph.canonical(under);
}

/** Of pieces from @p begin to @p end, which follow one another downwards, the one nearest to @p y. */
size_t nearestPiece(const PageLayout &layout, size_t begin, size_t end, qreal y)
{
    const auto &pieces = layout.pieces();
    const auto first = pieces.begin() + ptrdiff_t(begin);
    const auto last = pieces.begin() + ptrdiff_t(end);
    auto found = std::partition_point(first, last, [y](const PagePiece &p) { return p.bottom() <= y; });
    if (found == last)
        return end - 1;
    if (found != first && found->at.y() > y) {
        const auto before = std::prev(found);
        if (y - before->bottom() < found->at.y() - y)
            found = before;
    }
    return size_t(found - pieces.begin());
}

/** Of chips or cells in one row with @p index, the one nearest to @p x; @p index itself elsewhere. */
size_t nearestInRow(const PageLayout &layout, size_t index, qreal x)
{
    const auto &pieces = layout.pieces();
    const auto distance = [&](size_t i) {
        const qreal left = pieces[i].at.x();
        return std::max({0.0, left - x, x - left - layout.lines(i).naturalWidth()});
    };
    size_t best = index;
    for (size_t i = index; pieces[i].source.standsInRow() && pieces[i].at.y() == pieces[index].at.y(); ++i) {
        if (distance(i) < distance(best))
            best = i;
        if (i + 1 == pieces.size())
            break;
    }
    return best;
}

} // namespace

PageHit hitTest(const PageLayout &layout, qreal top, const QPointF &point)
{
    PageHit hit;
    const PageColumns &columns = layout.columns();
    const bool beside = columns.notesBeside;
    const qreal shift = beside ? layout.marginShift(top) : 0;
    const QPointF text = point + QPointF(0, top);
    const QPointF margin = point + QPointF(0, top + shift);

    if (!beside || point.x() > columns.textLeft + columns.textWidth + 10) {
        for (const PageNote &note : layout.notes()) {
            const QRectF ground = note.rect.adjusted(-14, -6, 10, 6);
            if (!ground.contains(beside ? margin : text))
                continue;
            hit.note = note.label;
            const QPointF at = beside ? margin : text;
            readPiece(hit, layout, nearestPiece(layout, note.firstPiece, note.endPiece, at.y()), at,
                      QPointF(0, -top - shift));
            return hit;
        }
    }
    const size_t count = beside ? layout.piecesOf(FieldId::body()).second : layout.pieces().size();
    const size_t nearest = nearestInRow(layout, nearestPiece(layout, 0, count, text.y()), text.x());
    readPiece(hit, layout, nearest, text, QPointF(0, -top));
    return hit;
}

} // namespace Secto
