// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_filter.h"

#include "sidebar/entity_model.h"
#include "text/folding.h"

#include <algorithm>

namespace Secto {

EntityFilter::EntityFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void EntityFilter::setText(const QString &text)
{
    const QStringList words = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

QVariant EntityFilter::data(const QModelIndex &index, int role) const
{
    if (role == EntityModel::CountRole && index.isValid() && !index.parent().isValid())
        return rowCount(index);
    return QSortFilterProxyModel::data(index, role);
}

bool EntityFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    if (m_words.isEmpty())
        return true;
    if (!parent.isValid())
        return false; // a kind is there for the sake of its entities
    const QString text = sourceModel()->index(row, 0, parent).data(EntityModel::SearchRole).toString();
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

} // namespace Secto
