// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/context_lines.h"

#include <QAbstractListModel>

namespace Secto {

/** The lines of a concordance, in the order asked for. */
class ContextModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DocumentRole = Qt::UserRole, ///< qint64
        BeforeRole,
        WordRole,
        AfterRole,
        PlaceRole, ///< TextSpan
    };

    explicit ContextModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setLines(const QList<ContextLine> &lines);
    void setOrder(ContextOrder order);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void sort();

    QList<ContextLine> m_found; ///< as found
    QList<ContextLine> m_lines; ///< in order
    ContextOrder m_order = ContextOrder::AsFound;
};

} // namespace Secto
