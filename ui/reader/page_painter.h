// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_layout.h"
#include "reader/page_marks.h"
#include "theme/theme.h"

namespace Secto {

/** What changes on the page from moment to moment while its layout stays. */
struct PageScene
{
    qreal top = 0; ///< the first height of the sheet in view
    QList<TextSpan> selection;
    std::optional<TextPlace> caret; ///< none while it is not shown
    QString noteInHand;             ///< label; it and its call are tinted
    QString callInHand;             ///< label of the call that the keyboard stands on
    QString chosenEntity;
    std::optional<TextSpan> currentMention;
    QString currentAnnotation;
    QList<TextSpan> flashed;
    qreal flash = 0; ///< strength, 0 to 1
};

/** Draws the sheet. Lives for one paint event. */
class PagePainter
{
public:
    PagePainter(QPainter &painter, const PageLayout &layout, const PageMarks &marks, const Theme &theme,
                const PageScene &scene);

    /** Draws all that @p view shows, a rectangle of the viewport. */
    void paint(const QRectF &view);

private:
    void paintSheet(const QRectF &view);
    void paintHead();
    void paintPageMarks(const PagePiece &piece, const ParagraphLayout &lines);
    void paintNoteGround(const PageNote &note);
    void paintPiece(size_t index, const QRectF &clip);
    void paintGrounds(const PagePiece &piece, const ParagraphLayout &lines);
    void paintLines(const PagePiece &piece, const ParagraphLayout &lines);
    void paintCalls(const PagePiece &piece, const ParagraphLayout &lines);
    void paintSpans(const QList<TextSpan> &spans, const PagePiece &piece, const ParagraphLayout &lines,
                    const QColor &colour, bool wholeLines);
    void paintCaret();

    QPainter &m_painter;
    const PageLayout &m_layout;
    const PageMarks &m_marks;
    const Theme &m_theme;
    const PageScene &m_scene;
};

/** @p share of @p ink on @p ground. */
QColor mixed(const QColor &ground, const QColor &ink, qreal share);

/** The inks of set text in @p theme. */
Inks inksOf(const Theme &theme);

} // namespace Secto
