// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_result_model.h"

#include "text/iso_date.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

void SearchResultModel::setPage(const SearchPage &page)
{
    beginResetModel();
    m_rows.clear();
    addTo(m_rows, page.hits);
    m_volumes = page.volumes;
    m_documents = page.hits.size();
    m_total = page.total;
    m_isWaiting = false;
    endResetModel();
}

void SearchResultModel::append(const SearchPage &page)
{
    m_isWaiting = false;
    m_total = page.hits.isEmpty() ? m_documents : page.total;
    m_volumes = page.volumes;
    // One after the other: a document goes to the end of its volume, which may stand anywhere.
    for (const FoundDocument &hit : page.hits) {
        const auto last = std::ranges::find_last_if(m_rows, [&](const Row &row) { return row.volume == hit.volume; });
        int at = last.empty() ? int(m_rows.size()) : int(last.begin() - m_rows.begin()) + 1;
        QList<Row> rows;
        if (last.empty())
            rows << Row{{}, hit.volume};
        rows << Row{hit, hit.volume};
        beginInsertRows({}, at, at + int(rows.size()) - 1);
        for (const Row &row : rows)
            m_rows.insert(at++, row);
        endInsertRows();
    }
    m_documents += page.hits.size();
}

void SearchResultModel::addTo(QList<Row> &rows, const QList<FoundDocument> &hits)
{
    QList<VolumeId> volumes;
    for (const FoundDocument &hit : hits) {
        if (!volumes.contains(hit.volume))
            volumes << hit.volume;
    }
    for (const VolumeId volume : volumes) {
        rows << Row{{}, volume};
        for (const FoundDocument &hit : hits) {
            if (hit.volume == volume)
                rows << Row{hit, volume};
        }
    }
}

const FacetCount &SearchResultModel::volume(VolumeId id) const
{
    static const FacetCount unknown;
    const auto found = std::ranges::find(m_volumes, QString::number(id), &FacetCount::value);
    return found == m_volumes.end() ? unknown : *found;
}

int SearchResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchResultModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    if (role == IsVolumeRole)
        return !row.hit.has_value();
    if (!row.hit) {
        const FacetCount &head = volume(row.volume);
        const QString name = row.volume == 0 ? tr("Single documents") : head.label;
        switch (role) {
        case Qt::DisplayRole:
            return name;
        case Qt::AccessibleTextRole:
            return tr("%1, %n found", nullptr, int(head.count)).arg(name);
        case CountRole:
            return head.count;
        default:
            return {};
        }
    }
    const FoundDocument &hit = *row.hit;
    switch (role) {
    case Qt::DisplayRole:
        return hit.title.isEmpty() ? tr("Untitled document") : hit.title;
    case Qt::ToolTipRole:
        return hit.title;
    case Qt::AccessibleTextRole:
        return QStringList{hit.number, hit.title, readableDate(hit.date), hit.snippet.text}.join(u", "_s);
    case DocumentRole:
        return hit.document;
    case NumberRole:
        return hit.number;
    case DateRole:
        return readableDate(hit.date);
    case PassageRole:
        return hit.snippet.text;
    case PlaceRole:
        return hit.snippet.place ? QVariant::fromValue(*hit.snippet.place) : QVariant();
    case HitsRole:
        return QVariant::fromValue(hit.snippet.hits);
    default:
        return {};
    }
}

Qt::ItemFlags SearchResultModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    // The keyboard steps over heads.
    return m_rows[index.row()].hit ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                   : Qt::ItemNeverHasChildren;
}

bool SearchResultModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isWaiting && m_documents < m_total;
}

void SearchResultModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_isWaiting = true;
    emit moreWanted(m_documents);
}

} // namespace Secto
