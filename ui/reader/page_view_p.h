// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/note_popup.h"
#include "reader/page_hit.h"
#include "reader/page_painter.h"
#include "reader/page_selection.h"
#include "reader/page_view.h"
#include "reader/ticked_scroll_bar.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QVariantAnimation>

namespace Secto {

/** Room kept between what is scrolled to and the edge of the view, in pixels. */
constexpr qreal ScrollMargin = 14;

/** What the parts of PageView share; each group of functions has a file of its own. */
struct PageView::Private
{
    explicit Private(PageView *view);

    // page_view.cpp: the document and its marks
    void rebuild();
    void keepToText();
    void readMentions();
    void readAnnotations();
    void updateChosen();
    void updateTicks();
    void setSelection(const QList<TextSpan> &spans);
    const Document &text() const { return document->document(); }

    // page_view_scroll.cpp: where the view stands
    qreal top() const;
    /** Makes all in view exact; the line at the top stays where it is. */
    void settle();
    void settleMore();
    void setTop(qreal top);
    void rememberAnchor();
    void scrolled();
    void scrollBy(qreal pixels);
    /** Scrolls so that heights @p from to @p to of @p field's column are in view; the beginning if not both fit. */
    void bringIntoView(const FieldId &field, qreal from, qreal to);
    void bringIntoView(const TextSpan &span);
    /** The rectangle of @p span's beginning to end in the sheet, by height only. */
    std::pair<qreal, qreal> heights(const TextSpan &span) const;
    TextPlace placeAtTop() const;
    /** From the sheet's coordinates of @p field to the view's. */
    QPointF toView(const FieldId &field) const;
    void flash(const QList<TextSpan> &spans);
    bool isMotionReduced() const;

    // page_view_notes.cpp: between call and note. Labels by value: what they are copied from changes on the way.
    void goToNote(QString label);
    void goToCall(QString label);
    void takeInHand(const QString &label);
    void standOnCall(QString label);
    bool stepCall(bool next);
    /** What Enter and Backspace do where the keyboard stands; false: nothing. */
    bool enter();
    bool goBack();
    QString callAtCaret() const;
    void showPopup();
    void hidePopup();

    // page_view_mouse.cpp
    PageHit hitAt(const QPointF &point) const;
    void clicked(const PageHit &hit);
    void chooseMention(const NamedPassage &name);
    void dragTo(const QPointF &point);
    void updateHover(const QPointF &point);
    QPoint keyboardPoint() const;

    // page_view_keys.cpp
    bool moveCaret(QKeyEvent *event);
    bool scrollPage(QKeyEvent *event);
    void placeCaret(const TextPlace &place, bool extend);
    void showCaret();
    bool dismiss();

    enum class Unit { Character, Word, Paragraph };

    PageView *q;
    OpenDocument *document = nullptr;
    Theme theme;
    Typography typography;
    std::unique_ptr<PageLayout> layout;
    PageMarks marks;
    PageScene scene;
    QList<TextSpan> hits;
    int currentHit = -1;
    QString pageInView;

    TickedScrollBar *bar;
    NotePopup *popup;
    QTimer settling; ///< breaks the rest of the lines while nothing else is to do
    QTimer hovering;
    QTimer flashing;
    QVariantAnimation fading;
    bool isSettling = false;

    std::optional<TextPlace> anchor; ///< stays at the top when lines are broken anew; none: the head is in view
    qreal anchorOffset = 0;          ///< of the view's top from the top of the anchor's line

    TextPlace selectionStart; ///< where the selection began
    TextPlace caretPlace;     ///< where it ends, and where the keyboard stands
    bool hasCaret = false;
    qreal caretX = -1;

    bool isNoteFocused = false; ///< the keyboard came to noteInHand from its call
    PageHit pressed;
    QPointF pressedAt;
    QPointF pointer;
    bool isDragging = false;
    bool isPressed = false;
    Unit unit = Unit::Character;
    TextSpan unitStart;
    QElapsedTimer sinceDoubleClick;
    QTimer autoScroll;
    PageHit hovered;
    int zoomDelta = 0; ///< of the wheel, in eighths of a degree
    qreal pinch = 0;
};

} // namespace Secto
