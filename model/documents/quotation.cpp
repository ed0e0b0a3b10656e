// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "documents/quotation.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString inBrackets(const QString &label)
{
    return u'[' + label + u']';
}

/** The words of @p span with its calls; @p text is its field's. */
QString withCalls(const Document &document, const TextSpan &span, const QString &text)
{
    QString words;
    const TextRange range = span.range;
    if (span.field.isNote() && range == TextRange{0, text.size()})
        words = inBrackets(span.field.noteLabel()) + u' ';

    QList<const Footnote *> called;
    for (const Footnote &note : document.notes) {
        if (note.call && note.call->field == span.field && range.begin < note.call->at && note.call->at <= range.end)
            called << &note;
    }
    std::ranges::stable_sort(called, {}, [](const Footnote *note) { return note->call->at; });

    qsizetype done = range.begin;
    for (const Footnote *note : std::as_const(called)) {
        words += slice(text, {done, note->call->at});
        words += inBrackets(note->label);
        done = note->call->at;
    }
    words += slice(text, {done, range.end});
    return words;
}

} // namespace

QString quotation(const Document &document, const QList<TextSpan> &spans, NoteCalls calls)
{
    QStringList passages;
    for (const TextSpan &span : spans) {
        const QString text = document.text(span.field);
        if (span.range.isEmpty() || !isValid(span.range, text))
            continue;
        QString words =
            calls == NoteCalls::InBrackets ? withCalls(document, span, text) : slice(text, span.range).toString();
        words.replace(u'\n', "\n\n"_L1);
        passages << words;
    }
    return passages.join("\n\n"_L1);
}

} // namespace Secto
