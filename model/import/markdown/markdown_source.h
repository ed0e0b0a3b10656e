// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <utility>

namespace Secto {

/** A Markdown text taken apart into what the parser does not know: front matter and footnotes. */
struct MarkdownSource
{
    QList<std::pair<QString, QString>> frontMatter; ///< keys in small letters; values of one line, without quotes
    QList<std::pair<QString, QString>> notes;       ///< label and text, in the order of their definitions
    QString text;                                   ///< the rest; calls of these notes stand as CallBegin label CallEnd
};

/** Characters that no text may hold, around the label of a call. */
constexpr char16_t CallBegin = 0xFDD0;
constexpr char16_t CallEnd = 0xFDD1;

MarkdownSource readMarkdownSource(const QString &markdown);

/** Puts calls at the places of "[^1]" in @p text for those of @p notes. */
QString withCalls(const QString &text, const QList<std::pair<QString, QString>> &notes);

/**
 * Whether @p text shows clear signs of Markdown: front matter, footnotes with their definitions, or a
 * heading with "#" at its beginning. @p isNamedSo, that the file's name ends in ".md", lets a heading
 * elsewhere do.
 */
bool looksLikeMarkdown(const QString &text, bool isNamedSo);

} // namespace Secto
