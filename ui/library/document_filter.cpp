// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/document_filter.h"

#include "library/document_model.h"
#include "text/folding.h"

#include <algorithm>

namespace Secto {

DocumentFilter::DocumentFilter(DocumentModel *documents, QObject *parent)
    : QSortFilterProxyModel(parent), m_documents(documents)
{
    setSourceModel(documents);
    setDynamicSortFilter(true);
    sort(0);
}

void DocumentFilter::setText(const QString &text)
{
    const QStringList words = folded(text).simplified().split(u' ', Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    invalidateRowsFilter();
}

void DocumentFilter::setOrder(DocumentOrder order, bool isReversed)
{
    const bool newestFirst = order == DocumentOrder::Added || order == DocumentOrder::Opened;
    m_order = order;
    m_isReversed = isReversed;
    sort(-1); // the direction alone may be the same as before
    sort(0, newestFirst != isReversed ? Qt::DescendingOrder : Qt::AscendingOrder);
}

bool DocumentFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const QString &text = m_documents->row(row).search;
    return std::ranges::all_of(m_words, [&](const QString &word) { return text.contains(word); });
}

bool DocumentFilter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const DocumentRow &a = m_documents->row(left.row());
    const DocumentRow &b = m_documents->row(right.row());
    // What is equal stands by number, upwards, in whatever direction the rest is sorted.
    const bool isDownward = sortOrder() == Qt::DescendingOrder && m_order != DocumentOrder::Number;
    const DocumentRow &first = isDownward ? b : a;
    const DocumentRow &second = isDownward ? a : b;
    const auto before = [](const auto &x, const auto &y, const auto &otherwise) {
        return x != y ? x < y : otherwise();
    };
    const auto byId = [&] { return first.summary.id < second.summary.id; };
    const auto byTitle = [&] { return before(first.titleKey, second.titleKey, byId); };
    const auto byNumber = [&] { return before(first.numberKey, second.numberKey, byTitle); };
    switch (m_order) {
    case DocumentOrder::Number:
        return byNumber();
    case DocumentOrder::Date:
        return before(a.summary.date, b.summary.date, byNumber);
    case DocumentOrder::Title:
        return before(a.titleKey, b.titleKey, byNumber);
    case DocumentOrder::Added:
        return before(a.summary.added, b.summary.added, byNumber);
    case DocumentOrder::Opened:
        return before(a.summary.opened, b.summary.opened, byNumber);
    }
    return false;
}

} // namespace Secto
