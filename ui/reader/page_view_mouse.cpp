// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_view_p.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>

namespace Secto {

PageHit PageView::Private::hitAt(const QPointF &point) const
{
    return hitTest(*layout, top(), point);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (!d->layout || event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    d->hidePopup();
    d->pressed = d->hitAt(event->position());
    d->pressedAt = event->position();
    d->pointer = event->position();
    d->isPressed = true;
    d->isDragging = false;
    d->scene.caret.reset();
    d->scene.callInHand.clear();
    d->isNoteFocused = false;

    // The third click of a triple click comes as a press soon after a double click.
    const bool third =
        d->sinceDoubleClick.isValid() && d->sinceDoubleClick.elapsed() < QApplication::doubleClickInterval();
    d->sinceDoubleClick.invalidate();
    if (event->modifiers() & Qt::ShiftModifier && d->hasCaret) {
        d->unit = Private::Unit::Character;
        d->isDragging = true;
        d->placeCaret(d->pressed.place, true);
    } else if (third) {
        d->unit = Private::Unit::Paragraph;
        d->unitStart = paragraphAt(d->text(), d->pressed.place);
        d->isDragging = true;
        d->dragTo(event->position());
    } else {
        d->unit = Private::Unit::Character;
        d->selectionStart = d->caretPlace = d->pressed.place;
        d->hasCaret = true;
        d->setSelection({});
    }
    viewport()->update();
}

void PageView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!d->layout || event->button() != Qt::LeftButton)
        return;
    d->pressed = d->hitAt(event->position());
    d->pointer = event->position();
    d->isPressed = true;
    d->isDragging = true;
    d->unit = Private::Unit::Word;
    d->unitStart =
        wordAt(d->text(), d->pressed.on >= 0 ? TextPlace{d->pressed.place.field, d->pressed.on} : d->pressed.place);
    d->sinceDoubleClick.start();
    d->dragTo(event->position());
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!d->layout)
        return;
    d->pointer = event->position();
    if (!d->isPressed || !(event->buttons() & Qt::LeftButton))
        return d->updateHover(event->position());
    if (!d->isDragging && (event->position() - d->pressedAt).manhattanLength() < QApplication::startDragDistance() / 2)
        return;
    d->isDragging = true;
    d->dragTo(event->position());
}

void PageView::Private::dragTo(const QPointF &point)
{
    const qreal height = q->viewport()->height();
    const qreal beyond = point.y() < 0 ? point.y() : point.y() > height ? point.y() - height : 0;
    if (beyond != 0) {
        scrollBy(beyond / 2);
        if (!autoScroll.isActive())
            autoScroll.start();
    } else {
        autoScroll.stop();
    }
    const PageHit hit = hitAt({point.x(), std::clamp(point.y(), 0.0, height - 1)});
    if (unit == Unit::Character) {
        placeCaret(hit.place, true);
        return;
    }
    // Whole words or paragraphs, from the one in which the dragging began.
    const TextSpan reached = unit == Unit::Word
                                 ? wordAt(text(), hit.on >= 0 ? TextPlace{hit.place.field, hit.on} : hit.place)
                                 : paragraphAt(text(), hit.place);
    const TextPlace startBegin{unitStart.field, unitStart.range.begin};
    const TextPlace startEnd{unitStart.field, unitStart.range.end};
    const bool backwards = isBefore(text(), {reached.field, reached.range.begin}, startBegin);
    selectionStart = backwards ? startEnd : startBegin;
    placeCaret({reached.field, backwards ? reached.range.begin : reached.range.end}, true);
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->layout || event->button() != Qt::LeftButton || !d->isPressed)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    d->autoScroll.stop();
    d->isPressed = false;
    if (!d->isDragging)
        d->clicked(d->pressed);
    d->isDragging = false;
}

void PageView::Private::clicked(const PageHit &hit)
{
    if (hit.inserted) {
        if (hit.inserted->kind == Inserted::Kind::Call)
            goToNote(hit.inserted->label);
        else
            goToCall(hit.inserted->label);
        return;
    }
    takeInHand(hit.note);
    if (const LinkedPassage *link = hit.on >= 0 ? marks.linkAt(hit.place.field, hit.on) : nullptr) {
        emit q->linkFollowed(QString(link->target)); // a copy: what is followed may replace this document
        return;
    }
    QString annotation;
    if (hit.on >= 0) {
        if (const auto at = document->annotationsAt(hit.place.field, hit.on); !at.isEmpty())
            annotation = at.first().id;
    }
    document->setCurrentAnnotation(annotation);
    if (hit.on >= 0) {
        if (const NamedPassage *name = marks.nameAt(hit.place.field, hit.on))
            chooseMention(*name);
    }
}

void PageView::Private::chooseMention(const NamedPassage &name)
{
    const Mention mention = document->extraction().mentions.value(name.mention);
    document->chooseEntity(mention.entity);
    const QList<Mention> chosen = document->chosenMentions();
    if (const qsizetype index = chosen.indexOf(mention); index >= 0)
        document->setCurrentMention(int(index));
}

void PageView::Private::updateHover(const QPointF &point)
{
    hovered = hitAt(point);
    const bool onCall = hovered.inserted && hovered.inserted->kind == Inserted::Kind::Call;
    const bool onLink = hovered.on >= 0 && marks.linkAt(hovered.place.field, hovered.on);
    const bool onName = hovered.on >= 0 && marks.nameAt(hovered.place.field, hovered.on);
    const bool onHighlight = hovered.on >= 0 && !document->annotationsAt(hovered.place.field, hovered.on).isEmpty();
    const Qt::CursorShape shape = hovered.inserted || onLink || onName || onHighlight ? Qt::PointingHandCursor
                                  : hovered.on >= 0                                   ? Qt::IBeamCursor
                                                                                      : Qt::ArrowCursor;
    if (q->viewport()->cursor().shape() != shape)
        q->viewport()->setCursor(shape);
    if (!onCall)
        hidePopup();
    else if (popup->label() != hovered.inserted->label && !hovering.isActive())
        hovering.start();
}

QPoint PageView::Private::keyboardPoint() const
{
    const TextPlace at = hasCaret ? caretPlace : placeAtTop();
    return layout->caret(at).translated(toView(at.field)).bottomLeft().toPoint();
}

void PageView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!d->layout)
        return;
    d->hidePopup();
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint point = byKey ? d->keyboardPoint() : event->pos();
    PageHit hit = d->hitAt(byKey ? point - QPoint(0, 4) : point);
    if (byKey && d->hasCaret) {
        hit.place = d->caretPlace;
        hit.on = d->caretPlace.at;
    }
    const bool inSelection = std::ranges::any_of(d->scene.selection, [&](const TextSpan &span) {
        return span.field == hit.place.field && hit.on >= span.range.begin && hit.on < span.range.end;
    });
    if (!byKey && !inSelection) {
        d->selectionStart = d->caretPlace = hit.place;
        d->hasCaret = true;
        d->setSelection({});
    }

    QString annotation;
    int mention = -1;
    if (hit.on >= 0) {
        if (const auto at = d->document->annotationsAt(hit.place.field, hit.on); !at.isEmpty())
            annotation = at.first().id;
        if (const NamedPassage *name = d->marks.nameAt(hit.place.field, hit.on))
            mention = name->mention;
    }
    emit contextMenuRequested(viewport()->mapToGlobal(point), d->scene.selection, annotation, mention);
    event->accept();
}

bool PageView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        d->hidePopup();
    } else if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            d->pinch += gesture->value();
            if (const int steps = int(d->pinch * 20); steps != 0) {
                d->pinch -= steps / 20.0;
                emit zoomRequested(std::clamp(d->typography.zoom + 5 * steps, 50, 300));
            }
            return true;
        }
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace Secto
