// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_layout.h"

#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace Secto {

namespace {

/** Lines within this many heights of the view are broken ahead, and kept. */
constexpr qreal Ahead = 0.5;
constexpr qreal Keep = 3;

} // namespace

PageLayout::PageLayout(const Document &document, const PageStyle &style, const Inks &inks)
    : m_document(document), m_style(style), m_inks(inks), m_chips(chipsOf(document))
{
    QList<TextRange> inChips;
    for (const PageChip &chip : std::as_const(m_chips)) {
        if (chip.words)
            inChips << *chip.words;
    }
    for (const FieldId &field : document.fields()) {
        const int index = int(m_fields.size());
        m_fields.push_back(
            std::make_unique<FieldSetter>(document, field, field.isBody() ? inChips : QList<TextRange>()));
        m_fieldIndex.insert(field, index);
        const size_t first = m_pieces.size();
        for (const FieldParagraph &paragraph : m_fields.back()->paragraphs()) {
            m_pieces.push_back({});
            m_pieces.back().field = index;
            m_pieces.back().source = paragraph;
        }
        m_fieldPieces.emplace_back(first, m_pieces.size());
        if (field.isNote())
            m_notes.push_back({field.noteLabel(), index, first, m_pieces.size(), {}});
        else
            m_textPieces = m_pieces.size();
    }
    const auto chip = std::ranges::find_if(m_pieces, [](const PagePiece &p) { return p.source.isChip; });
    m_firstChipPiece = chip == m_pieces.end() ? 0 : size_t(chip - m_pieces.begin());
    m_endChipPieces = m_firstChipPiece + size_t(inChips.size());
    // In the order of their calls; a note that nothing calls stays behind the one before it.
    std::vector<TextPlace> calls;
    TextPlace last{FieldId::title(), 0};
    for (const Footnote &note : document.notes) {
        if (note.call)
            last = {note.call->field, note.call->at};
        calls.push_back(last);
    }
    std::vector<size_t> order(m_notes.size());
    std::iota(order.begin(), order.end(), size_t(0));
    const auto rank = [&](size_t i) {
        const TextPlace &call = calls[i];
        return std::pair(m_fieldIndex.value(call.field, 1), call.at);
    };
    std::ranges::stable_sort(order, {}, rank);
    std::vector<PageNote> sorted;
    for (const size_t i : order)
        sorted.push_back(m_notes[i]);
    m_notes = std::move(sorted);
}

PageLayout::~PageLayout() = default;

void PageLayout::setViewSize(const QSizeF &size)
{
    const PageColumns columns = columnsFor(m_style, size.width());
    const bool same = columns == m_columns;
    m_view = size;
    if (!same) {
        m_columns = columns;
        for (PagePiece &piece : m_pieces) {
            const FieldId &field = fieldOf(piece);
            piece.at.setX(field.isNote() ? m_columns.notesLeft : m_columns.textLeft);
            piece.width = field.isNote() ? m_columns.notesWidth : m_columns.textWidth;
            piece.isExact = false;
            piece.lines.reset();
            estimate(piece);
        }
        fitTables();
        fitChips();
        m_nextInexact = 0;
    }
    place();
}

/** Gives the cells of tables their columns. */
void PageLayout::fitTables()
{
    if (m_document.tables.isEmpty())
        return;
    const ParagraphStyle style = m_style.paragraph(Block::Kind::TableRow);
    const qreal character = characterWidth(style.font);
    QList<QList<TableColumn>> tables;
    for (const Table &table : m_document.tables)
        tables << tableColumns(table, m_document.body, m_columns.textWidth, character, 2 * character);
    for (PagePiece &piece : m_pieces) {
        if (!piece.source.isCell())
            continue;
        const Cell &cell = m_document.tables[piece.source.table].cells[piece.source.cell];
        const TableColumn place = placeOf(cell, tables[piece.source.table]);
        piece.at.setX(m_columns.textLeft + place.left);
        piece.width = place.width;
        estimate(piece);
    }
}

/** Puts the cells of a row, which begins with piece @p first, side by side at @p y; gives the piece behind them. */
size_t PageLayout::placeRow(size_t first, qreal y)
{
    const auto cellOf = [this](const PagePiece &piece) -> const Cell & {
        return m_document.tables[piece.source.table].cells[piece.source.cell];
    };
    size_t end = first;
    qreal height = 0;
    for (; end < m_textPieces && m_pieces[end].source.table == m_pieces[first].source.table
           && cellOf(m_pieces[end]).row == cellOf(m_pieces[first]).row;
         ++end)
        height = std::max(height, m_pieces[end].height);
    for (size_t i = first; i < end; ++i) {
        m_pieces[i].at.setY(y);
        m_pieces[i].rowHeight = height;
    }
    return end;
}

/** Gives the chips their places in the row, and the words that stand in them the room that they need. */
void PageLayout::fitChips()
{
    size_t index = m_firstChipPiece;
    for (PageChip &chip : m_chips) {
        if (!chip.words)
            continue;
        PagePiece &piece = m_pieces[index++];
        piece.width = std::max(1.0, m_columns.textWidth - 2 * chipPadding(m_style.chip));
        makeExact(piece);
        // The stop that is not drawn falls into the padding, unless a call stands behind it.
        const SetParagraph &words = piece.lines->paragraph();
        const bool isCalled = !words.inserted.isEmpty();
        qreal width = 0;
        for (const QRectF &rect : piece.lines->rects({0, isCalled ? words.inserted.last().end : words.unseen.begin}))
            width = std::max(width, rect.right());
        chip.wordsSize = {width, piece.height};
    }
    placeChips(m_chips, m_style.chip, m_columns.textWidth);
}

/** Puts the words of the text into their chips. */
void PageLayout::placeChipWords()
{
    size_t index = m_firstChipPiece;
    for (const PageChip &chip : std::as_const(m_chips)) {
        if (chip.words)
            m_pieces[index++].at = m_chipsAt + chip.rect.topLeft() + QPointF(chipPadding(m_style.chip), 0);
    }
}

void PageLayout::estimate(PagePiece &piece) const
{
    const ParagraphStyle style = m_style.of(fieldOf(piece), piece.source);
    const bool isNote = fieldOf(piece).isNote();
    const qreal character = (isNote ? m_style.noteMeasure / 40 : m_style.measure / 68) * style.font.pixelSize()
                            / (isNote ? m_style.note : m_style.body).pixelSize();
    const qreal perLine = std::max(1.0, (piece.width - style.indent - style.hang) / character - 2);
    piece.height = std::max(1.0, std::ceil(qreal(piece.source.range.length()) / perLine)) * style.leading;
}

bool PageLayout::makeExact(PagePiece &piece) const
{
    if (piece.lines)
        return false;
    const FieldId &field = fieldOf(piece);
    const qreal before = piece.height;
    piece.lines = std::make_unique<ParagraphLayout>(m_fields[size_t(piece.field)]->set(piece.source),
                                                    m_style.of(field, piece.source), piece.width, m_inks);
    piece.height = piece.lines->height();
    piece.isExact = true;
    piece.calls.clear();
    for (const Inserted &call : piece.lines->paragraph().inserted) {
        if (call.kind == Inserted::Kind::Call)
            piece.calls.insert(call.label, piece.lines->lineTop(piece.lines->lineOfDisplayed(call.begin)));
    }
    return piece.height != before;
}

void PageLayout::place()
{
    const qreal padding = std::round(44 * std::sqrt(m_style.scale));
    const qreal textBottom = placeText(m_columns.sheetTop + padding);
    m_notesRule = -1;
    m_scroll = {};
    qreal bottom = textBottom;
    if (m_columns.notesBeside) {
        placeNotesBeside();
        if (!m_notes.empty()) {
            const qreal margin = m_notes.back().rect.bottom();
            bottom = std::max(bottom, m_scroll.topShowing(margin, m_view.height()) + m_view.height());
            if (m_scroll.shift(margin) == 0)
                bottom = std::max(textBottom, margin);
        }
    } else {
        bottom = placeNotesBelow(textBottom);
    }
    m_height = std::ceil(bottom + padding * 1.3 + m_columns.sheetTop);
    m_moved = false;
}

qreal PageLayout::placeText(qreal y)
{
    const auto [titleBegin, titleEnd] = m_fieldPieces[0];
    for (size_t i = titleBegin; i < titleEnd; ++i) {
        m_pieces[i].at.setY(y);
        y = m_pieces[i].bottom();
    }
    if (m_document.title.isEmpty())
        y = m_pieces[titleBegin].at.y();
    // A dateline with which the text begins belongs to the head.
    size_t text = titleEnd;
    for (; text < m_textPieces && m_pieces[text].source.kind == Block::Kind::Dateline; ++text) {
        m_pieces[text].at.setY(y + std::round(6 * m_style.scale));
        y = m_pieces[text].bottom();
    }
    if (!m_chips.isEmpty()) {
        y += std::round(10 * m_style.scale);
        m_chipsAt = {m_columns.textLeft, y};
        placeChipWords();
        y += m_chips.last().rect.bottom();
        text = std::max(text, m_endChipPieces);
    }
    // A touch more than between paragraphs: the head is one thing, the text another.
    bool isFirst = true;
    for (size_t i = text; i < m_textPieces; ++i) {
        PagePiece &piece = m_pieces[i];
        if (!piece.source.continues || isFirst) {
            const qreal before = m_style.paragraph(piece.source.kind).before;
            y += isFirst && y > m_columns.sheetTop ? std::max(before, std::round(15 * m_style.scale)) : before;
        }
        isFirst = false;
        if (piece.source.isCell())
            i = placeRow(i, y) - 1;
        else
            piece.at.setY(y);
        y = piece.bottom();
    }
    return y;
}

qreal PageLayout::callHeight(const Footnote &note) const
{
    const TextPlace place{note.call->field, note.call->at};
    const auto index = pieceAt(place);
    if (!index)
        return 0;
    const PagePiece &piece = m_pieces[*index];
    const auto known = piece.calls.constFind(note.label);
    return piece.isExact && known != piece.calls.cend() ? piece.at.y() + *known : heightOf(place);
}

qreal PageLayout::noteHeight(const PageNote &note) const
{
    qreal height = 0;
    for (size_t i = note.firstPiece; i < note.endPiece; ++i) {
        const PagePiece &piece = m_pieces[i];
        if (i > note.firstPiece && !piece.source.continues)
            height += m_style.footnote().before;
        height += piece.height;
    }
    return height;
}

void PageLayout::moveNote(PageNote &note, const QPointF &to)
{
    qreal y = to.y();
    for (size_t i = note.firstPiece; i < note.endPiece; ++i) {
        PagePiece &piece = m_pieces[i];
        if (i > note.firstPiece && !piece.source.continues)
            y += m_style.footnote().before;
        piece.at = {to.x(), y};
        y = piece.bottom();
    }
    note.rect = QRectF(to.x(), to.y(), m_columns.notesWidth, y - to.y());
}

qreal PageLayout::placeNotesBelow(qreal y)
{
    if (m_notes.empty())
        return y;
    y += std::round(28 * m_style.scale);
    m_notesRule = y;
    y += std::round(18 * m_style.scale);
    // In the document's order, which is the order of pieces(): a search by height relies on it.
    std::vector<PageNote *> inOrder;
    for (PageNote &note : m_notes)
        inOrder.push_back(&note);
    std::ranges::sort(inOrder, {}, &PageNote::firstPiece);
    for (PageNote *note : inOrder) {
        moveNote(*note, {m_columns.notesLeft, y});
        y = note->rect.bottom() + m_style.footnote().before * 1.5;
    }
    return y;
}

void PageLayout::placeNotesBeside()
{
    const ParagraphStyle body = m_style.paragraph(Block::Kind::Paragraph);
    const qreal lift = (body.leading - m_style.footnote().leading) / 2 + 1;
    QList<MarginNote> wanted;
    qreal last = m_pieces.front().at.y();
    for (const PageNote &note : m_notes) {
        const Footnote *footnote = m_document.note(note.label);
        // The first line of the note stands level with the line of its call.
        if (footnote && footnote->call && m_fieldIndex.contains(footnote->call->field)) {
            if (!footnote->call->field.isNote())
                last = std::max(last, callHeight(*footnote) + lift);
        }
        wanted << MarginNote{last, noteHeight(note)};
    }
    const qreal gap = std::round(16 * m_style.scale);
    const QList<qreal> placed = placeMarginNotes(wanted, gap);
    for (size_t i = 0; i < m_notes.size(); ++i)
        moveNote(m_notes[i], {m_columns.notesLeft, placed[qsizetype(i)]});
    m_scroll = MarginScroll(wanted, placed, m_view.height() * 0.4);
}

bool PageLayout::settle(qreal top)
{
    const qreal ahead = m_view.height() * Ahead;
    const qreal from = top - ahead;
    const qreal to = top + m_view.height() + ahead;
    bool moved = m_moved;
    const auto [begin, end] = textPieces(from, to);
    for (size_t i = begin; i < end; ++i)
        moved = makeExact(m_pieces[i]) || moved;
    const qreal shift = marginShift(top);
    for (const size_t i : marginPieces(from + shift, to + shift))
        moved = makeExact(m_pieces[i]) || moved;
    if (moved)
        place();
    else
        forgetFar(top);
    return moved;
}

bool PageLayout::settleMore(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    bool moved = false;
    while (m_nextInexact < m_pieces.size() && clock.elapsed() < milliseconds) {
        PagePiece &piece = m_pieces[m_nextInexact++];
        if (piece.isExact)
            continue;
        moved = makeExact(piece) || moved;
        piece.lines.reset();
    }
    if (moved)
        place();
    return m_nextInexact < m_pieces.size();
}

void PageLayout::forgetFar(qreal top)
{
    const qreal shift = marginShift(top);
    const qreal keep = m_view.height() * Keep;
    for (PagePiece &piece : m_pieces) {
        if (!piece.lines)
            continue;
        const qreal y = top + (isInMargin(fieldOf(piece)) ? shift : 0);
        if (piece.bottom() < y - keep || piece.at.y() > y + m_view.height() + keep)
            piece.lines.reset();
    }
}

std::pair<size_t, size_t> PageLayout::textPieces(qreal top, qreal bottom) const
{
    const size_t count = m_columns.notesBeside ? m_textPieces : m_pieces.size();
    const auto begin = m_pieces.begin();
    const auto end = begin + ptrdiff_t(count);
    const auto first = std::partition_point(begin, end, [top](const PagePiece &p) { return p.bottom() < top; });
    const auto last = std::partition_point(first, end, [bottom](const PagePiece &p) { return p.at.y() <= bottom; });
    return {size_t(first - begin), size_t(last - begin)};
}

QList<size_t> PageLayout::marginPieces(qreal top, qreal bottom) const
{
    QList<size_t> found;
    if (!m_columns.notesBeside)
        return found;
    for (const PageNote &note : m_notes) {
        if (note.rect.bottom() < top || note.rect.top() > bottom)
            continue;
        for (size_t i = note.firstPiece; i < note.endPiece; ++i) {
            if (m_pieces[i].bottom() >= top && m_pieces[i].at.y() <= bottom)
                found << i;
        }
    }
    return found;
}

QRectF PageLayout::sheet() const
{
    return {m_columns.sheetLeft, m_columns.sheetTop, m_columns.sheetWidth, m_height - 2 * m_columns.sheetTop};
}

const PageNote *PageLayout::note(const QString &label) const
{
    const auto found = std::ranges::find(m_notes, label, &PageNote::label);
    return found == m_notes.end() ? nullptr : &*found;
}

std::pair<size_t, size_t> PageLayout::piecesOf(const FieldId &field) const
{
    const auto found = m_fieldIndex.constFind(field);
    return found == m_fieldIndex.cend() ? std::pair<size_t, size_t>{0, 0} : m_fieldPieces[size_t(*found)];
}

std::optional<size_t> PageLayout::pieceAt(const TextPlace &place, SetParagraph::Side side) const
{
    const auto [first, end] = piecesOf(place.field);
    if (first == end)
        return {};
    const auto begin = m_pieces.begin();
    const auto found = std::partition_point(begin + ptrdiff_t(first), begin + ptrdiff_t(end),
                                            [&](const PagePiece &p) { return p.source.range.end < place.at; });
    const size_t piece = std::min(size_t(found - begin), end - 1);
    const bool isEnd = side == SetParagraph::Side::After && m_pieces[piece].source.range.end == place.at;
    return isEnd && piece + 1 < end && m_pieces[piece + 1].source.continues ? piece + 1 : piece;
}

const ParagraphLayout &PageLayout::lines(size_t index) const
{
    PagePiece &piece = m_pieces[index];
    m_moved = makeExact(piece) || m_moved;
    return *piece.lines;
}

QRectF PageLayout::caret(const TextPlace &place) const
{
    const auto piece = pieceAt(place, SetParagraph::Side::After);
    if (!piece)
        return {};
    return lines(*piece).caret(place.at).translated(m_pieces[*piece].at);
}

qreal PageLayout::heightOf(const TextPlace &place) const
{
    const auto index = pieceAt(place);
    if (!index)
        return 0;
    const PagePiece &piece = m_pieces[*index];
    if (piece.lines) {
        const qsizetype at = piece.lines->paragraph().displayed(place.at, SetParagraph::Side::Before);
        return piece.at.y() + piece.lines->lineTop(piece.lines->lineOfDisplayed(at));
    }
    const TextRange range = piece.source.range;
    const qreal leading = m_style.of(fieldOf(piece), piece.source).leading;
    const qreal share = range.isEmpty() ? 0 : qreal(place.at - range.begin) / qreal(range.length());
    const qreal lines = std::max(1.0, std::round(piece.height / leading));
    return piece.at.y() + std::min(lines - 1, std::floor(share * lines)) * leading;
}

} // namespace Secto
