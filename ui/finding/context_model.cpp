// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/context_model.h"

#include "text/iso_date.h"

namespace Secto {

using namespace Qt::StringLiterals;

void ContextModel::setLines(const QList<ContextLine> &lines)
{
    beginResetModel();
    m_found = lines;
    sort();
    endResetModel();
}

void ContextModel::setOrder(ContextOrder order)
{
    beginResetModel();
    m_order = order;
    sort();
    endResetModel();
}

void ContextModel::sort()
{
    m_lines = m_found;
    sortContextLines(m_lines, m_order);
}

int ContextModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant ContextModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ContextLine &line = m_lines[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return line.before + line.word + line.after;
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        QStringList about{line.number.isEmpty() ? line.title : line.number + u". "_s + line.title,
                          readableDate(line.date)};
        about.removeAll(QString());
        return about.join(u" · "_s);
    }
    case DocumentRole:
        return line.document;
    case BeforeRole:
        return line.before;
    case WordRole:
        return line.word;
    case AfterRole:
        return line.after;
    case PlaceRole:
        return QVariant::fromValue(line.place);
    default:
        return {};
    }
}

} // namespace Secto
