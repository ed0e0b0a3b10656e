// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/saved_search_model.h"

namespace Secto {

using namespace Qt::StringLiterals;

SavedSearchModel::SavedSearchModel(Library &library, QObject *parent) : QAbstractListModel(parent), m_library(library)
{
    connect(&library, &Library::savedSearchesChanged, this, &SavedSearchModel::read);
    read();
}

void SavedSearchModel::read()
{
    beginResetModel();
    m_searches = m_library.savedSearches();
    endResetModel();
}

int SavedSearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_searches.size());
}

QVariant SavedSearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const SavedSearch &search = m_searches[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return search.name;
    case AboutRole:
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList about;
        if (search.terms.query != search.name || role != AboutRole)
            about << search.terms.query;
        about << search.terms.narrowing.inWords();
        if (search.terms.stems)
            about << tr("word forms");
        if (search.terms.inContext)
            about << tr("in context");
        return about.join(u" · "_s);
    }
    default:
        return {};
    }
}

bool SavedSearchModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString name = value.toString().simplified();
    if (!index.isValid() || role != Qt::EditRole || name.isEmpty())
        return false;
    SavedSearch search = m_searches[index.row()];
    search.name = name;
    const auto saved = m_library.save(search, tr("rename saved search"));
    if (!saved)
        emit problem(saved.error());
    return saved.has_value();
}

Qt::ItemFlags SavedSearchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && !m_library.isReadOnly() ? flags | Qt::ItemIsEditable : flags;
}

} // namespace Secto
