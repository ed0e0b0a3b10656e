// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/html/html_nesting.h"

#include <QByteArray>
#include <QSet>

#include <algorithm>

namespace Secto {

namespace {

constexpr int MaximumDepth = 1000; ///< browsers stop at 512
constexpr qint64 MaximumTags = 4'000'000;
constexpr qint64 MaximumRepeated = 20'000'000; ///< elements of emphasis that paragraphs may repeat

/** Elements that hold nothing, or that the next of their kind closes. */
bool closesItself(const QByteArray &name)
{
    static const QSet<QByteArray> names{
        "area", "base", "body",   "br",    "col", "dd",    "dt", "embed", "h1",   "h2",       "h3",     "h4", "h5",
        "h6",   "head", "hr",     "html",  "img", "input", "li", "link",  "meta", "optgroup", "option", "p",  "param",
        "rp",   "rt",   "source", "tbody", "td",  "tfoot", "th", "thead", "tr",   "track",    "wbr"};
    return names.contains(name);
}

bool isEmphasis(const QByteArray &name)
{
    static const QSet<QByteArray> names{"a",    "b", "big",   "code",   "em",     "font", "i",
                                        "nobr", "s", "small", "strike", "strong", "tt",   "u"};
    return names.contains(name);
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

} // namespace

bool isSafelyNested(QByteArrayView page)
{
    constexpr qsizetype LongestName = 32;
    qint64 tags = 0;
    int depth = 0;
    int emphasis = 0;
    int deepestEmphasis = 0;
    for (qsizetype at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at)) {
        if (page.sliced(at).startsWith("<!--")) {
            const qsizetype end = page.indexOf("-->", at);
            if (end < 0)
                break;
            at = end;
            continue;
        }
        ++at;
        const bool isEnd = at < page.size() && page[at] == '/';
        at += isEnd;
        qsizetype end = at;
        while (end < page.size() && end - at < LongestName && page[end] != '>' && page[end] != '/'
               && !QByteArrayView(" \t\n\r\f").contains(page[end]))
            ++end;
        if (end == at || !isLetter(page[at]))
            continue;
        const QByteArray name = page.sliced(at, end - at).toByteArray().toLower();
        if (++tags > MaximumTags)
            return false;
        if (!isEnd && (name == "script" || name == "style")) {
            at = page.indexOf("</" + name, end);
            if (at < 0)
                break;
            continue;
        }
        const int step = isEnd ? -1 : 1;
        if (!closesItself(name))
            depth = std::max(0, depth + step);
        if (isEmphasis(name))
            emphasis = std::max(0, emphasis + step);
        deepestEmphasis = std::max(deepestEmphasis, emphasis);
        if (depth > MaximumDepth)
            return false;
        at = end;
    }
    constexpr int UsualEmphasis = 50;
    return deepestEmphasis <= UsualEmphasis || deepestEmphasis * tags <= MaximumRepeated;
}

} // namespace Secto
