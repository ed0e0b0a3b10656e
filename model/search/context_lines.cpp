// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/context_lines.h"

#include "search/search_words.h"

#include <algorithm>
#include <utility>

namespace Secto {

namespace {

/** What is given on each side of the word, in UTF-16 units: more than a wide window shows. */
constexpr qsizetype Around = 120;

// Whole words at the side that is cut.

QString before(QStringView text, qsizetype at)
{
    qsizetype begin = std::max<qsizetype>(at - Around, 0);
    while (begin > 0 && begin < at && !text[begin - 1].isSpace())
        ++begin;
    return inOneLine(text.sliced(begin, at - begin));
}

QString after(QStringView text, qsizetype at)
{
    qsizetype end = std::min(at + Around, text.size());
    while (end < text.size() && end > at && !text[end].isSpace())
        --end;
    return inOneLine(text.sliced(at, end - at));
}

/** Compared from the word outwards. */
QStringList keyOf(const ContextLine &line, ContextOrder order)
{
    if (order == ContextOrder::WordAfter)
        return wordsOf(line.after);
    QStringList words = wordsOf(line.before);
    std::ranges::reverse(words);
    return words;
}

} // namespace

ContextLine lineAround(const QString &text, const TextSpan &place)
{
    ContextLine line;
    line.before = before(text, place.range.begin);
    line.word = inOneLine(slice(text, place.range));
    line.after = after(text, place.range.end);
    line.place = place;
    return line;
}

QList<ContextLine> contextLines(const SnippetSource &source, const WordMatcher &matcher, qsizetype most)
{
    QList<ContextLine> lines;
    if (!source.place)
        return lines;
    for (const WordHit &hit : matcher.find(source.text, source.field, most)) {
        lines << lineAround(source.text, {*source.place, hit.range});
    }
    return lines;
}

void sortContextLines(QList<ContextLine> &lines, ContextOrder order)
{
    if (order == ContextOrder::AsFound)
        return;
    QList<std::pair<QStringList, qsizetype>> keys;
    for (qsizetype i = 0; i < lines.size(); ++i)
        keys.emplaceBack(keyOf(lines[i], order), i);
    std::ranges::stable_sort(
        keys, [](const auto &a, const auto &b) { return std::ranges::lexicographical_compare(a.first, b.first); });
    QList<ContextLine> sorted;
    sorted.reserve(lines.size());
    for (const auto &[key, i] : keys)
        sorted << std::move(lines[i]);
    lines = std::move(sorted);
}

} // namespace Secto
