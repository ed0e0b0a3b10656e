// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/library_filter.h"
#include "library/library_tree.h"

#include <QSet>

namespace Secto {

/** The documents that have each of a filter's tags and name each of its persons, in the order of its values. */
struct NamedDocuments
{
    QList<QSet<DocumentId>> tagged;
    QList<QSet<DocumentId>> naming;

    friend bool operator==(const NamedDocuments &, const NamedDocuments &) = default;
};

/** What can keep a document out. */
enum class FilterPart : quint8 { Kind, Tag, Person, Place, Volume, Dates, Words };

/** Of each row of a library by which parts of a filter it is kept out. */
class FilterMask
{
public:
    FilterMask() = default; ///< keeps out nothing
    FilterMask(const LibraryContent &content, const LibraryFilter &filter, const NamedDocuments &named);

    bool isEmpty() const { return m_failed.empty(); }
    bool accepts(int row) const { return isEmpty() || m_failed[size_t(row)] == 0; }
    /** Whether no other part than @p part keeps the row out. */
    bool acceptsWithout(FilterPart part, int row) const
    {
        return isEmpty() || (m_failed[size_t(row)] & ~bit(part)) == 0;
    }

private:
    static constexpr quint8 bit(FilterPart part) { return quint8(1u << quint8(part)); }
    /** Keeps out by @p part the rows of which @p isIn says no. */
    void narrow(FilterPart part, const LibraryContent &content, const auto &isIn);

    std::vector<quint8> m_failed;
};

} // namespace Secto
