// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/decision_import_model.h"

#include <algorithm>

namespace Secto {

namespace {

QString inWords(ComingDecision::Fate fate)
{
    switch (fate) {
    case ComingDecision::Fate::New:
        return DecisionImportModel::tr("will hold");
    case ComingDecision::Fate::Contradicts:
        return DecisionImportModel::tr("contradicts yours, which stays");
    case ComingDecision::Fate::Known:
        return DecisionImportModel::tr("is here already");
    case ComingDecision::Fate::NotHere:
        break;
    }
    return DecisionImportModel::tr("its document is not here");
}

} // namespace

DecisionImportModel::DecisionImportModel(const QList<ComingDecision> &coming, QObject *parent)
    : QAbstractTableModel(parent), m_coming(coming)
{
    std::ranges::stable_sort(m_coming, {}, &ComingDecision::fate);
}

int DecisionImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_coming.size());
}

int DecisionImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant DecisionImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const ComingDecision &coming = m_coming[index.row()];
    switch (index.column()) {
    case What:
        return coming.words;
    case Where:
        return coming.where.isEmpty() ? tr("everywhere") : coming.where;
    default:
        return inWords(coming.fate);
    }
}

QVariant DecisionImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Decision"), tr("Where"), tr("What becomes of it")};
    return titles.value(section);
}

} // namespace Secto
