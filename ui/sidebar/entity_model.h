// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sidebar/entity_summary.h"

#include <QAbstractItemModel>

namespace Secto {

/**
 * The names of a document in two levels: kinds, and the entities of each. Within a kind
 * those named most often come first; dates stand in the order of time.
 *
 * setExtraction() changes only the rows that differ, so that choice and scroll position
 * of a view survive a decision and its undo.
 */
class EntityModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< Entity::key; empty for a kind
        KindRole,                   ///< EntityKind as int
        CountRole,                  ///< mentions of an entity; entities of a kind
        SecondLineRole,
        SearchRole, ///< folded name, description and words, for filters
    };

    using QAbstractItemModel::QAbstractItemModel;

    void setExtraction(const Extraction &extraction);

    int entityCount() const;
    /** Invalid if no entity has @p key. */
    QModelIndex indexOf(const QString &key) const;
    /** Null for a kind. Valid until the next setExtraction(). */
    const EntitySummary *summary(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Group
    {
        EntityKind kind;
        QList<EntitySummary> entities;
    };

    void updateGroup(int row, const QList<EntitySummary> &wanted);
    int groupRow(EntityKind kind) const;
    QVariant groupData(const Group &group, int role) const;

    QList<Group> m_groups; ///< none empty
};

} // namespace Secto
