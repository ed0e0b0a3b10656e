// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/line_end_hyphens.h"

#include "text/folding.h"

namespace Secto {

namespace {

constexpr QChar SoftHyphen = u'\u00AD';
constexpr QChar Hyphen = u'\u2010';

/** The letters of the last or first word of @p text with its hyphens, without quotes and stops. */
QString bare(QStringView text)
{
    const auto belongs = [](QChar c) { return c.isLetterOrNumber() || c == u'-' || c == Hyphen || c == u'’'; };
    qsizetype begin = 0;
    while (begin < text.size() && !belongs(text[begin]))
        ++begin;
    qsizetype end = begin;
    while (end < text.size() && belongs(text[end]))
        ++end;
    return folded(text.sliced(begin, end - begin));
}

} // namespace

void LineEndHyphens::learn(const PrintedLines &lines)
{
    for (const PrintedLine &line : lines) {
        for (qsizetype i = 0; i < line.words.size(); ++i) {
            // The first word may be the end of one, and the last the beginning.
            const bool isWhole = i > 0 && !(i + 1 == line.words.size() && line.words[i].text.endsWith(u'-'));
            if (isWhole)
                m_words << bare(line.words[i].text);
        }
    }
}

LineEndHyphens::Kind LineEndHyphens::kind(const QString &lineEnd, const QString &lineBegin) const
{
    if (lineEnd.size() < 2 || lineBegin.isEmpty())
        return Kind::None;
    const QChar hyphen = lineEnd.back();
    if (hyphen == SoftHyphen)
        return Kind::Remove;
    if (hyphen != u'-' && hyphen != Hyphen)
        return Kind::None;
    if (!lineEnd[lineEnd.size() - 2].isLetterOrNumber() || !lineBegin.front().isLetterOrNumber())
        return Kind::None;
    if (!lineEnd[lineEnd.size() - 2].isLetter() || !lineBegin.front().isLower())
        return Kind::Keep; // "Anglo-" "American", "1964-" "68"

    const QString begin = bare(QStringView(lineEnd).chopped(1));
    const QString end = bare(lineBegin);
    if (m_words.contains(begin + u'-' + end))
        return Kind::Keep;
    if (m_words.contains(begin + end))
        return Kind::Remove;
    const bool areWords = begin.size() > 2 && end.size() > 2 && m_words.contains(begin) && m_words.contains(end);
    return areWords ? Kind::Keep : Kind::Remove;
}

} // namespace Secto
