// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/note_label.h"

namespace Secto {

namespace {

/** Labels have at most so many digits; a longer number begins a sentence. */
constexpr qsizetype LongestLabel = 4;

} // namespace

std::optional<NoteLabel> readNoteLabel(QStringView text, const SourceLine &line)
{
    const QStringView words = slice(text, line.range);
    qsizetype at = 0;
    const auto next = [&] { return at < words.size() ? words[at] : QChar(); };

    const QChar opening = next();
    if (opening == u'[' || opening == u'(')
        ++at;
    const qsizetype labelBegin = at;
    while (next() >= u'0' && next() <= u'9')
        ++at;
    const bool isSymbol = at == labelBegin && (next() == u'*' || next() == u'†' || next() == u'‡' || next() == u'§');
    if (isSymbol)
        ++at;
    const QStringView label = words.sliced(labelBegin, at - labelBegin);
    if (label.isEmpty() || label.size() > LongestLabel || label.startsWith(u'0'))
        return std::nullopt;

    LabelStyle style = isSymbol ? LabelStyle::Symbol : LabelStyle::Bare;
    if (opening == u'[' || opening == u'(') {
        if (next() != (opening == u'[' ? u']' : u')'))
            return std::nullopt;
        style = opening == u'[' ? LabelStyle::Bracket : LabelStyle::Parentheses;
        ++at;
    } else if (!isSymbol && next() == u'.') {
        style = LabelStyle::Dot;
        ++at;
    } else if (!isSymbol && next() == u')') {
        style = LabelStyle::Parenthesis;
        ++at;
    }
    const QStringView after = words.sliced(at).trimmed();
    if (isSymbol
        && (after.isEmpty() || !(after.front().isLetterOrNumber() || after.front().isPunct())
            || after.front() == label.front()))
        return std::nullopt; // a row of asterisks between paragraphs
    const bool wordFollows = at < words.size() && !next().isSpace();
    if (wordFollows && style != LabelStyle::Bracket && style != LabelStyle::Symbol)
        return std::nullopt;
    return NoteLabel{style, label, line.range.begin + at};
}

} // namespace Secto
