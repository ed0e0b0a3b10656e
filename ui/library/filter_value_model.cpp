// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_value_model.h"

#include "library/document_row.h"
#include "text/folding.h"

#include <QHash>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

void FilterValueModel::setValues(QList<FilterValue> values)
{
    std::ranges::stable_sort(values, {}, [](const FilterValue &value) { return !value.isChosen; });
    setAll(std::move(values));
}

void FilterValueModel::updateValues(const QList<FilterValue> &values)
{
    QHash<QString, int> places;
    for (int i = 0; i < m_values.size(); ++i)
        places.insert(m_values[i].value, i);
    QList<FilterValue> sorted = values;
    std::ranges::stable_sort(sorted, {},
                             [&](const FilterValue &value) { return places.value(value.value, int(places.size())); });
    setAll(std::move(sorted));
}

void FilterValueModel::setAll(QList<FilterValue> values)
{
    beginResetModel();
    m_values = std::move(values);
    m_folded.clear();
    for (const FilterValue &value : std::as_const(m_values))
        m_folded << folded(value.label);
    findShown();
    endResetModel();
}

void FilterValueModel::setFind(const QString &text)
{
    const QString find = folded(text).simplified();
    if (find == m_find)
        return;
    beginResetModel();
    m_find = find;
    findShown();
    endResetModel();
}

void FilterValueModel::findShown()
{
    m_shown.clear();
    for (int i = 0; i < m_values.size(); ++i) {
        if (m_find.isEmpty() || m_folded[i].contains(m_find))
            m_shown << i;
    }
}

int FilterValueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant FilterValueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const FilterValue &value = m_values[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return value.label;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(value.label, countOfDocuments(value.documents));
    case Qt::CheckStateRole:
        return value.isChosen ? Qt::Checked : Qt::Unchecked;
    case CountRole:
        return value.documents;
    case ValueRole:
        return value.value;
    default:
        return {};
    }
}

bool FilterValueModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    FilterValue &of = m_values[m_shown[index.row()]];
    const bool isChosen = value.toInt() == Qt::Checked;
    if (of.isChosen == isChosen)
        return false;
    of.isChosen = isChosen;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit toggled(QString(of.value)); // a copy: the values may be others when it returns
    return true;
}

Qt::ItemFlags FilterValueModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

} // namespace Secto
