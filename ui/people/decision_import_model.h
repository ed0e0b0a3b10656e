// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/decision_import.h"

#include <QAbstractTableModel>

namespace Secto {

/** What would become of decisions that come from elsewhere; what is new first. */
class DecisionImportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, Where, Fate, Columns };

    explicit DecisionImportModel(const QList<ComingDecision> &coming, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<ComingDecision> m_coming;
};

} // namespace Secto
