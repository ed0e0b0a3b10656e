// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_style.h"
#include "reader/set_field.h"

#include <QColor>
#include <QRectF>
#include <QTextLayout>

namespace Secto {

/** The inks of set text. */
struct Inks
{
    QColor text;
    QColor secondary; ///< editors' insertions, quiet paragraphs
    QColor soft;      ///< footnotes, subject lines
    QColor accent;    ///< note calls and labels

    QColor of(Voice voice) const { return voice == Voice::Text ? text : voice == Voice::Soft ? soft : secondary; }

    friend bool operator==(const Inks &, const Inks &) = default;
};

/**
 * One paragraph broken into lines of one width. Positions are pixels from its top left
 * corner; offsets are canonical unless a name says displayed. Screen and print share it.
 */
class ParagraphLayout
{
public:
    ParagraphLayout(SetParagraph paragraph, const ParagraphStyle &style, qreal width, const Inks &inks);

    const SetParagraph &paragraph() const { return m_paragraph; }
    qreal height() const;

    /** Of the widest line, without the space at its end. */
    qreal naturalWidth() const;

    int lineCount() const { return m_layout.lineCount(); }
    /** The line that shows @p displayed. */
    int lineOfDisplayed(qsizetype displayed) const;
    /** The line that shows the character at @p canonical. */
    int lineAt(qsizetype canonical) const;
    /** The height at which line @p line begins, and its baseline. */
    qreal lineTop(int line) const { return line * m_style.leading; }
    qreal baseline(int line) const { return lineTop(line) + m_baseline; }
    qreal leading() const { return m_style.leading; }
    qreal ascent() const { return m_ascent; }
    qreal descent() const { return m_descent; }
    /** Canonical offsets of the words on @p line. */
    TextRange lineRange(int line) const;

    /**
     * One piece for each run of @p displayed on a line, from ascent to descent; more than
     * one a line where the direction of writing changes.
     */
    QList<QRectF> rects(TextRange displayed) const;
    QList<QRectF> rectsOf(TextRange canonical) const { return rects(m_paragraph.displayed(canonical)); }

    /** The caret before @p canonical: a line without width. */
    QRectF caret(qsizetype canonical) const;

    /** The displayed offset nearest to @p point, between two characters. */
    qsizetype nearest(const QPointF &point) const;
    /** The displayed offset of the character under @p point; -1 beside the text. */
    qsizetype under(const QPointF &point) const;

    bool isRightToLeft() const;
    const QTextLayout &text() const { return m_layout; }

    /** Draws the words, at @p at, those lines that @p clip touches (in the painter's coordinates). */
    void draw(QPainter &painter, const QPointF &at, const QRectF &clip) const;

private:
    QList<QTextLayout::FormatRange> formats(const Inks &inks) const;
    void breakLines(qreal width);

    SetParagraph m_paragraph;
    ParagraphStyle m_style;
    QTextLayout m_layout;
    qreal m_ascent = 0;
    qreal m_descent = 0;
    qreal m_baseline = 0; ///< of a line, from its top
};

} // namespace Secto
