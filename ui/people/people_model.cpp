// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people_model.h"

#include "library/document_row.h"
#include "text/folding.h"

#include <algorithm>
#include <numeric>

namespace Secto {

using namespace Qt::StringLiterals;

QString yearsInWords(int first, int last)
{
    if (first == 0)
        return {};
    return first == last ? QString::number(first) : u"%1–%2"_s.arg(first).arg(last);
}

void PeopleModel::setPeople(const std::shared_ptr<const PeopleCatalogue> &people)
{
    beginResetModel();
    m_people = people;
    sort();
    findShown();
    endResetModel();
}

void PeopleModel::setFilter(const QString &text)
{
    const QStringList filter = folded(text).split(u' ', Qt::SkipEmptyParts);
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    findShown();
    endResetModel();
}

void PeopleModel::setOrder(PeopleOrder order, bool isReversed)
{
    beginResetModel();
    m_order = order;
    m_isReversed = isReversed;
    sort();
    findShown();
    endResetModel();
}

void PeopleModel::sort()
{
    m_sorted.resize(count());
    std::iota(m_sorted.begin(), m_sorted.end(), 0); // the catalogue's own order: most documents first
    if (m_order == PeopleOrder::Name) {
        QStringList keys;
        keys.reserve(count());
        for (int i = 0; i < count(); ++i)
            keys << surnameOf(m_people->persons()[i].folded) + u' ' + m_people->persons()[i].folded;
        std::ranges::stable_sort(m_sorted, {}, [&keys](int person) { return QStringView(keys[person]); });
    } else if (m_order == PeopleOrder::Years) {
        std::ranges::stable_sort(m_sorted, {}, [this](int person) {
            const PersonSummary &each = m_people->persons()[person];
            return std::tuple(each.firstYear == 0, each.firstYear, each.lastYear);
        });
    }
    if (m_isReversed)
        std::ranges::reverse(m_sorted);
}

void PeopleModel::findShown()
{
    if (m_filter.isEmpty()) {
        m_shown = m_sorted;
        return;
    }
    m_shown.clear();
    for (const int person : std::as_const(m_sorted)) {
        const QString &name = m_people->persons()[person].folded;
        if (std::ranges::all_of(m_filter, [&name](const QString &word) { return name.contains(word); }))
            m_shown << person;
    }
}

QModelIndex PeopleModel::indexOf(const QString &name) const
{
    const int person = m_people ? m_people->find(name) : -1;
    const qsizetype row = person < 0 ? -1 : m_shown.indexOf(person);
    return row < 0 ? QModelIndex() : index(int(row));
}

int PeopleModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonSummary &person = m_people->persons()[m_shown[index.row()]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return person.name;
    case Qt::AccessibleTextRole: {
        QStringList parts{person.name, countOfDocuments(person.documents),
                          yearsInWords(person.firstYear, person.lastYear)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case DocumentsRole:
        return person.documents;
    case YearsRole:
        return yearsInWords(person.firstYear, person.lastYear);
    default:
        return {};
    }
}

} // namespace Secto
