// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSortFilterProxyModel>

namespace Secto {

class DocumentModel;

enum class DocumentOrder { Number, Date, Title, Added, Opened };

/** Of a DocumentModel the documents that hold every word of a text, accents and case aside, in an order. */
class DocumentFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit DocumentFilter(DocumentModel *documents, QObject *parent = nullptr);

    void setText(const QString &text);
    bool isFiltering() const { return !m_words.isEmpty(); }

    /** Last added and last opened put the newest first; @p isReversed turns any order round. */
    void setOrder(DocumentOrder order, bool isReversed);
    DocumentOrder order() const { return m_order; }
    bool isReversed() const { return m_isReversed; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    DocumentModel *m_documents;
    DocumentOrder m_order = DocumentOrder::Number;
    bool m_isReversed = false;
    QStringList m_words; ///< folded
};

} // namespace Secto
