// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

#include <QAbstractListModel>

namespace Secto {

/** The searches that the user has saved, by name. A name set here is saved in the library. */
class SavedSearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AboutRole = Qt::UserRole, ///< what is searched for, and how, in one line; empty where the name says it
    };

    /** @p library must outlive it. */
    explicit SavedSearchModel(Library &library, QObject *parent = nullptr);

    const QList<SavedSearch> &searches() const { return m_searches; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void problem(const Secto::Problem &problem);

private:
    void read();

    Library &m_library;
    QList<SavedSearch> m_searches;
};

} // namespace Secto
