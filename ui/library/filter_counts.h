// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/filter_mask.h"
#include "storage/names_of_documents.h"

namespace Secto {

/** What a filter leaves of a library, and what it would leave otherwise. Uses what it is made of: it goes first. */
class FilterCounts
{
public:
    FilterCounts(const LibraryContent &content, const LibraryOrder &order, const FilterMask &mask,
                 const QStringList &words);

    /** How many documents each value of a kind, a place or a volume would leave alone; most first. */
    QList<NamedCount> of(FilterField field) const;
    /** How many there would be if @p part of the filter were taken away. */
    int without(FilterPart part) const;
    /** The documents that are left. */
    QList<DocumentId> documents() const;

private:
    bool hasWords(int row) const { return m_hasWords.empty() || m_hasWords[size_t(row)] != 0; }

    const LibraryContent &m_content;
    const FilterMask &m_mask;
    std::vector<char> m_hasWords; ///< by row; empty without words
};

} // namespace Secto
