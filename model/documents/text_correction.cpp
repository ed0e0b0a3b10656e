// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/text_correction.h"

#include <algorithm>

namespace Secto {

namespace {

/** The field's string, to be changed; null if there is none. */
QString *textOf(Document &document, const FieldId &field)
{
    if (field.isTitle())
        return &document.title;
    if (field.isBody())
        return &document.body;
    const auto note = std::ranges::find_if(
        document.notes, [&](const Footnote &footnote) { return FieldId::note(footnote.label) == field; });
    return note == document.notes.end() ? nullptr : &note->text;
}

/** Moves everything that stands at places of @p field. */
class Mover
{
public:
    Mover(const FieldId &field, const TextShift &shift) : m_field(field), m_shift(shift) {}

    void move(Document &document) const
    {
        moveAll(document.emphases);
        moveAll(document.insertions);
        moveAll(document.links);
        moveAll(document.linkedPlaces);
        moveAll(document.names);
        for (TextSpan &span : document.unsure)
            move(span);
        document.unsure.removeIf([](const TextSpan &span) { return span.range.isEmpty(); });
        for (PagePlace &place : document.places) {
            if (place.field == m_field)
                place.at = m_shift.begin(place.at);
        }
        for (Footnote &note : document.notes) {
            if (note.call && note.call->field == m_field)
                note.call->at = m_shift.end(note.call->at); // it is called behind a word
        }
        if (m_field.isBody())
            moveInBody(document);
    }

private:
    void move(TextSpan &span) const
    {
        if (span.field == m_field)
            span.range = m_shift.moved(span.range);
    }

    template <typename Mark>
    void moveAll(QList<Mark> &marks) const
    {
        for (Mark &mark : marks)
            move(mark.span);
        marks.removeIf([](const Mark &mark) { return mark.span.range.isEmpty(); });
    }

    void moveInBody(Document &document) const
    {
        for (Block &block : document.blocks)
            block.range = m_shift.moved(block.range);
        for (Table &table : document.tables) {
            table.range = m_shift.moved(table.range);
            for (Cell &cell : table.cells)
                cell.range = m_shift.moved(cell.range);
        }
        for (Attachment &attachment : document.attachments)
            attachment.range = m_shift.moved(attachment.range);
        for (PageMark &page : document.pages)
            page.at = m_shift.begin(page.at);
    }

    const FieldId &m_field;
    const TextShift &m_shift;
};

/** The span that @p correction takes out and the words that it puts in. */
TextCorrection tidied(const Document &document, const TextCorrection &correction)
{
    TextCorrection tidy{correction.span, correction.words.simplified()};
    const QString text = document.text(tidy.span.field);
    TextRange &range = tidy.span.range;
    if (!tidy.words.isEmpty() || !isValid(range, text))
        return tidy;
    if (range.begin > 0 && text[range.begin - 1] == u' ')
        --range.begin;
    else if (range.end < text.size() && text[range.end] == u' ')
        ++range.end;
    return tidy;
}

} // namespace

TextShift::TextShift(QStringView before, TextRange range, QStringView words)
{
    m_kept << KeptWords{0, 0, range.begin};
    for (const KeptWords &kept : keptWords(slice(before, range), words))
        m_kept << KeptWords{range.begin + kept.before, range.begin + kept.after, kept.length};
    m_kept << KeptWords{range.end, range.begin + words.size(), before.size() - range.end};
}

qsizetype TextShift::begin(qsizetype at) const
{
    const auto next = std::ranges::upper_bound(m_kept, at, {}, &KeptWords::before);
    const KeptWords &kept = *std::prev(next);
    return kept.after + std::min(at - kept.before, kept.length);
}

qsizetype TextShift::end(qsizetype at) const
{
    const auto next = std::ranges::lower_bound(m_kept, at, {}, &KeptWords::before);
    if (next == m_kept.begin())
        return at;
    const KeptWords &kept = *std::prev(next);
    return at <= kept.before + kept.length ? kept.after + at - kept.before : next->after;
}

void replaceWords(Document &document, const TextSpan &span, const QString &words)
{
    QString *text = textOf(document, span.field);
    if (!text)
        return;
    const TextShift shift(*text, span.range, words);
    text->replace(span.range.begin, span.range.length(), words);
    Mover(span.field, shift).move(document);
}

std::expected<CorrectedText, CorrectionFault> corrected(const Document &document, const TextCorrection &correction)
{
    const TextCorrection made = tidied(document, correction);
    const auto &[span, words] = made;
    const QString text = document.text(span.field);
    if (span.range.isEmpty() || !isValid(span.range, text) || slice(text, span.range).contains(u'\n'))
        return std::unexpected(CorrectionFault::NoPassage);
    const bool beginsLine = span.range.begin == 0 || text[span.range.begin - 1] == u'\n';
    const bool endsLine = span.range.end == text.size() || text[span.range.end] == u'\n';
    if (words.isEmpty() && beginsLine && endsLine)
        return std::unexpected(CorrectionFault::NothingIsLeft);

    Document result = document;
    result.unsure.removeIf(
        [&](const TextSpan &unsure) { return unsure.field == span.field && unsure.range.intersects(span.range); });
    replaceWords(result, span, words);
    return CorrectedText{result, made};
}

} // namespace Secto
