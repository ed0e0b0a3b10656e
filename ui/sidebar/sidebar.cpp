// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar.h"

#include "sidebar/sidebar_tabs.h"
#include "theme/type.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

Sidebar::Sidebar(QWidget *parent) : QWidget(parent), m_tabs(new SidebarTabs), m_panes(new QStackedWidget)
{
    setObjectName(u"sidebar"_s);
    setFont(interfaceFont());
    setMinimumWidth(220);
    m_tabs->setObjectName(u"sidebarTabs"_s);
    m_tabs->setAccessibleName(tr("Sidebar"));
    m_panes->setObjectName(u"sidebarPanes"_s);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 6, 15, 0);
    head->addWidget(m_tabs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_panes, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_panes, &QStackedWidget::setCurrentIndex);
}

void Sidebar::addPane(QWidget *pane, const QString &title)
{
    m_panes->addWidget(pane);
    m_tabs->addTab(title);
}

void Sidebar::setCurrentPane(int index)
{
    m_tabs->setCurrentIndex(index);
}

QWidget *Sidebar::currentPane() const
{
    return m_panes->currentWidget();
}

void Sidebar::setCount(int pane, int count)
{
    m_tabs->setCount(pane, count);
}

void Sidebar::setTheme(const Theme &theme)
{
    m_tabs->setTheme(theme);
}

} // namespace Secto
