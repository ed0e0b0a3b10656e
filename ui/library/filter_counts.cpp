// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_counts.h"

#include "library/words_filter.h"

#include <algorithm>

namespace Secto {

FilterCounts::FilterCounts(const LibraryContent &content, const LibraryOrder &order, const FilterMask &mask,
                           const QStringList &words)
    : m_content(content), m_mask(mask)
{
    if (words.isEmpty())
        return;
    WordsFilter filter(words, content.volumes, {});
    m_hasWords.reserve(size_t(content.rows.size()));
    for (int row = 0; row < content.rows.size(); ++row)
        m_hasWords.push_back(filter.accepts(content.rows[row], order.volumeOf[size_t(row)]));
}

QList<NamedCount> FilterCounts::of(FilterField field) const
{
    const auto part = FilterPart(field);
    QHash<VolumeId, QString> volumes{{0, SingleDocuments}};
    for (const StoredVolume &volume : m_content.volumes)
        volumes.insert(volume.id, volume.volume.id);
    QHash<QString, int> counts;
    QHash<VolumeId, int> inVolumes;
    for (int row = 0; row < m_content.rows.size(); ++row) {
        if (!m_mask.acceptsWithout(part, row) || !hasWords(row))
            continue;
        const DocumentSummary &of = m_content.rows[row].summary;
        if (field == FilterField::Volume)
            ++inVolumes[of.volume];
        else
            ++counts[field == FilterField::Kind ? of.kind : of.place];
    }
    for (auto volume = inVolumes.cbegin(); volume != inVolumes.cend(); ++volume)
        counts[volumes.value(volume.key())] += *volume;
    counts.remove(QString());
    QList<NamedCount> all;
    for (auto value = counts.cbegin(); value != counts.cend(); ++value)
        all << NamedCount{value.key(), *value};
    sortCounts(all);
    return all;
}

int FilterCounts::without(FilterPart part) const
{
    int count = 0;
    for (int row = 0; row < m_content.rows.size(); ++row)
        count += m_mask.acceptsWithout(part, row) && (part == FilterPart::Words || hasWords(row));
    return count;
}

QList<DocumentId> FilterCounts::documents() const
{
    QList<DocumentId> ids;
    for (int row = 0; row < m_content.rows.size(); ++row) {
        if (m_mask.accepts(row) && hasWords(row))
            ids << m_content.rows[row].summary.id;
    }
    return ids;
}

} // namespace Secto
