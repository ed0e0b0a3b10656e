// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "search/query.h"

namespace Secto {

/** A place in a text where a part of the query stands. */
struct WordHit
{
    TextRange range; ///< UTF-16, in the text
    int part = 0;    ///< which of the query's words or quotations
};

/** Finds again, in the text itself, what the index found: the words of a query that are not excluded. */
class WordMatcher
{
public:
    /** @p query with the alternatives that were looked for. */
    explicit WordMatcher(const QueryNode &query);

    /** Where they stand in @p text of a document's @p field, at most @p most, in order; none overlaps another. */
    QList<WordHit> find(QStringView text, SearchField field, qsizetype most) const;

private:
    struct Part
    {
        QList<QStringList> ways; ///< one after the other, any of them
        bool isPrefix = false;
        SearchField field = SearchField::Anywhere;
    };

    void collect(const QueryNode &node);

    QList<Part> m_parts;
};

/** All places of @p document that @p query means: title, body, then notes. */
QList<TextSpan> searchHits(const Document &document, const QueryNode &query);

} // namespace Secto
