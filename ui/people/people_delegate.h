// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace Secto {

/** Draws a person of PeopleModel in two lines: the name with how many documents, below it the years. */
class PeopleDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PeopleDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace Secto
