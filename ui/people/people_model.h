// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/people_catalogue.h"

#include <QAbstractListModel>

namespace Secto {

enum class PeopleOrder {
    Documents, ///< most first
    Name,      ///< by surname
    Years,     ///< by the first year, then the last
};

/** The people of a library in an order, those whose names match what is typed. Tens of thousands of rows. */
class PeopleModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        DocumentsRole = Qt::UserRole, ///< int
        YearsRole,                    ///< "1961–1969"; empty where no document has a date
    };

    explicit PeopleModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setPeople(const std::shared_ptr<const PeopleCatalogue> &people);
    const std::shared_ptr<const PeopleCatalogue> &people() const { return m_people; }
    /** Shows those whose names hold every word of @p text; accents and case are folded. */
    void setFilter(const QString &text);
    void setOrder(PeopleOrder order, bool isReversed);
    PeopleOrder order() const { return m_order; }
    bool isReversed() const { return m_isReversed; }

    /** The row of who is known as @p name, or named so; invalid if it is not shown. */
    QModelIndex indexOf(const QString &name) const;
    /** Of all, shown or not. */
    int count() const { return m_people ? int(m_people->persons().size()) : 0; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void sort();
    void findShown();

    std::shared_ptr<const PeopleCatalogue> m_people;
    PeopleOrder m_order = PeopleOrder::Documents;
    bool m_isReversed = false;
    QStringList m_filter;
    QList<int> m_sorted; ///< all, in order
    QList<int> m_shown;
};

/** "1961–1969", "1961"; empty for none. */
QString yearsInWords(int first, int last);

} // namespace Secto
