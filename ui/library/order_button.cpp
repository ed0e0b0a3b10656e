// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/order_button.h"

#include <QActionGroup>
#include <QMenu>
#include <QSettings>

namespace Secto {

using namespace Qt::StringLiterals;

OrderButton::OrderButton(QWidget *parent) : QToolButton(parent)
{
    setObjectName(u"libraryOrder"_s);
    setAutoRaise(true);
    setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // the words have an arrow of their own
    setPopupMode(QToolButton::InstantPopup);
    setFocusPolicy(Qt::TabFocus);
    setToolTip(tr("Order of the documents"));
    setAccessibleName(tr("Order of the documents"));
    makeMenu();
    readMenu();
}

void OrderButton::makeMenu()
{
    const std::pair<DocumentOrder, QString> orders[] = {{DocumentOrder::Number, tr("By &number")},
                                                        {DocumentOrder::Date, tr("By &date")},
                                                        {DocumentOrder::Title, tr("By &title")},
                                                        {DocumentOrder::From, tr("By &sender")},
                                                        {DocumentOrder::To, tr("By add&ressee")},
                                                        {DocumentOrder::Place, tr("By &place")},
                                                        {DocumentOrder::People, tr("Most p&ersons first")},
                                                        {DocumentOrder::Notes, tr("&Most notes first")},
                                                        {DocumentOrder::Added, tr("Last &added first")},
                                                        {DocumentOrder::Opened, tr("Last &opened first")}};
    const QSettings settings;
    const auto kept = settings.value(u"library/order"_s, int(DocumentOrder::Number)).toInt();
    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    for (const auto &[order, text] : orders) {
        QAction *action = menu->addAction(text);
        action->setObjectName(u"order-%1"_s.arg(int(order)));
        action->setCheckable(true);
        action->setData(int(order));
        action->setChecked(int(order) == kept || (!group->checkedAction() && order == DocumentOrder::Number));
        group->addAction(action);
    }
    menu->addSeparator();
    QAction *reversed = menu->addAction(tr("Re&versed"));
    reversed->setObjectName(u"orderReversed"_s);
    reversed->setCheckable(true);
    reversed->setChecked(settings.value(u"library/reversed"_s, false).toBool());
    setMenu(menu);
    connect(menu, &QMenu::triggered, this, [this] {
        readMenu();
        QSettings changed;
        changed.setValue(u"library/order"_s, int(m_order));
        changed.setValue(u"library/reversed"_s, m_isReversed);
        emit orderChanged();
    });
}

void OrderButton::readMenu()
{
    m_isReversed = menu()->findChild<QAction *>(u"orderReversed"_s)->isChecked();
    for (QAction *action : menu()->actions()) {
        if (!action->data().isValid() || !action->isChecked())
            continue;
        m_order = DocumentOrder(action->data().toInt());
        const QString text = action->text().remove(u'&');
        setText((m_isReversed ? tr("%1, reversed").arg(text) : text) + u" ▾"_s);
    }
}

} // namespace Secto
