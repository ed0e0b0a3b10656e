// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace Secto {

/**
 * Draws a document in two lines: number and title, then date, correspondents and notes in a calmer voice; a
 * volume or a chapter likewise, with how many it holds.
 */
class DocumentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit DocumentDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
};

} // namespace Secto
