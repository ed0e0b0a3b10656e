// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace Secto {

/** Of an EntityModel the entities that hold every word of a text, accents and case aside, and their kinds. */
class EntityFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit EntityFilter(QObject *parent = nullptr);

    void setText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }

    /** The count of a kind is that of its entities which are shown. */
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    QStringList m_words; ///< folded
};

} // namespace Secto
