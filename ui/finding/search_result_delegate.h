// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

class QTextLayout;

namespace Secto {

/** Draws a row of SearchResultModel: a volume's head, or a document with its passage, what was found in bold. */
class SearchResultDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SearchResultDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    /** Width of the list, which the passage is set to. */
    void setWidth(int width);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int passageHeight(const QModelIndex &index, const QFont &rowFont) const;
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintDocument(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Theme m_theme;
    int m_width = 300;
};

} // namespace Secto
