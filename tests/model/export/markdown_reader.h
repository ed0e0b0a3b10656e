// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Secto::Testing {

/** A paragraph, heading, code or HTML block as another program reads it. */
struct MarkdownBlock
{
    int top = 0;       ///< which block of the file's top level it is in, from 0
    QString path;      ///< "quote/p", "ul/li/p", "h2"
    QString text;      ///< without any markup; breaks as '\n'
    QStringList spans; ///< "em", "a https://…" in their order

    friend bool operator==(const MarkdownBlock &, const MarkdownBlock &) = default;
};

enum class MarkdownDialect {
    CommonMark,
    Extended, ///< tables, bare addresses, strikethrough, wiki links, formulas, tasks
};

/** Reads @p markdown with md4c, a parser that is not ours. */
QList<MarkdownBlock> readMarkdown(const QString &markdown, MarkdownDialect dialect);

/** @p markdown after its front matter; all of it if there is none. */
QString withoutFrontMatter(const QString &markdown);

} // namespace Secto::Testing
