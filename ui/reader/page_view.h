// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/typography.h"
#include "session/open_document.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>

#include <memory>

namespace Secto {

/**
 * The sheet: the document set as a book page with its footnotes in the margin.
 *
 * Draws what OpenDocument holds (mentions, highlights, the chosen entity) and turns
 * mouse and keys into selections, jumps between call and note, and choices of
 * mentions and highlights. It never changes the document's text.
 */
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    /** Null for none. The document must outlive the call that replaces it. */
    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    void setTypography(const Typography &typography);
    const Typography &typography() const;

    /** Selected passages in reading order, one a field, or a block of one field; empty for none. */
    QList<TextSpan> selection() const;
    /** Selects @p spans and scrolls to the first if it is out of view; emits selectionChanged. */
    void setSelection(const QList<TextSpan> &spans);
    void clearSelection() { setSelection({}); }

    /** Scrolls @p span into view and flashes it. */
    void reveal(const TextSpan &span);

    /** Marks @p hits of a search, @p current of them as the one in hand (-1: none) and in view. */
    void setHits(const QList<TextSpan> &hits, int current);

    /** Where @p span is drawn, in the viewport's coordinates, one rectangle a line; may lie out of view. */
    QList<QRect> rectsOf(const TextSpan &span) const;
    /** Where the call of note @p label is drawn, and the note itself; empty if there is none. */
    QRect callRect(const QString &label) const;
    QRect noteRect(const QString &label) const;

    /** UTF-16 offset in the body of the first character in view. */
    qsizetype topOffset() const;
    /** Scrolls so that body offset @p at is at the top. */
    void scrollToOffset(qsizetype at);

signals:
    void selectionChanged();
    /** "731"; empty before the first page mark. */
    void pageInViewChanged(const QString &label);
    /** Other lines may be in view now; topOffset() tells which. */
    void scrolled();
    /** Ctrl and wheel or a pinch ask for another zoom, in percent. */
    void zoomRequested(int percent);
    /** A link was clicked, or Enter pressed on it; @p target as Link::target. */
    void linkFollowed(const QString &target);
    /** A line for the status bar: what a call says, what Enter does. */
    void statusMessage(const QString &text);
    /** @p annotationId empty and @p mentionIndex (into extraction().mentions) -1 where there is none. */
    void contextMenuRequested(const QPoint &globalPos, const QList<Secto::TextSpan> &selection,
                              const QString &annotationId, int mentionIndex);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Secto
