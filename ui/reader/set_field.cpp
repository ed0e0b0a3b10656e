// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/set_field.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar EmSpaceThird(0x2004);  ///< between a note's number and its first word
constexpr QChar NarrowNoBreak(0x202f); ///< between two calls in one place: "1 2", not "12"

/** Where a piece that begins at @p begin and may not pass @p limit ends best: after a space, never in a pair. */
qsizetype pieceEnd(QStringView text, qsizetype begin, qsizetype limit)
{
    for (qsizetype at = limit; at > begin + (limit - begin) / 2; --at) {
        if (text[at - 1].isSpace())
            return at;
    }
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

/** "Subject:" in @p line. */
TextRange subjectLabel(const QString &line)
{
    static const QRegularExpression label(u"(?<![^.\\s])\\s*(?<label>Subj(?:ect)?\\s*[:—–-])"_s);
    const auto match = label.match(line);
    return match.hasMatch() ? TextRange{match.capturedStart(u"label"_s), match.capturedEnd(u"label"_s)} : TextRange();
}

} // namespace

qsizetype SetParagraph::displayed(qsizetype canonical, Side side) const
{
    qsizetype extra = 0;
    for (const Inserted &piece : inserted) {
        // A footnote's label stands before every word; nothing canonical is ever before it.
        const bool before = side == Side::After ? piece.at <= canonical : piece.at < canonical;
        if (!before && piece.kind != Inserted::Kind::Label)
            break;
        extra += piece.end - piece.begin;
    }
    return std::clamp(canonical - source.range.begin + extra, qsizetype(0), text.size());
}

qsizetype SetParagraph::canonical(qsizetype displayed) const
{
    qsizetype extra = 0;
    for (const Inserted &piece : inserted) {
        if (displayed <= piece.begin)
            break;
        if (displayed <= piece.end)
            return piece.at;
        extra += piece.end - piece.begin;
    }
    return std::clamp(displayed - extra + source.range.begin, source.range.begin, source.range.end);
}

TextRange SetParagraph::displayed(TextRange canonical) const
{
    const TextRange within{std::max(canonical.begin, source.range.begin), std::min(canonical.end, source.range.end)};
    if (within.isEmpty())
        return {};
    return {displayed(within.begin, Side::After), displayed(within.end, Side::Before)};
}

const Inserted *SetParagraph::insertedAt(qsizetype at) const
{
    const auto found =
        std::ranges::find_if(inserted, [at](const Inserted &piece) { return piece.begin <= at && at < piece.end; });
    return found == inserted.end() ? nullptr : &*found;
}

FieldSetter::FieldSetter(const Document &document, const FieldId &field, const QList<TextRange> &chips)
    : m_field(field), m_text(document.text(field))
{
    qsizetype block = 0;
    auto chip = chips.begin();
    for (qsizetype begin = 0; begin <= m_text.size();) {
        const qsizetype newline = m_text.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? m_text.size() : newline;
        Block::Kind kind = Block::Kind::Paragraph;
        if (field.isBody()) {
            while (block < document.blocks.size() && document.blocks[block].range.end < begin)
                ++block;
            if (block < document.blocks.size() && document.blocks[block].range.begin <= begin)
                kind = document.blocks[block].kind;
        }
        TextRange rest{begin, end};
        for (; chip != chips.end() && chip->begin == rest.begin && chip->end <= end; ++chip) {
            m_paragraphs << FieldParagraph{kind, *chip, chip->begin > begin, true};
            rest.begin = chip->end;
        }
        const bool inCells = kind == Block::Kind::TableRow && addCells(document, {begin, end});
        if (!inCells && (rest.begin == begin || !rest.isEmpty()))
            addParagraph(rest, kind, rest.begin > begin);
        begin = end + 1;
    }

    for (const Footnote &note : document.notes) {
        if (note.call && note.call->field == field)
            m_calls << Inserted{Inserted::Kind::Call, note.label,
                                std::clamp(note.call->at, qsizetype(0), m_text.size())};
    }
    std::ranges::stable_sort(m_calls, {}, &Inserted::at);
    for (const Insertion &insertion : document.insertions) {
        if (insertion.span.field == field)
            m_insertions << insertion.span.range;
    }
    std::ranges::sort(m_insertions);
    for (const Emphasis &emphasis : document.emphases) {
        if (emphasis.span.field == field)
            m_emphases << SetEmphasis{emphasis.span.range, emphasis.kind};
    }
    const auto begin = [](const SetEmphasis &emphasis) { return emphasis.range.begin; };
    std::ranges::stable_sort(m_emphases, {}, begin);
}

void FieldSetter::addParagraph(TextRange range, Block::Kind kind, bool continues)
{
    while (range.length() > LongestPiece) {
        const qsizetype end = pieceEnd(m_text, range.begin, range.begin + LongestPiece);
        m_paragraphs << FieldParagraph{kind, {range.begin, end}, continues};
        range.begin = end;
        continues = true;
    }
    m_paragraphs << FieldParagraph{kind, range, continues};
}

/** False where no table knows the row; it is a paragraph then. */
bool FieldSetter::addCells(const Document &document, TextRange row)
{
    const auto table =
        std::ranges::find_if(document.tables, [&](const Table &candidate) { return candidate.range.contains(row); });
    if (table == document.tables.end())
        return false;
    const qsizetype before = m_paragraphs.size();
    for (qsizetype i = 0; i < table->cells.size(); ++i) {
        const TextRange range = table->cells[i].range;
        if (range.isEmpty() || !row.contains(range))
            continue;
        FieldParagraph cell{Block::Kind::TableRow, range};
        cell.table = int(table - document.tables.begin());
        cell.cell = int(i);
        cell.isHeadingCell = table->cells[i].isHeading;
        m_paragraphs << cell;
    }
    return m_paragraphs.size() > before;
}

SetParagraph FieldSetter::set(const FieldParagraph &paragraph) const
{
    SetParagraph set{m_field, paragraph, {}, {}, {}, {}, {}, {}};
    const TextRange range = paragraph.range;
    if (m_field.isNote() && range.begin == 0) {
        set.text = m_field.noteLabel() + EmSpaceThird;
        set.inserted << Inserted{Inserted::Kind::Label, m_field.noteLabel(), 0, 0, set.text.size()};
    }

    qsizetype done = range.begin;
    auto call = std::ranges::lower_bound(m_calls, range.begin, {}, &Inserted::at);
    // A call between two pieces of one paragraph belongs to the word before it.
    if (paragraph.continues) {
        while (call != m_calls.end() && call->at == range.begin)
            ++call;
    }
    for (; call != m_calls.end() && call->at <= range.end; ++call) {
        set.text += QStringView(m_text).sliced(done, call->at - done);
        done = call->at;
        const bool touches = !set.inserted.isEmpty() && set.inserted.last().kind == Inserted::Kind::Call
                             && set.inserted.last().at == call->at;
        if (touches)
            set.text += NarrowNoBreak;
        Inserted placed = *call;
        placed.begin = touches ? set.inserted.last().end : set.text.size();
        set.text += call->label;
        placed.end = set.text.size();
        set.inserted << placed;
    }
    set.text += QStringView(m_text).sliced(done, range.end - done);

    // Backwards from the first insertion that could reach into the paragraph.
    auto insertion = std::ranges::lower_bound(m_insertions, range.begin, {}, &TextRange::end);
    for (; insertion != m_insertions.end() && insertion->begin < range.end; ++insertion) {
        const TextRange shown = set.displayed(*insertion);
        if (!shown.isEmpty())
            set.insertions << shown;
    }

    // One that began before the paragraph reaches into it only where a paragraph is set in pieces.
    auto emphasis = std::ranges::lower_bound(m_emphases, range.begin - LongestPiece, {},
                                             [](const SetEmphasis &e) { return e.range.begin; });
    for (; emphasis != m_emphases.end() && emphasis->range.begin < range.end; ++emphasis) {
        const TextRange shown = set.displayed(emphasis->range);
        if (!shown.isEmpty())
            set.emphases << SetEmphasis{shown, emphasis->kind};
    }

    if (paragraph.isChip) {
        const qsizetype stop = m_text.lastIndexOf(u'.', range.end - 1);
        if (range.contains(stop))
            set.unseen = set.displayed({stop, stop + 1});
    } else if (paragraph.kind == Block::Kind::Telegraph) {
        set.label = subjectLabel(set.text);
    }
    return set;
}

} // namespace Secto
