// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/context_view.h"

#include "finding/chip_style.h"
#include "finding/context_delegate.h"
#include "finding/context_model.h"
#include "notes/flow_layout.h"
#include "theme/type.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

ContextView::ContextView(QWidget *parent)
    : QWidget(parent)
    , m_orders(new QButtonGroup(this))
    , m_remark(new QLabel)
    , m_list(new QListView)
    , m_model(new ContextModel(this))
    , m_delegate(new ContextDelegate(this))
{
    setObjectName(u"contextView"_s);
    auto *orders = new FlowLayout(6);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addLayout(orders);
    column->addWidget(m_remark);
    column->addWidget(m_list, 1);
    addOrder(ContextOrder::AsFound, u"orderAsFound"_s, tr("As found"), tr("The best documents first"));
    addOrder(ContextOrder::WordBefore, u"orderBefore"_s, tr("Word before"),
             tr("By the words before, from right to left"));
    addOrder(ContextOrder::WordAfter, u"orderAfter"_s, tr("Word after"), tr("By the words after"));
    m_orders->button(int(ContextOrder::AsFound))->setChecked(true);

    m_remark->setObjectName(u"contextRemark"_s);
    m_remark->setFont(smaller(font()));
    m_remark->setWordWrap(true);
    m_remark->setText(tr("The best documents only: narrow the search to see all lines."));
    m_remark->hide();

    m_list->setObjectName(u"contextLines"_s);
    m_list->setAccessibleName(tr("Words found, in their context"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    setRowsOnPane(m_list);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);

    connect(m_orders, &QButtonGroup::idClicked, this, [this](int order) { setOrder(ContextOrder(order)); });
    connect(m_list, &QAbstractItemView::clicked, this, &ContextView::openCurrent);
}

void ContextView::addOrder(ContextOrder order, const QString &objectName, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setFont(smaller(interfaceFont()));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_orders->addButton(button, int(order));
    layout()->itemAt(0)->layout()->addWidget(button);
}

void ContextView::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    setInk(m_remark, theme.secondary);
    for (QAbstractButton *button : m_orders->buttons())
        button->setStyleSheet(chipStyle(theme));
    m_list->viewport()->update();
}

void ContextView::setConcordance(const Concordance &concordance)
{
    m_model->setLines(concordance.lines);
    m_remark->setVisible(!concordance.isWhole);
    m_list->scrollToTop();
}

ContextOrder ContextView::order() const
{
    return ContextOrder(m_orders->checkedId());
}

void ContextView::setOrder(ContextOrder order)
{
    m_orders->button(int(order))->setChecked(true);
    m_model->setOrder(order);
    m_list->scrollToTop();
    emit orderChanged();
}

bool ContextView::goToLines()
{
    if (m_model->rowCount() == 0)
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    return true;
}

bool ContextView::hasCurrent() const
{
    return m_list->currentIndex().isValid();
}

bool ContextView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Up:
        if (m_list->currentIndex().row() > 0)
            return false;
        emit leaveRequested();
        return true;
    case Qt::Key_Escape:
        emit leaveRequested();
        return true;
    default:
        return false;
    }
}

void ContextView::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        emit openRequested(current.data(ContextModel::DocumentRole).toLongLong(),
                           current.data(ContextModel::PlaceRole).value<TextSpan>());
}

} // namespace Secto
