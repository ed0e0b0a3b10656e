// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/word_matcher.h"

#include <optional>

namespace Secto {

/** A few words of a document around what was found. */
struct Snippet
{
    QString text;                  ///< one line; begins and ends with "…" where the text goes on
    QList<TextRange> hits;         ///< UTF-16, in text
    std::optional<TextSpan> place; ///< of the first hit in the document; nothing in the user's notes

    friend bool operator==(const Snippet &, const Snippet &) = default;
};

/** @p text with every white space as one plain space, so that it stands in one line; as long as before. */
QString inOneLine(QStringView text);

/** One string of a document to make a snippet of. */
struct SnippetSource
{
    QString text;
    SearchField field = SearchField::Text;
    std::optional<FieldId> place; ///< in the document; nothing for a note of the user's
};

/**
 * The passage that shows most of what @p matcher seeks, from the first of @p sources that shows as much as
 * any; the beginning of the first source if there is none.
 */
Snippet makeSnippet(const QList<SnippetSource> &sources, const WordMatcher &matcher);

} // namespace Secto
