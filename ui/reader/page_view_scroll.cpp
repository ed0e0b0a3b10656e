// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_view_p.h"

#include <QStyle>
#include <QWheelEvent>

#include <cmath>

namespace Secto {

namespace {

/** Time taken from the interface for lines out of view, in ms: half of a frame. */
constexpr int Slice = 8;

/** Rounds of breaking lines and looking what came into view by it; two are the rule. */
constexpr int MostRounds = 12;

} // namespace

qreal PageView::Private::top() const
{
    return bar->value();
}

void PageView::Private::setTop(qreal top)
{
    const bool before = std::exchange(isSettling, true);
    bar->setValue(int(std::round(top)));
    isSettling = before;
}

void PageView::Private::settle()
{
    if (!layout)
        return;
    const int viewHeight = q->viewport()->height();
    for (int round = 0; round < MostRounds; ++round) {
        const bool before = std::exchange(isSettling, true);
        bar->setPageStep(viewHeight);
        bar->setSingleStep(int(layout->style().paragraph(Block::Kind::Paragraph).leading));
        bar->setRange(0, std::max(0, int(std::ceil(layout->height())) - viewHeight));
        isSettling = before;
        if (anchor) {
            const qreal line = layout->caret(*anchor).isNull() ? 0 : layout->heightOf(*anchor);
            setTop(line + anchorOffset);
        }
        if (!layout->settle(top()))
            break;
    }
    settling.start();
}

void PageView::Private::settleMore()
{
    const qreal before = layout ? layout->height() : 0;
    if (!layout || !layout->settleMore(Slice)) {
        settling.stop();
        updateTicks();
    }
    if (layout && layout->height() != before) {
        const bool running = settling.isActive();
        settle();
        if (!running)
            settling.stop();
        q->viewport()->update();
    }
}

TextPlace PageView::Private::placeAtTop() const
{
    // A line counts as the first in view if its better half is.
    const qreal at = top() + ScrollMargin;
    const auto [begin, end] = layout->textPieces(at, at + q->viewport()->height() + 1);
    for (size_t i = begin; i < end; ++i) {
        const PagePiece &piece = layout->pieces()[i];
        const ParagraphLayout &lines = layout->lines(i);
        const int line = std::max(0, int(std::floor((at - piece.at.y()) / lines.leading() + 0.5)));
        if (line < std::max(1, lines.lineCount()))
            return {layout->fieldOf(piece),
                    lines.lineCount() > 0 ? lines.lineRange(line).begin : piece.source.range.begin};
    }
    return {FieldId::body(), text().body.size()};
}

void PageView::Private::rememberAnchor()
{
    anchor.reset();
    if (!layout)
        return;
    // While the head is in view nothing above can change; afterwards the line at the top is held.
    const TextPlace place = placeAtTop();
    if (place.field.isTitle())
        return;
    anchor = place;
    layout->caret(place); // exact from here on
    anchorOffset = top() - layout->heightOf(place);
}

void PageView::Private::scrolled()
{
    q->viewport()->update();
    const QString page = layout ? text().pageAt(q->topOffset()) : QString();
    if (page != pageInView) {
        pageInView = page;
        emit q->pageInViewChanged(page);
    }
    emit q->scrolled();
}

void PageView::scrollContentsBy(int, int)
{
    if (d->isSettling || !d->layout)
        return;
    d->hidePopup();
    d->rememberAnchor();
    d->settle();
    d->scrolled();
}

void PageView::Private::scrollBy(qreal pixels)
{
    bar->setValue(int(std::round(top() + pixels)));
}

std::pair<qreal, qreal> PageView::Private::heights(const TextSpan &span) const
{
    layout->caret({span.field, span.range.end});
    const QRectF first = layout->caret({span.field, span.range.begin});
    const QRectF last = layout->caret({span.field, span.range.end});
    return {first.top(), last.bottom()};
}

void PageView::Private::bringIntoView(const FieldId &field, qreal from, qreal to)
{
    const qreal viewHeight = q->viewport()->height();
    const qreal y = from + toView(field).y();
    const qreal bottom = to + toView(field).y();
    if (y >= ScrollMargin && bottom <= viewHeight - ScrollMargin)
        return;
    // A third from the top shows what leads to it; what is taller begins at the top.
    const bool fits = to - from < viewHeight * 0.6;
    const qreal offset = fits ? viewHeight / 3 : 2 * ScrollMargin;
    qreal wanted = layout->isInMargin(field) ? layout->topShowing(from, offset) : from - offset;
    // What is just out of view is not worth losing the place for.
    if (fits && !layout->isInMargin(field) && bottom > viewHeight - ScrollMargin
        && bottom < viewHeight + 3 * ScrollMargin)
        wanted = top() + bottom - viewHeight + 3 * ScrollMargin;
    bar->setValue(int(std::round(std::max(0.0, wanted))));
}

void PageView::Private::bringIntoView(const TextSpan &span)
{
    if (!layout)
        return;
    // Breaking lines on the way may move the goal; it is looked for until it stays.
    for (int round = 0; round < MostRounds; ++round) {
        const auto [from, to] = heights(span);
        const qreal before = top();
        bringIntoView(span.field, from, to);
        if (top() == before && std::pair(from, to) == heights(span))
            break;
    }
}

QPointF PageView::Private::toView(const FieldId &field) const
{
    return {0, -top() - (layout->isInMargin(field) ? layout->marginShift(top()) : 0)};
}

QList<QRect> PageView::rectsOf(const TextSpan &span) const
{
    QList<QRect> rects;
    if (!d->layout)
        return rects;
    const auto [begin, end] = d->layout->piecesOf(span.field);
    for (size_t i = begin; i < end; ++i) {
        if (!d->layout->pieces()[i].source.range.intersects(span.range))
            continue;
        const ParagraphLayout &lines = d->layout->lines(i);
        for (const QRectF &rect : lines.rectsOf(span.range))
            rects << rect.translated(d->layout->pieces()[i].at + d->toView(span.field)).toAlignedRect();
    }
    return rects;
}

QRect PageView::callRect(const QString &label) const
{
    const Footnote *note = d->layout ? d->text().note(label) : nullptr;
    const auto piece = note && note->call ? d->layout->pieceAt({note->call->field, note->call->at}) : std::nullopt;
    if (!piece)
        return {};
    const ParagraphLayout &lines = d->layout->lines(*piece);
    for (const Inserted &call : lines.paragraph().inserted) {
        const QList<QRectF> rects = lines.rects({call.begin, call.end});
        if (call.kind == Inserted::Kind::Call && call.label == label && !rects.isEmpty())
            return rects.first()
                .translated(d->layout->pieces()[*piece].at + d->toView(note->call->field))
                .toAlignedRect();
    }
    return {};
}

QRect PageView::noteRect(const QString &label) const
{
    const PageNote *note = d->layout ? d->layout->note(label) : nullptr;
    return note ? note->rect.translated(d->toView(FieldId::note(label))).toAlignedRect() : QRect();
}

bool PageView::Private::isMotionReduced() const
{
    return q->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, q) <= 0;
}

void PageView::Private::flash(const QList<TextSpan> &spans)
{
    scene.flashed = spans;
    fading.stop();
    if (isMotionReduced()) {
        scene.flash = 0.8;
        flashing.start(1100);
        q->viewport()->update();
    } else {
        flashing.stop();
        fading.start();
    }
}

void PageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    // Ten percent for each notch; finer wheels add up.
    d->zoomDelta += event->angleDelta().y();
    const int notches = d->zoomDelta / 120;
    d->zoomDelta -= notches * 120;
    if (notches != 0)
        emit zoomRequested(std::clamp(d->typography.zoom + 10 * notches, 50, 300));
    event->accept();
}

} // namespace Secto
