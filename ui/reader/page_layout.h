// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/margin_notes.h"
#include "reader/page_chips.h"
#include "reader/page_columns.h"
#include "reader/paragraph_layout.h"
#include "reader/table_columns.h"

#include <QHash>
#include <QSizeF>

#include <memory>
#include <optional>
#include <vector>

namespace Secto {

/** A place between two characters of a field; at is a canonical UTF-16 offset. */
struct TextPlace
{
    FieldId field;
    qsizetype at = 0;

    friend bool operator==(const TextPlace &, const TextPlace &) = default;
};

/** One paragraph (or a piece of a very long one) where it stands on the sheet. */
struct PagePiece
{
    int field = 0; ///< index in PageLayout::fields()
    FieldParagraph source;
    QPointF at; ///< top left corner; in the margin before MarginScroll moves it
    qreal width = 0;
    qreal height = 0;                       ///< estimated until isExact
    qreal rowHeight = 0;                    ///< of the highest that stand beside it in a row of a table
    bool isExact = false;                   ///< the lines were broken once, and height is theirs
    std::unique_ptr<ParagraphLayout> lines; ///< made when first needed, let go of when far from the view
    QHash<QString, qreal> calls;            ///< tops of the lines that call notes, from at; kept when lines go

    qreal bottom() const { return at.y() + std::max(height, rowHeight); }
};

/** One footnote as a whole. */
struct PageNote
{
    QString label;
    int field = 0;
    size_t firstPiece = 0;
    size_t endPiece = 0;
    QRectF rect; ///< in the margin before MarginScroll moves it; a rule stands left of it
};

/**
 * Where everything on the sheet stands: geometry without colours or widgets.
 *
 * The sheet's coordinates are pixels; x is the view's, y counts from the top of the
 * ground above the sheet. Lines are broken only for what is near the view; the heights
 * of all other paragraphs are estimates that settle() and settleMore() make exact.
 *
 * The document must outlive it and stay as it is.
 */
class PageLayout
{
public:
    PageLayout(const Document &document, const PageStyle &style, const Inks &inks);
    ~PageLayout();

    /** Divides the width anew; lines are broken again if the columns changed. */
    void setViewSize(const QSizeF &size);

    const PageStyle &style() const { return m_style; }
    const Document &document() const { return m_document; }
    const PageColumns &columns() const { return m_columns; }
    const QList<PageChip> &chips() const { return m_chips; }
    QPointF chipsAt() const { return m_chipsAt; }
    /** Of the whole sheet with the ground around it. */
    qreal height() const { return m_height; }
    QRectF sheet() const;
    /** Height of the rule between the text and the notes below it; negative where there is none. */
    qreal notesRule() const { return m_notesRule; }

    /** Breaks the lines of all that is in view. True if something moved: the caller then looks again. */
    bool settle(qreal top);
    /** Breaks lines of what is not yet exact for about @p milliseconds. True while there is more to do. */
    bool settleMore(int milliseconds);

    const std::vector<PagePiece> &pieces() const { return m_pieces; }
    const std::vector<PageNote> &notes() const { return m_notes; }
    const PageNote *note(const QString &label) const;
    const FieldId &fieldOf(const PagePiece &piece) const { return m_fields[size_t(piece.field)]->field(); }

    /** Whether pieces of @p field stand in the margin, moved up by marginShift(). */
    bool isInMargin(const FieldId &field) const { return m_columns.notesBeside && field.isNote(); }
    qreal marginShift(qreal top) const { return m_scroll.shift(top); }
    /** The top of the view at which height @p y of the margin stands @p offset below it. */
    qreal topShowing(qreal y, qreal offset) const { return m_scroll.topShowing(y, offset); }

    /** Indices of pieces() that touch the heights from @p top to @p bottom of the text column, or of the margin. */
    std::pair<size_t, size_t> textPieces(qreal top, qreal bottom) const;
    QList<size_t> marginPieces(qreal top, qreal bottom) const;

    /**
     * The piece that shows @p place, as an index of pieces(); nothing for a field that is not there.
     * Between two pieces of one paragraph it is the one on @p side.
     */
    std::optional<size_t> pieceAt(const TextPlace &place, SetParagraph::Side side = SetParagraph::Side::Before) const;
    /** Its lines, broken now if need be. */
    const ParagraphLayout &lines(size_t piece) const;

    /** Where @p place stands: a caret in the sheet's coordinates; exact. */
    QRectF caret(const TextPlace &place) const;
    /** As caret(), without breaking lines: estimated where they are not. */
    qreal heightOf(const TextPlace &place) const;

    /** The first or last piece of @p field. */
    std::pair<size_t, size_t> piecesOf(const FieldId &field) const;

private:
    void estimate(PagePiece &piece) const;
    bool makeExact(PagePiece &piece) const;
    void place();
    void fitTables();
    size_t placeRow(size_t first, qreal y);
    void fitChips();
    void placeChipWords();
    qreal placeText(qreal y);
    qreal placeNotesBelow(qreal y);
    void placeNotesBeside();
    void forgetFar(qreal top);
    qreal callHeight(const Footnote &note) const;
    qreal noteHeight(const PageNote &note) const;
    void moveNote(PageNote &note, const QPointF &to);

    const Document &m_document;
    PageStyle m_style;
    Inks m_inks;
    PageColumns m_columns;
    QSizeF m_view;
    std::vector<std::unique_ptr<FieldSetter>> m_fields; ///< title, body, notes
    std::vector<std::pair<size_t, size_t>> m_fieldPieces;
    QHash<FieldId, int> m_fieldIndex;
    mutable std::vector<PagePiece> m_pieces;
    std::vector<PageNote> m_notes;
    size_t m_textPieces = 0;     ///< title and body
    size_t m_firstChipPiece = 0; ///< of those that stand in chips
    size_t m_endChipPieces = 0;
    size_t m_nextInexact = 0;
    QList<PageChip> m_chips;
    QPointF m_chipsAt;
    MarginScroll m_scroll;
    qreal m_notesRule = -1;
    qreal m_height = 0;
    mutable bool m_moved = false; ///< lines() found another height than estimated
};

} // namespace Secto
