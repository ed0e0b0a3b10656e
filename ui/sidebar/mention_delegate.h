// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QStyledItemDelegate>

namespace Secto {

/** Draws a row of a MentionModel: the words in the ink of the text, those around them calmer, the place at the right.
 */
class MentionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MentionDelegate(QObject *parent = nullptr);

    void setTheme(const Theme &theme) { m_theme = theme; }
    /** The mention the walk stands on, by row; -1 for none. */
    void setCurrent(int row) { m_current = row; }
    void setKind(EntityKind kind) { m_kind = kind; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme m_theme;
    EntityKind m_kind = EntityKind::Person;
    int m_current = -1;
};

} // namespace Secto
