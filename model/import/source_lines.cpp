// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/source_lines.h"

#include "text/white_space.h"

#include <algorithm>

namespace Secto {

namespace {

constexpr int TabWidth = 4;

/** No program fills lines wider than this; longer ones are whole paragraphs. */
constexpr qsizetype WidestFilledLine = 120;

SourceLine readLine(QStringView text, TextRange range)
{
    SourceLine line{range};
    while (!line.range.isEmpty() && text[line.range.begin].isSpace())
        line.indent += text[line.range.begin++] == u'\t' ? TabWidth : 1;
    while (!line.range.isEmpty() && text[line.range.end - 1].isSpace())
        --line.range.end;
    return line;
}

qsizetype firstWordLength(QStringView line)
{
    return std::ranges::find_if(line, [](QChar c) { return c.isSpace(); }) - line.begin();
}

/** Whether every line but the last is so full that the next word would not have fit. */
bool looksFilled(QStringView text, std::span<const SourceLine> lines)
{
    qsizetype width = 0;
    for (const SourceLine &line : lines)
        width = std::max(width, line.range.length());
    if (width > WidestFilledLine)
        return false;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i].range.length() + 1 + firstWordLength(slice(text, lines[i + 1].range)) <= width)
            return false;
    }
    return true;
}

} // namespace

QList<SourceLine> splitLines(QStringView text)
{
    QList<SourceLine> lines;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? text.size() : newline;
        lines << readLine(text, {begin, end});
        begin = end + 1;
    }
    return lines;
}

QStringList joinParagraphs(QStringView text, std::span<const SourceLine> lines)
{
    QStringList paragraphs;
    for (auto line = lines.begin(); line != lines.end();) {
        if (line->isBlank()) {
            ++line;
            continue;
        }
        const auto end = std::find_if(line, lines.end(), [](const SourceLine &l) { return l.isBlank(); });
        const std::span group(line, end);
        if (looksFilled(text, group)) {
            paragraphs << withFoldedSpace(
                text.sliced(group.front().range.begin, group.back().range.end - group.front().range.begin));
        } else {
            for (const SourceLine &single : group)
                paragraphs << withFoldedSpace(slice(text, single.range));
        }
        line = end;
    }
    return paragraphs;
}

} // namespace Secto
