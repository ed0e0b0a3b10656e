// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/page_images.h"
#include "theme/theme.h"

#include <QAbstractScrollArea>

namespace Secto {

/**
 * One page of the original as a picture: fitting the view at first, larger by choice. A bar beside
 * the lines tells which place of the text is being read.
 */
class FacsimilePage : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit FacsimilePage(QWidget *parent = nullptr);

    /** Empty for none. */
    void setOriginal(const QByteArray &original);
    void setTheme(const Theme &theme);

    int pageCount() const { return int(m_images->pageSizes().size()); }
    int page() const { return m_page; }
    /** Shows @p page, from 0, from its top, without a bar. */
    void showPage(int page);
    /** Shows the page of @p place with a bar beside it, and scrolls there if it is out of view. */
    void showPlace(const PagePlace &place);

    /** Percent of the size at which the page fits the view: whole, or in a low view as wide as it is; 100 to 800. */
    int zoom() const { return m_zoom; }
    void setZoom(int percent);

    /** Where the picture of the page is drawn, in the viewport's coordinates. */
    QRect pageRect() const;
    /** Where the bar and the lines beside it are; empty if there is none. */
    QRect placeRect() const;
    /** Whether what is shown is as sharp as it will be. */
    bool isDrawn() const;

signals:
    void pageChanged();
    void zoomChanged();
    void drawn();
    /** The page was clicked at @p at, in ten-thousandths of its width and height. */
    void clicked(int page, const QPoint &at);
    /** Escape: back to the text. */
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QSizeF sizeInPoints() const;
    double fittingScale() const;
    double scale() const { return fittingScale() * m_zoom / 100; }
    void layOut();
    void turn(int direction, bool toEnd);
    bool scrollBy(int distance);
    void scrollToPlace();

    PageImages *m_images;
    Theme m_theme;
    int m_page = 0;
    int m_zoom = 100;
    std::optional<PagePlace> m_place;
    std::optional<PagePlace> m_wanted; ///< until the original is open
    QString m_failure;
    QPoint m_pressed;
    QPoint m_dragged;
    bool m_isDragging = false;
};

} // namespace Secto
