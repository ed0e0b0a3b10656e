// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/set_field.h"
#include "reader/typography.h"

#include <QFont>

namespace Secto {

/** The voice in which a paragraph speaks. */
enum class Voice {
    Text,
    Soft,  ///< footnotes and subject lines
    Quiet, ///< in the secondary colour
};

/** How one paragraph is set. Lengths in pixels of the body's font. */
struct ParagraphStyle
{
    QFont font;
    qreal leading = 0;  ///< from baseline to baseline
    qreal before = 0;   ///< space above, within the column
    qreal indent = 0;   ///< of all lines, at the paragraph's leading edge
    qreal hang = 0;     ///< of all lines but the first, further in
    bool atEnd = false; ///< set against the far edge: datelines, signatures
    Voice voice = Voice::Text;
};

/**
 * The fonts and measures of a page, all of them derived from its typography.
 * Screen and print share it. A value.
 */
struct PageStyle
{
    explicit PageStyle(const Typography &typography = {});

    QFont body;
    QFont note;        ///< footnotes and what else speaks softly
    QFont margin;      ///< document number and page marks
    QFont chip;        ///< classification and routing: the window's face
    qreal scale;       ///< 1 at 100 percent, for distances
    qreal measure;     ///< ideal width of the body's column, about 68 characters
    qreal narrow;      ///< the least width of the body's column beside notes, 45 characters
    qreal noteMeasure; ///< ideal width of the notes' column, about 40 characters of theirs
    qreal noteNarrow;  ///< its least width, about 26 characters

    /** For the body and, with Kind::Paragraph, any plain text in it. */
    ParagraphStyle paragraph(Block::Kind kind) const;
    ParagraphStyle title() const;
    ParagraphStyle footnote() const;
    /** Of words that stand in a chip. */
    ParagraphStyle chipWords() const;
    ParagraphStyle of(const FieldId &field, const FieldParagraph &paragraph) const;
};

/** The mean width of a character of English prose in @p font, in pixels. */
qreal characterWidth(const QFont &font);

} // namespace Secto
