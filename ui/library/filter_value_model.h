// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractListModel>

namespace Secto {

/** A value that documents can be chosen by, as the filter's panel lists it. */
struct FilterValue
{
    QString value;
    QString label;
    int documents = 0;
    bool isChosen = false;
};

/** The values of one field of a filter, to be checked; those whose words hold what is typed. */
class FilterValueModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        CountRole = Qt::UserRole + 1, ///< documents
        ValueRole,
    };

    explicit FilterValueModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    /** In the order given, those that are chosen first. */
    void setValues(QList<FilterValue> values);
    /** The same values with other numbers, and what is new behind them: nothing moves under the user's hand. */
    void updateValues(const QList<FilterValue> &values);
    /** Shows those whose label holds @p text, accents and case aside. */
    void setFind(const QString &text);
    bool hasValues() const { return !m_values.isEmpty(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void toggled(const QString &value);

private:
    void setAll(QList<FilterValue> values);
    void findShown();

    QList<FilterValue> m_values;
    QStringList m_folded; ///< their labels
    QString m_find;       ///< folded
    QList<int> m_shown;   ///< in the values
};

} // namespace Secto
