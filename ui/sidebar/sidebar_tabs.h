// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QTabBar>

namespace Secto {

/** Quiet tabs: words with a number behind them, and a line of the accent under the one in use. */
class SidebarTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit SidebarTabs(QWidget *parent = nullptr);

    /** The number behind the words of @p tab; 0 shows none. */
    void setCount(int tab, int count);
    void setTheme(const Theme &theme);

protected:
    QSize tabSizeHint(int tab) const override;
    QSize minimumTabSizeHint(int tab) const override { return tabSizeHint(tab); }
    void paintEvent(QPaintEvent *event) override;

private:
    QFont titleFont() const;
    QString countText(int tab) const;

    Theme m_theme;
};

} // namespace Secto
