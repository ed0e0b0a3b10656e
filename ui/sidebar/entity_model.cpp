// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_model.h"

#include "text/folding.h"
#include "theme/theme.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The order in which the kinds stand: who, where, when, what. */
constexpr std::array KindOrder{EntityKind::Person, EntityKind::Role,  EntityKind::Place,    EntityKind::Organization,
                               EntityKind::Date,   EntityKind::Event, EntityKind::Document, EntityKind::Classification};

bool comesFirst(const EntitySummary &a, const EntitySummary &b)
{
    const auto place = [](const EntitySummary &summary) {
        const Entity &entity = summary.entity;
        const bool dated = entity.kind == EntityKind::Date && !entity.isoDate.isEmpty();
        return std::tuple(dated ? entity.isoDate : QString(), -summary.mentions, folded(entity.name), entity.key);
    };
    return place(a) < place(b);
}

/** Kinds have the internal id 0, entities that of their kind, so that ids do not depend on rows. */
quintptr idOf(EntityKind kind)
{
    return quintptr(kind) + 1;
}

QString searchText(const EntitySummary &summary)
{
    QString text = summary.entity.name + u'\n' + summary.entity.description;
    for (const Tally &words : summary.words)
        text += u'\n' + words.text;
    return folded(text);
}

} // namespace

void EntityModel::setExtraction(const Extraction &extraction)
{
    const QList<EntitySummary> summaries = summarize(extraction);
    int row = 0;
    for (const EntityKind kind : KindOrder) {
        QList<EntitySummary> wanted;
        std::ranges::copy_if(summaries, std::back_inserter(wanted), [kind](const EntitySummary &summary) {
            return summary.entity.kind == kind && summary.mentions > 0;
        });
        std::ranges::sort(wanted, comesFirst);

        const bool isThere = row < m_groups.size() && m_groups[row].kind == kind;
        if (isThere && wanted.isEmpty()) {
            beginRemoveRows({}, row, row);
            m_groups.removeAt(row);
            endRemoveRows();
        } else if (isThere) {
            updateGroup(row++, wanted);
        } else if (!wanted.isEmpty()) {
            beginInsertRows({}, row, row);
            m_groups.insert(row++, {kind, wanted});
            endInsertRows();
        }
    }
}

void EntityModel::updateGroup(int row, const QList<EntitySummary> &wanted)
{
    const QModelIndex group = index(row, 0);
    QList<EntitySummary> &have = m_groups[row].entities;
    const qsizetype before = have.size();
    const auto find = [](const QList<EntitySummary> &in, const QString &key, qsizetype from) {
        const auto found =
            std::find_if(in.begin() + from, in.end(), [&](const EntitySummary &s) { return s.entity.key == key; });
        return int(found == in.end() ? -1 : found - in.begin());
    };

    for (int i = int(have.size()) - 1; i >= 0; --i) {
        if (find(wanted, have[i].entity.key, 0) < 0) {
            beginRemoveRows(group, i, i);
            have.removeAt(i);
            endRemoveRows();
        }
    }
    for (int i = 0; i < wanted.size(); ++i) {
        const int at = find(have, wanted[i].entity.key, i);
        if (at < 0) {
            beginInsertRows(group, i, i);
            have.insert(i, wanted[i]);
            endInsertRows();
            continue;
        }
        if (at != i) {
            beginMoveRows(group, at, at, group, i);
            have.move(at, i);
            endMoveRows();
        }
        if (have[i] != wanted[i]) {
            have[i] = wanted[i];
            emit dataChanged(index(i, 0, group), index(i, 0, group));
        }
    }
    if (have.size() != before)
        emit dataChanged(group, group, {CountRole});
}

int EntityModel::entityCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += int(group.entities.size());
    return count;
}

int EntityModel::groupRow(EntityKind kind) const
{
    const auto found = std::ranges::find(m_groups, kind, &Group::kind);
    return int(found - m_groups.begin());
}

QModelIndex EntityModel::indexOf(const QString &key) const
{
    for (const Group &group : m_groups) {
        for (int row = 0; row < group.entities.size(); ++row) {
            if (group.entities[row].entity.key == key)
                return createIndex(row, 0, idOf(group.kind));
        }
    }
    return {};
}

const EntitySummary *EntityModel::summary(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == 0)
        return nullptr;
    return &m_groups[groupRow(EntityKind(index.internalId() - 1))].entities[index.row()];
}

QModelIndex EntityModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? idOf(m_groups[parent.row()].kind) : 0);
}

QModelIndex EntityModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(groupRow(EntityKind(child.internalId() - 1)), 0, quintptr(0));
}

int EntityModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    return parent.internalId() == 0 ? int(m_groups[parent.row()].entities.size()) : 0;
}

int EntityModel::columnCount(const QModelIndex &) const
{
    return 1;
}

QVariant EntityModel::groupData(const Group &group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return entityKindTitle(group.kind);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(entityKindTitle(group.kind)).arg(group.entities.size());
    case KindRole:
        return int(group.kind);
    case CountRole:
        return int(group.entities.size());
    default:
        return {};
    }
}

QVariant EntityModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const EntitySummary *entry = summary(index);
    if (!entry)
        return groupData(m_groups[index.row()], role);

    const Entity &entity = entry->entity;
    switch (role) {
    case Qt::DisplayRole:
        return entity.name;
    case Qt::ToolTipRole:
        return QStringList{entity.name, secondLine(*entry)}.join(u'\n').trimmed();
    case Qt::AccessibleTextRole: {
        QStringList parts{entity.name, entityKindName(entity.kind),
                          entry->mentions == 1 ? tr("1 mention") : tr("%1 mentions").arg(entry->mentions),
                          secondLine(*entry)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case KeyRole:
        return entity.key;
    case KindRole:
        return int(entity.kind);
    case CountRole:
        return entry->mentions;
    case SecondLineRole:
        return secondLine(*entry);
    case SearchRole:
        return searchText(*entry);
    default:
        return {};
    }
}

Qt::ItemFlags EntityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return summary(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                          : Qt::ItemFlags(Qt::ItemIsEnabled);
}

} // namespace Secto
