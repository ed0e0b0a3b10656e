// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/document_row.h"

#include <QHash>

namespace Secto {

/** The words of a text filter: a document has each of them, or a heading above it has. */
class WordsFilter
{
public:
    /** @p words folded. @p volumes and @p collections must outlive it. */
    WordsFilter(const QStringList &words, const QList<StoredVolume> &volumes, const QList<Collection> &collections);

    bool isEmpty() const { return m_words.isEmpty(); }

    /** @p volume and @p collection that it stands in, among those given; -1 for none. */
    bool accepts(const DocumentRow &row, int volume, int collection = -1);

private:
    const QByteArray &headings(int volume, int section);

    const QList<StoredVolume> &m_volumes;
    QList<QByteArray> m_words;
    QList<QByteArray> m_collections; ///< their names, folded
    QHash<std::pair<int, int>, QByteArray> m_headings;
};

} // namespace Secto
