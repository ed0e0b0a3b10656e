// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_caret.h"
#include "reader/page_view_p.h"

#include <QKeyEvent>

namespace Secto {

namespace {

std::optional<CaretStep> stepOf(const QKeyEvent &event)
{
    const bool words = event.modifiers() & Qt::ControlModifier;
    switch (event.key()) {
    case Qt::Key_Left:
        return words ? CaretStep::WordLeft : CaretStep::Left;
    case Qt::Key_Right:
        return words ? CaretStep::WordRight : CaretStep::Right;
    case Qt::Key_Up:
        return words ? CaretStep::ParagraphUp : CaretStep::Up;
    case Qt::Key_Down:
        return words ? CaretStep::ParagraphDown : CaretStep::Down;
    case Qt::Key_Home:
        return words ? CaretStep::DocumentBegin : CaretStep::LineBegin;
    case Qt::Key_End:
        return words ? CaretStep::DocumentEnd : CaretStep::LineEnd;
    default:
        return {};
    }
}

} // namespace

void PageView::keyPressEvent(QKeyEvent *event)
{
    if (!d->layout)
        return QAbstractScrollArea::keyPressEvent(event);
    d->hidePopup();
    bool done = true;
    if (event->matches(QKeySequence::SelectAll)) {
        d->selectionStart = {FieldId::title(), 0};
        d->caretPlace = {FieldId::body(), d->text().body.size()};
        d->hasCaret = true;
        d->setSelection(allSpans(d->text()));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        done = d->enter();
    } else if (event->key() == Qt::Key_Backspace) {
        done = d->goBack();
    } else if (event->key() == Qt::Key_Escape) {
        done = d->dismiss();
    } else {
        done = d->moveCaret(event) || d->scrollPage(event);
    }
    // What is not ours belongs to the window.
    event->setAccepted(done);
}

bool PageView::Private::moveCaret(QKeyEvent *event)
{
    const auto step = stepOf(*event);
    if (!step || event->modifiers() & ~(Qt::ShiftModifier | Qt::ControlModifier | Qt::KeypadModifier))
        return false;
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    if (!hasCaret)
        showCaret();
    // An arrow without Shift leaves a selection at the end it points to.
    if (!extend && !scene.selection.isEmpty() && (*step == CaretStep::Left || *step == CaretStep::Right)) {
        const TextSpan edge = *step == CaretStep::Left ? scene.selection.first() : scene.selection.last();
        placeCaret({edge.field, *step == CaretStep::Left ? edge.range.begin : edge.range.end}, false);
    } else {
        placeCaret(stepped(*layout, caretPlace, *step, caretX), extend);
    }
    scene.caret = caretPlace;
    const TextSpan at{caretPlace.field, {caretPlace.at, caretPlace.at}};
    const auto [from, to] = heights(at);
    const qreal margin = 2 * ScrollMargin;
    // The caret takes the page along line by line, not by leaps.
    const qreal above = from + toView(at.field).y() - margin;
    const qreal below = to + toView(at.field).y() + margin - q->viewport()->height();
    if (std::max(-above, below) > q->viewport()->height())
        bringIntoView(at);
    else if (above < 0)
        scrollBy(above);
    else if (below > 0)
        scrollBy(below);
    return true;
}

void PageView::Private::placeCaret(const TextPlace &place, bool extend)
{
    scene.callInHand.clear();
    isNoteFocused = false;
    caretPlace = place;
    hasCaret = true;
    if (!extend) {
        selectionStart = place;
        setSelection({});
    } else {
        setSelection(validSpans(text(), spansBetween(text(), selectionStart, place, layout->columns().notesBeside)));
    }
    if (scene.caret)
        scene.caret = place;
    q->viewport()->update();
}

void PageView::Private::showCaret()
{
    selectionStart = caretPlace = placeAtTop();
    hasCaret = true;
    scene.caret = caretPlace;
    q->viewport()->update();
}

bool PageView::Private::scrollPage(QKeyEvent *event)
{
    const qreal leading = layout->style().paragraph(Block::Kind::Paragraph).leading;
    const qreal page = std::max(leading, q->viewport()->height() - 2 * leading);
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!plain)
        return false;
    switch (event->key()) {
    case Qt::Key_PageDown:
        scrollBy(page);
        return true;
    case Qt::Key_PageUp:
        scrollBy(-page);
        return true;
    case Qt::Key_Space:
        scrollBy(event->modifiers() & Qt::ShiftModifier ? -page : page);
        return true;
    default:
        return false;
    }
}

bool PageView::Private::dismiss()
{
    if (!scene.callInHand.isEmpty() || !scene.noteInHand.isEmpty() || isNoteFocused) {
        scene.callInHand.clear();
        isNoteFocused = false;
        takeInHand({});
        return true;
    }
    if (!scene.selection.isEmpty()) {
        selectionStart = caretPlace;
        setSelection({});
        return true;
    }
    if (!document->currentAnnotation().isEmpty()) {
        document->setCurrentAnnotation({});
        return true;
    }
    if (!scene.chosenEntity.isEmpty()) {
        document->chooseEntity({});
        return true;
    }
    return false;
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const bool byTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byTab && d->layout && d->scene.callInHand.isEmpty() && !d->scene.caret)
        d->hasCaret ? void(d->scene.caret = d->caretPlace) : d->showCaret();
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    d->hidePopup();
    d->scene.caret.reset();
    viewport()->update();
}

bool PageView::focusNextPrevChild(bool next)
{
    return d->stepCall(next) || QAbstractScrollArea::focusNextPrevChild(next);
}

} // namespace Secto
