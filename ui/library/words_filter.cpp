// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/words_filter.h"

#include "text/folding.h"

#include <algorithm>

namespace Secto {

WordsFilter::WordsFilter(const QStringList &words, const QList<StoredVolume> &volumes,
                         const QList<Collection> &collections)
    : m_volumes(volumes)
{
    for (const QString &word : words)
        m_words << word.toUtf8();
    if (m_words.isEmpty())
        return;
    for (const Collection &collection : collections)
        m_collections << folded(collection.name).toUtf8();
}

bool WordsFilter::accepts(const DocumentRow &row, int volume, int collection)
{
    if (m_words.isEmpty())
        return true;
    const QByteArray &own = searchText(row);
    return std::ranges::all_of(m_words, [&](const QByteArray &word) {
        return own.contains(word) || (volume >= 0 && headings(volume, row.summary.section).contains(word))
               || (collection >= 0 && m_collections[collection].contains(word));
    });
}

const QByteArray &WordsFilter::headings(int volume, int section)
{
    const auto known = m_headings.constFind({volume, section});
    if (known != m_headings.cend())
        return *known;
    const Volume &of = m_volumes[volume].volume;
    QString text = volumeTitle(of) + u'\n' + of.id;
    for (int at = section; at >= 0 && at < of.sections.size(); at = of.sections[at].parent)
        text += u'\n' + of.sections[at].heading;
    return *m_headings.insert({volume, section}, folded(text).toUtf8());
}

} // namespace Secto
