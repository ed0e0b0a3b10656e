// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QWidget>

class QStackedWidget;

namespace Secto {

class SidebarTabs;

/** The panes on the right, behind quiet tabs: "Entities", "Notes 2", "About". */
class Sidebar : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    /** Takes ownership of @p pane. Panes are numbered from 0 in the order added. */
    void addPane(QWidget *pane, const QString &title);
    void setCurrentPane(int index);
    QWidget *currentPane() const;
    /** The number behind a pane's title; 0 shows none. */
    void setCount(int pane, int count);
    void setTheme(const Theme &theme);

private:
    SidebarTabs *m_tabs;
    QStackedWidget *m_panes;
};

} // namespace Secto
