// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_mask.h"

#include <algorithm>

namespace Secto {

namespace {

/** Whether a day of @p date, which may be a month or a year, lies in the filter's span. */
bool isInSpan(const QString &date, const LibraryFilter &filter)
{
    if (date.isEmpty())
        return false;
    const bool endsBefore = !filter.from.isEmpty() && date < filter.from && !filter.from.startsWith(date);
    const bool beginsAfter = !filter.to.isEmpty() && date > filter.to && !date.startsWith(filter.to);
    return !endsBefore && !beginsAfter;
}

} // namespace

void FilterMask::narrow(FilterPart part, const LibraryContent &content, const auto &isIn)
{
    m_failed.resize(size_t(content.rows.size()));
    for (size_t row = 0; row < m_failed.size(); ++row) {
        if (!isIn(content.rows[qsizetype(row)].summary))
            m_failed[row] |= bit(part);
    }
}

FilterMask::FilterMask(const LibraryContent &content, const LibraryFilter &filter, const NamedDocuments &named)
{
    if (filter.hasDates())
        narrow(FilterPart::Dates, content, [&](const DocumentSummary &of) { return isInSpan(of.date, filter); });
    if (const QStringList &kinds = filter.values(FilterField::Kind); !kinds.isEmpty())
        narrow(FilterPart::Kind, content, [&](const DocumentSummary &of) { return kinds.contains(of.kind); });
    if (const QStringList &places = filter.values(FilterField::Place); !places.isEmpty())
        narrow(FilterPart::Place, content, [&](const DocumentSummary &of) { return places.contains(of.place); });
    if (const QStringList &wanted = filter.values(FilterField::Volume); !wanted.isEmpty()) {
        QSet<VolumeId> volumes;
        if (wanted.contains(SingleDocuments))
            volumes << 0;
        for (const StoredVolume &volume : content.volumes) {
            if (wanted.contains(volume.volume.id))
                volumes << volume.id;
        }
        narrow(FilterPart::Volume, content, [&](const DocumentSummary &of) { return volumes.contains(of.volume); });
    }
    const auto inAll = [](const QList<QSet<DocumentId>> &sets, qsizetype wanted) {
        return [&sets, isKnown = sets.size() == wanted](const DocumentSummary &of) {
            return isKnown
                   && std::ranges::all_of(sets, [&](const QSet<DocumentId> &set) { return set.contains(of.id); });
        };
    };
    if (const qsizetype tags = filter.values(FilterField::Tag).size(); tags > 0)
        narrow(FilterPart::Tag, content, inAll(named.tagged, tags));
    if (const qsizetype persons = filter.values(FilterField::Person).size(); persons > 0)
        narrow(FilterPart::Person, content, inAll(named.naming, persons));
}

} // namespace Secto
