// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people_list.h"

#include "finding/chip_style.h"
#include "people/people_delegate.h"
#include "theme/type.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

PeopleList::PeopleList(QWidget *parent)
    : QWidget(parent)
    , m_model(new PeopleModel(this))
    , m_delegate(new PeopleDelegate(this))
    , m_filter(new QLineEdit)
    , m_orders(new QButtonGroup(this))
    , m_pages(new QStackedWidget)
    , m_list(new QListView)
    , m_empty(new QLabel)
{
    setObjectName(u"peopleList"_s);
    setFont(interfaceFont());
    m_filter->setObjectName(u"peopleFilter"_s);
    m_filter->setAccessibleName(tr("Filter people by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(28);
    m_filter->installEventFilter(this);
    m_list->setObjectName(u"people"_s);
    m_list->setAccessibleName(tr("People of the library"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    setRowsOnPane(m_list);
    m_list->installEventFilter(this);
    m_empty->setObjectName(u"peopleEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(2, 12, 2, 0);
    layOut();
    setFocusProxy(m_filter);
    updateEmptiness();

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        const QSignalBlocker quiet(m_list->selectionModel());
        m_model->setFilter(text);
        setCurrent(m_current);
        updateEmptiness();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!current.isValid())
            return;
        m_current = current.data().toString();
        emit chosen(m_current);
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &PeopleList::showMenu);
    connect(m_orders, &QButtonGroup::idClicked, this, [this](int order) { setOrder(PeopleOrder(order)); });
}

void PeopleList::layOut()
{
    auto *orders = new QHBoxLayout;
    orders->setSpacing(5);
    addOrder(PeopleOrder::Documents, u"orderDocuments"_s, tr("Documents"), tr("Who is named in most documents first"));
    addOrder(PeopleOrder::Name, u"orderName"_s, tr("Name"), tr("By surname"));
    addOrder(PeopleOrder::Years, u"orderYears"_s, tr("Years"), tr("Who is named earliest first"));
    for (QAbstractButton *button : m_orders->buttons())
        orders->addWidget(button);
    orders->addStretch(1);
    m_orders->button(int(PeopleOrder::Documents))->setChecked(true);

    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(15, 12, 10, 8);
    column->setSpacing(8);
    column->addWidget(m_filter);
    column->addLayout(orders);
    column->addWidget(m_pages, 1);
}

void PeopleList::addOrder(PeopleOrder order, const QString &objectName, const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolTip(tr("%1; once more: the other way round").arg(toolTip));
    button->setAccessibleName(toolTip);
    button->setFont(smaller(interfaceFont()));
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    m_orders->addButton(button, int(order));
}

void PeopleList::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    setFieldStyle(m_filter, theme);
    setInk(m_empty, theme.secondary);
    for (QAbstractButton *button : m_orders->buttons())
        button->setStyleSheet(chipStyle(theme));
    QPalette colours = theme.palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        colours.setColor(group, QPalette::Highlight, Qt::transparent); // the delegate draws what is selected
    m_list->setPalette(colours);
    m_list->viewport()->update();
}

void PeopleList::setPeople(const std::shared_ptr<const PeopleCatalogue> &people)
{
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setPeople(people);
    m_filter->setPlaceholderText(m_model->count() == 1
                                     ? tr("Filter 1 person…")
                                     : tr("Filter %1 people…").arg(QLocale().toString(m_model->count())));
    setCurrent(m_current);
    updateEmptiness();
}

void PeopleList::setOrder(PeopleOrder order)
{
    const bool isAgain = m_model->order() == order;
    const QSignalBlocker quiet(m_list->selectionModel());
    m_model->setOrder(order, isAgain && !m_model->isReversed());
    setCurrent(m_current);
    if (!m_list->currentIndex().isValid())
        m_list->scrollToTop();
}

void PeopleList::setCurrent(const QString &name)
{
    m_current = name;
    const QSignalBlocker quiet(m_list->selectionModel());
    const QModelIndex index = m_model->indexOf(name);
    if (index.isValid()) {
        m_current = index.data().toString();
        if (m_list->currentIndex() == index)
            return; // others may be chosen with it
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    } else {
        m_list->selectionModel()->clear();
    }
    m_list->viewport()->update();
}

QString PeopleList::current() const
{
    return m_current;
}

void PeopleList::updateEmptiness()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isRead())
        m_empty->setText(tr("Reading who is named…"));
    else if (m_model->count() == 0)
        m_empty->setText(tr("Nobody is named yet. Import documents or volumes, and the people whom they name are "
                            "listed here."));
    else
        m_empty->setText(tr("Nobody here is called “%1”. Esc shows all again.").arg(m_filter->text().trimmed()));
    m_filter->setEnabled(m_model->count() > 0);
}

QStringList PeopleList::selected() const
{
    QList<std::pair<int, QString>> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        rows.emplaceBack(-index.data(PeopleModel::DocumentsRole).toInt(), index.data().toString());
    std::ranges::sort(rows);
    QStringList names;
    for (const auto &[documents, name] : std::as_const(rows))
        names << name;
    return names;
}

void PeopleList::mergeSelected()
{
    const QStringList names = selected();
    if (names.size() > 1 && m_isWritable)
        emit mergeRequested(names);
}

void PeopleList::showMenu(const QPoint &at)
{
    const QStringList names = selected();
    if (names.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"peopleMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *merge =
        menu->addAction(names.size() > 1 ? tr("These %1 are the &same person").arg(QLocale().toString(names.size()))
                                         : tr("Choose several with Ctrl to say that they are the same person"));
    merge->setObjectName(u"mergeSelected"_s);
    merge->setEnabled(names.size() > 1 && m_isWritable);
    connect(merge, &QAction::triggered, this, &PeopleList::mergeSelected);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool PeopleList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_filter) {
        if (key == Qt::Key_Down || isEnter) {
            if (m_model->rowCount() == 0)
                return true;
            m_list->setFocus(Qt::TabFocusReason);
            if (isEnter || !m_list->currentIndex().isValid())
                m_list->setCurrentIndex(m_model->index(0));
            return true;
        }
        if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
            m_filter->clear();
            return true;
        }
        return false;
    }
    if (isEnter) {
        emit entered();
        return true;
    }
    if (key == Qt::Key_Up && m_list->currentIndex().row() <= 0) {
        m_filter->setFocus(Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

} // namespace Secto
