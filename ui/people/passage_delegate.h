// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace Secto {

/** Draws a row of PassageModel: a document with its date, or a line in which the words stand below each other. */
class PassageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PassageDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Theme m_theme;
};

} // namespace Secto
