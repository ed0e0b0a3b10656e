// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_caret.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace Secto {

namespace {

/** One piece of the page and the caret's place in it. */
struct Standing
{
    const PageLayout &layout;
    size_t piece;
    qsizetype at;

    const PagePiece &set() const { return layout.pieces()[piece]; }
    TextPlace begin(size_t of) const
    {
        const PagePiece &other = layout.pieces()[of];
        return {layout.fieldOf(other), other.source.range.begin};
    }
    TextPlace end(size_t of) const
    {
        const PagePiece &other = layout.pieces()[of];
        return {layout.fieldOf(other), other.source.range.end};
    }
    TextPlace here() const { return {layout.fieldOf(set()), at}; }
};

TextPlace byCharacter(const Standing &standing, bool forward, QTextBoundaryFinder::BoundaryType unit)
{
    const PagePiece &piece = standing.set();
    const TextRange range = piece.source.range;
    const QString field = standing.layout.document().text(standing.layout.fieldOf(piece));
    const QString text = field.sliced(range.begin, range.length());
    if (forward && standing.at >= range.end) {
        const size_t next = standing.piece + 1;
        if (next >= standing.layout.pieces().size())
            return standing.here();
        // The end of a piece and the beginning of its continuation are one place.
        const FieldParagraph &following = standing.layout.pieces()[next].source;
        return following.continues ? byCharacter({standing.layout, next, following.range.begin}, true, unit)
                                   : standing.begin(next);
    }
    if (!forward && standing.at <= range.begin) {
        if (standing.piece == 0)
            return standing.here();
        const size_t before = standing.piece - 1;
        return piece.source.continues ? byCharacter({standing.layout, before, range.begin}, false, unit)
                                      : standing.end(before);
    }

    QTextBoundaryFinder finder(unit, text);
    finder.setPosition(standing.at - range.begin);
    qsizetype at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    // A word's step ends at the beginning of a word, not at the space before it.
    while (unit == QTextBoundaryFinder::Word && at > 0 && at < text.size() && text[at].isSpace())
        at = forward ? finder.toNextBoundary() : finder.toPreviousBoundary();
    if (at < 0)
        at = forward ? text.size() : 0;
    return {standing.layout.fieldOf(piece), range.begin + at};
}

/** Whether the paragraph of @p piece goes on in the next. */
bool goesOn(const PageLayout &layout, size_t piece)
{
    return piece + 1 < layout.pieces().size() && layout.pieces()[piece + 1].source.continues;
}

/** How far in from its column a piece stands: chips and cells stand side by side. */
qreal inset(const PageLayout &layout, size_t piece)
{
    const PagePiece &set = layout.pieces()[piece];
    return set.source.standsInRow() ? set.at.x() - layout.columns().textLeft : 0;
}

bool areInOneRow(const PageLayout &layout, size_t a, size_t b)
{
    const auto &pieces = layout.pieces();
    return pieces[a].source.standsInRow() && pieces[b].source.standsInRow() && pieces[a].at.y() == pieces[b].at.y();
}

/** The next piece below or above @p piece, or @p piece itself where there is none; of those in a row the one nearest to
 * @p x. */
size_t nextPiece(const PageLayout &layout, size_t piece, bool down, qreal x)
{
    const size_t last = down ? layout.pieces().size() - 1 : 0;
    const auto after = [down](size_t i) { return down ? i + 1 : i - 1; };
    if (piece == last)
        return piece;
    size_t next = after(piece);
    while (next != last && areInOneRow(layout, piece, next))
        next = after(next);
    if (areInOneRow(layout, piece, next))
        return piece;
    size_t best = next;
    for (size_t i = next; i != last && areInOneRow(layout, next, after(i)); i = after(i)) {
        if (std::abs(inset(layout, after(i)) - x) < std::abs(inset(layout, best) - x))
            best = after(i);
    }
    return best;
}

TextPlace byLine(const Standing &standing, bool down, qreal &x)
{
    const ParagraphLayout &lines = standing.layout.lines(standing.piece);
    if (x < 0)
        x = lines.caret(standing.at).x() + inset(standing.layout, standing.piece);
    const qsizetype shown = lines.paragraph().displayed(standing.at, SetParagraph::Side::Before);
    int line = lines.lineOfDisplayed(shown) + (down ? 1 : -1);
    size_t piece = standing.piece;
    if (line < 0 || line >= lines.lineCount()) {
        piece = nextPiece(standing.layout, piece, down, x);
        if (piece == standing.piece)
            return down ? standing.end(piece) : standing.begin(piece);
        line = down ? 0 : std::max(0, standing.layout.lines(piece).lineCount() - 1);
    }
    const ParagraphLayout &target = standing.layout.lines(piece);
    const qsizetype at =
        target.nearest({x - inset(standing.layout, piece), target.lineTop(line) + target.leading() / 2});
    const Standing reached{standing.layout, piece, target.paragraph().canonical(at)};
    // The end of a piece would be the beginning of its continuation, and the caret would not come past it.
    const bool isEnd = reached.at == reached.set().source.range.end && reached.at > reached.set().source.range.begin;
    return isEnd && goesOn(standing.layout, piece) ? byCharacter(reached, false, QTextBoundaryFinder::Grapheme)
                                                   : reached.here();
}

TextPlace toLineEdge(const Standing &standing, bool end)
{
    const ParagraphLayout &lines = standing.layout.lines(standing.piece);
    const int line = lines.lineOfDisplayed(lines.paragraph().displayed(standing.at, SetParagraph::Side::Before));
    const TextRange range = lines.lineRange(line);
    if (!end)
        return {lines.paragraph().field, range.begin};
    // Before the space at which the line was broken; after it the caret would stand on the next line.
    const bool broken = (line + 1 < lines.lineCount() || goesOn(standing.layout, standing.piece)) && range.length() > 1;
    return {lines.paragraph().field, range.end - (broken ? 1 : 0)};
}

} // namespace

TextPlace stepped(const PageLayout &layout, const TextPlace &from, CaretStep step, qreal &x)
{
    const auto piece = layout.pieceAt(from, SetParagraph::Side::After);
    if (!piece)
        return {FieldId::body(), 0};
    const Standing standing{layout, *piece, from.at};
    const bool mirrored = layout.lines(*piece).isRightToLeft();
    if (step != CaretStep::Up && step != CaretStep::Down)
        x = -1;
    switch (step) {
    case CaretStep::Left:
        return byCharacter(standing, mirrored, QTextBoundaryFinder::Grapheme);
    case CaretStep::Right:
        return byCharacter(standing, !mirrored, QTextBoundaryFinder::Grapheme);
    case CaretStep::WordLeft:
        return byCharacter(standing, mirrored, QTextBoundaryFinder::Word);
    case CaretStep::WordRight:
        return byCharacter(standing, !mirrored, QTextBoundaryFinder::Word);
    case CaretStep::Up:
        return byLine(standing, false, x);
    case CaretStep::Down:
        return byLine(standing, true, x);
    case CaretStep::LineBegin:
        return toLineEdge(standing, false);
    case CaretStep::LineEnd:
        return toLineEdge(standing, true);
    case CaretStep::ParagraphUp:
        if (from.at > standing.set().source.range.begin || *piece == 0)
            return standing.begin(*piece);
        return standing.begin(*piece - 1);
    case CaretStep::ParagraphDown:
        return *piece + 1 < layout.pieces().size() ? standing.begin(*piece + 1) : standing.end(*piece);
    case CaretStep::DocumentBegin:
        return standing.begin(0);
    case CaretStep::DocumentEnd:
        return {FieldId::body(), layout.document().body.size()};
    }
    return from;
}

} // namespace Secto
