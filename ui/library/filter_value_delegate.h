// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace Secto {

/** Draws a value with a box to check, and how many documents it has at the right. The whole row checks it. */
class FilterValueDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit FilterValueDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    Theme m_theme;
};

} // namespace Secto
