// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_selection.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace Secto {

namespace {

qsizetype rank(const Document &document, const FieldId &field)
{
    if (!field.isNote())
        return field.isTitle() ? 0 : 1;
    const auto note = std::ranges::find(document.notes, field.noteLabel(), &Footnote::label);
    return 2 + (note - document.notes.begin());
}

void add(QList<TextSpan> &spans, const FieldId &field, TextRange range)
{
    if (!range.isEmpty())
        spans << TextSpan{field, range};
}

/** From @p a to @p b, which is not before it, through all fields between. */
QList<TextSpan> through(const Document &document, const TextPlace &a, const TextPlace &b)
{
    QList<TextSpan> spans;
    const QList<FieldId> fields = document.fields();
    const qsizetype first = rank(document, a.field);
    const qsizetype last = std::min(rank(document, b.field), fields.size() - 1);
    for (qsizetype i = first; i <= last; ++i) {
        const qsizetype begin = i == first ? a.at : 0;
        const qsizetype end = i == last ? b.at : document.text(fields[i]).size();
        add(spans, fields[i], {begin, end});
    }
    return spans;
}

} // namespace

bool isBefore(const Document &document, const TextPlace &a, const TextPlace &b)
{
    return std::pair(rank(document, a.field), a.at) < std::pair(rank(document, b.field), b.at);
}

QList<TextSpan> spansBetween(const Document &document, const TextPlace &a, const TextPlace &b, bool notesBeside)
{
    if (isBefore(document, b, a))
        return spansBetween(document, b, a, notesBeside);
    if (!notesBeside || !b.field.isNote() || a.field.isNote())
        return through(document, a, b);

    const Footnote *note = document.note(b.field.noteLabel());
    const bool called = note && note->call && !note->call->field.isNote();
    const TextPlace call =
        called ? TextPlace{note->call->field, note->call->at} : TextPlace{FieldId::body(), document.body.size()};
    if (isBefore(document, call, a)) {
        QList<TextSpan> spans = through(document, call, a);
        add(spans, b.field, {b.at, document.text(b.field).size()});
        return spans;
    }
    QList<TextSpan> spans = through(document, a, call);
    add(spans, b.field, {0, b.at});
    return spans;
}

QList<TextSpan> allSpans(const Document &document)
{
    QList<TextSpan> spans;
    for (const FieldId &field : document.fields())
        add(spans, field, {0, document.text(field).size()});
    return spans;
}

TextSpan paragraphAt(const Document &document, const TextPlace &place)
{
    const QString text = document.text(place.field);
    const qsizetype at = std::clamp(place.at, qsizetype(0), text.size());
    const qsizetype before = at > 0 ? text.lastIndexOf(u'\n', at - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', at);
    return {place.field, {before + 1, after < 0 ? text.size() : after}};
}

TextSpan wordAt(const Document &document, const TextPlace &place)
{
    const TextRange paragraph = paragraphAt(document, place).range;
    const QString text = document.text(place.field).sliced(paragraph.begin, paragraph.length());
    if (text.isEmpty())
        return {place.field, paragraph};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp(place.at - paragraph.begin, qsizetype(0), text.size() - 1));
    if (!finder.isAtBoundary())
        finder.toPreviousBoundary();
    const qsizetype begin = std::max<qsizetype>(0, finder.position());
    const qsizetype end = finder.toNextBoundary();
    return {place.field, {paragraph.begin + begin, end < 0 ? paragraph.end : paragraph.begin + end}};
}

QList<TextSpan> validSpans(const Document &document, const QList<TextSpan> &spans)
{
    QList<TextSpan> valid;
    for (const TextSpan &span : spans) {
        if (!span.range.isEmpty() && isValid(span.range, document.text(span.field)))
            valid << span;
    }
    return valid;
}

} // namespace Secto
