// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QList>

namespace Secto {

/** A paragraph of a field before it is set: where it stands and what it is. */
struct FieldParagraph
{
    Block::Kind kind = Block::Kind::Paragraph;
    TextRange range;        ///< in the field, without the newline that ends it
    bool continues = false; ///< goes on in the same paragraph as the one before: a very long one is set in pieces
    bool isChip = false;    ///< words that are set apart, in a chip of the head
    int table = -1;         ///< index in Document::tables of a paragraph that is a cell
    int cell = -1;          ///< index in Table::cells

    bool isHeadingCell = false;

    bool isCell() const { return table >= 0; }
    /** Whether it may stand beside another instead of below. */
    bool standsInRow() const { return isChip || isCell(); }
};

/** Something that stands in the displayed words and is not in the canonical text. */
struct Inserted
{
    enum class Kind {
        Call,  ///< of a footnote, a superscript
        Label, ///< the number a footnote begins with
    };

    Kind kind = Kind::Call;
    QString label;       ///< of the footnote
    qsizetype at = 0;    ///< canonical offset in the field
    qsizetype begin = 0; ///< in SetParagraph::text
    qsizetype end = 0;   ///< in SetParagraph::text
};

/** Words that the print sets apart, as a range of displayed or of canonical text. */
struct SetEmphasis
{
    TextRange range;
    Emphasis::Kind kind = Emphasis::Kind::Italic;
};

/**
 * A paragraph as it is displayed: the canonical words with note calls set in.
 * Translates between offsets in the field (canonical) and in text (displayed);
 * all count UTF-16 units. A value.
 */
struct SetParagraph
{
    /** Where a canonical offset is displayed if something is inserted there. */
    enum class Side {
        Before, ///< at the end of the word before, as ranges that end there
        After,  ///< at the beginning of the word after, as ranges that begin there
    };

    FieldId field;
    FieldParagraph source;
    QString text;
    QList<Inserted> inserted;    ///< in order
    QList<TextRange> insertions; ///< the editors' words, in text
    QList<SetEmphasis> emphases; ///< in text
    TextRange label;             ///< "Subject:" in text, in a telegram's first line
    TextRange unseen; ///< in text: the stop behind the words in a chip, which keeps its place but is not drawn

    qsizetype displayed(qsizetype canonical, Side side) const;
    qsizetype canonical(qsizetype displayed) const;

    /** The part of @p canonical in this paragraph as one range of text, calls at its ends left out. May be empty. */
    TextRange displayed(TextRange canonical) const;
    const Inserted *insertedAt(qsizetype displayed) const;
};

/**
 * Sets the paragraphs of one field. Cheap to make; each paragraph is built when it
 * is asked for, so that a long text costs only what is shown of it.
 *
 * The document must outlive it and stay as it is.
 */
class FieldSetter
{
public:
    /** Longer paragraphs are set in pieces, in UTF-16 units: the engine that breaks lines wants all of a piece at once.
     */
    static constexpr qsizetype LongestPiece = 8000;

    /** @param chips ranges that become paragraphs of their own, in order, at the beginning of a line of the field */
    FieldSetter(const Document &document, const FieldId &field, const QList<TextRange> &chips = {});

    const FieldId &field() const { return m_field; }
    const QList<FieldParagraph> &paragraphs() const { return m_paragraphs; }

    SetParagraph set(const FieldParagraph &paragraph) const;

private:
    void addParagraph(TextRange range, Block::Kind kind, bool continues);
    bool addCells(const Document &document, TextRange row);

    FieldId m_field;
    QString m_text;
    QList<FieldParagraph> m_paragraphs;
    QList<Inserted> m_calls;       ///< with canonical offsets only
    QList<TextRange> m_insertions; ///< canonical
    QList<SetEmphasis> m_emphases; ///< canonical, by where they begin
};

} // namespace Secto
