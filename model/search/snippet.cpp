// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/snippet.h"

#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// In UTF-16 units: about two lines of the results.
constexpr qsizetype Before = 60;
constexpr qsizetype Length = 220;
/** More places in one text add nothing to a choice of 220 characters. */
constexpr qsizetype HitsLookedAt = 300;

/** The nearest place at or after @p at where a word begins, if there is one before @p end. */
qsizetype wordBegin(QStringView text, qsizetype at, qsizetype end)
{
    if (at <= 0)
        return 0;
    for (qsizetype i = at; i < end; ++i) {
        if (text[i - 1].isSpace())
            return i;
    }
    return at < text.size() && text[at].isLowSurrogate() ? at - 1 : at;
}

qsizetype wordEnd(QStringView text, qsizetype at, qsizetype begin)
{
    if (at >= text.size())
        return text.size();
    for (qsizetype i = at; i > begin; --i) {
        if (text[i].isSpace())
            return i;
    }
    return text[at].isLowSurrogate() ? at + 1 : at;
}

Snippet cut(QStringView text, TextRange range, const QList<WordHit> &hits)
{
    Snippet snippet;
    const QString before = range.begin > 0 ? u"… "_s : QString();
    snippet.text = before + inOneLine(text.sliced(range.begin, range.length()));
    if (range.end < text.size())
        snippet.text += u" …"_s;
    for (const WordHit &hit : hits) {
        if (range.contains(hit.range))
            snippet.hits << TextRange{hit.range.begin - range.begin + before.size(),
                                      hit.range.end - range.begin + before.size()};
    }
    return snippet;
}

TextRange around(QStringView text, TextRange hit, qsizetype before, qsizetype length)
{
    const qsizetype begin = wordBegin(text, hit.begin - before, hit.begin);
    const qsizetype end = wordEnd(text, std::max(begin + length, hit.end), hit.end);
    return {begin, end};
}

/** The hit from which most parts of the query stand within a snippet, and how many. */
std::pair<qsizetype, qsizetype> densest(const QList<WordHit> &hits)
{
    std::pair<qsizetype, qsizetype> best{0, 0};
    for (qsizetype first = 0; first < hits.size(); ++first) {
        QSet<int> parts;
        for (qsizetype i = first; i < hits.size() && hits[i].range.end - hits[first].range.begin < Length - Before; ++i)
            parts.insert(hits[i].part);
        if (parts.size() > best.second)
            best = {first, parts.size()};
    }
    return best;
}

} // namespace

QString inOneLine(QStringView text)
{
    QString line = text.toString();
    for (QChar &c : line) {
        if (c.isSpace())
            c = u' ';
    }
    return line;
}

Snippet makeSnippet(const QList<SnippetSource> &sources, const WordMatcher &matcher)
{
    Snippet best = sources.isEmpty() ? Snippet() : cut(sources[0].text, around(sources[0].text, {}, 0, Length), {});
    qsizetype most = 0;
    for (const SnippetSource &source : sources) {
        const auto hits = matcher.find(source.text, source.field, HitsLookedAt);
        const auto [first, parts] = densest(hits);
        if (parts <= most)
            continue;
        most = parts;
        best = cut(source.text, around(source.text, hits[first].range, Before, Length), hits);
        if (source.place)
            best.place = TextSpan{*source.place, hits[first].range};
    }
    return best;
}

} // namespace Secto
