// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_pane.h"

#include "library/document_delegate.h"
#include "library/document_filter.h"
#include "library/document_model.h"
#include "theme/type.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12; // pixels

QStringList filesOf(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

LibraryPane::LibraryPane(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_model(new DocumentModel(library, this))
    , m_filtered(new DocumentFilter(m_model, this))
    , m_delegate(new DocumentDelegate(this))
    , m_filter(new QLineEdit)
    , m_order(new QToolButton)
    , m_orderMenu(new QMenu(this))
    , m_pages(new QStackedWidget)
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_said(new QLabel)
{
    setObjectName(u"libraryPane"_s);
    setFont(interfaceFont());
    setAcceptDrops(true);
    setMinimumWidth(200);
    layOut();
    makeOrderMenu();
    setTheme(m_theme);
    setFocusProxy(m_filter);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        updateEmptiness();
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &LibraryPane::openCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPane::showMenu);
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, &LibraryPane::updateEmptiness);
    connect(m_filtered, &QAbstractItemModel::rowsRemoved, this, &LibraryPane::updateEmptiness);
    connect(&m_library.history(), &History::changed, m_said, [this] {
        // Once something else is done or undone, Ctrl+Z would not bring back what was removed.
        m_said->clear();
        m_said->hide();
    });
}

void LibraryPane::layOut()
{
    m_filter->setObjectName(u"libraryFilter"_s);
    m_filter->setAccessibleName(tr("Filter documents"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(28);
    m_filter->setTextMargins(4, 0, 0, 0);
    m_filter->installEventFilter(this);

    m_order->setObjectName(u"libraryOrder"_s);
    m_order->setAutoRaise(true);
    m_order->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // the words have an arrow of their own
    m_order->setPopupMode(QToolButton::InstantPopup);
    m_order->setFocusPolicy(Qt::TabFocus);
    m_order->setToolTip(tr("Order of the documents"));
    m_order->setAccessibleName(tr("Order of the documents"));

    m_list->setObjectName(u"libraryList"_s);
    m_list->setAccessibleName(tr("Documents of the library"));
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);

    m_empty->setObjectName(u"libraryEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(2, 14, 2, 0);
    m_said->setObjectName(u"librarySaid"_s);
    m_said->setWordWrap(true);
    m_said->setContentsMargins(2, 8, 2, 0);
    m_said->hide();
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 4, 0, 4);
    head->addWidget(m_order);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 12, Margin, 8);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_said);
}

void LibraryPane::makeOrderMenu()
{
    const std::pair<DocumentOrder, QString> orders[] = {{DocumentOrder::Number, tr("By &number")},
                                                        {DocumentOrder::Date, tr("By &date")},
                                                        {DocumentOrder::Title, tr("By &title")},
                                                        {DocumentOrder::Added, tr("Last &added first")},
                                                        {DocumentOrder::Opened, tr("Last &opened first")}};
    const QSettings settings;
    const auto kept = settings.value(u"library/order"_s, int(DocumentOrder::Number)).toInt();
    auto *group = new QActionGroup(m_orderMenu);
    for (const auto &[order, text] : orders) {
        QAction *action = m_orderMenu->addAction(text);
        action->setObjectName(u"order-%1"_s.arg(int(order)));
        action->setCheckable(true);
        action->setData(int(order));
        action->setChecked(int(order) == kept || (!group->checkedAction() && order == DocumentOrder::Number));
        group->addAction(action);
    }
    m_orderMenu->addSeparator();
    QAction *reversed = m_orderMenu->addAction(tr("&Reversed"));
    reversed->setObjectName(u"orderReversed"_s);
    reversed->setCheckable(true);
    reversed->setChecked(settings.value(u"library/reversed"_s, false).toBool());
    m_order->setMenu(m_orderMenu);
    connect(m_orderMenu, &QMenu::triggered, this, [this] {
        updateOrder();
        QSettings changed;
        changed.setValue(u"library/order"_s, int(m_filtered->order()));
        changed.setValue(u"library/reversed"_s, m_filtered->isReversed());
    });
    updateOrder();
}

void LibraryPane::updateOrder()
{
    const bool isReversed = m_orderMenu->findChild<QAction *>(u"orderReversed"_s)->isChecked();
    for (QAction *action : m_orderMenu->actions()) {
        if (!action->data().isValid() || !action->isChecked())
            continue;
        m_filtered->setOrder(DocumentOrder(action->data().toInt()), isReversed);
        const QString text = action->text().remove(u'&');
        m_order->setText((isReversed ? tr("%1, reversed").arg(text) : text) + u" ▾"_s);
    }
    m_list->scrollTo(m_list->currentIndex());
}

void LibraryPane::showEvent(QShowEvent *event)
{
    // Not earlier: a large library would delay the first page, and this pane is often closed.
    m_model->load();
    updateEmptiness();
    QWidget::showEvent(event);
}

void LibraryPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    setFieldStyle(m_filter, theme);
    for (QLabel *calm : {m_empty, m_said})
        setInk(calm, theme.secondary);
    m_said->setFont(smaller(font()));
    m_order->setFont(smaller(font()));
    setInk(m_order, theme.secondary);
    m_list->viewport()->update();
}

void LibraryPane::setCurrentDocument(DocumentId id)
{
    m_model->setCurrentDocument(id);
    const QModelIndex open = m_filtered->mapFromSource(m_model->indexOf(id));
    if (open.isValid() && !m_list->selectionModel()->isSelected(open)) {
        m_list->setCurrentIndex(open);
        m_list->scrollTo(open);
    }
}

void LibraryPane::updateEmptiness()
{
    const int count = m_model->rowCount();
    m_filter->setPlaceholderText(count == 1 ? tr("Filter 1 document…")
                                            : tr("Filter %1 documents…").arg(QLocale().toString(count)));
    m_filter->setVisible(count > 0);
    m_order->setVisible(count > 0);
    const bool isEmpty = m_filtered->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (count == 0)
        m_empty->setText(tr("The library is empty.\n\nDrop files here, or copy a document from a web page and press "
                            "Ctrl+Shift+V. Whatever you open is kept here with your notes."));
    else if (isEmpty)
        m_empty->setText(tr("No document matches “%1”. Esc shows them all again.").arg(m_filter->text().trimmed()));
}

QList<DocumentId> LibraryPane::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::ranges::sort(rows);
    QList<DocumentId> ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids << row.data(DocumentModel::IdRole).toLongLong();
    return ids;
}

void LibraryPane::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        emit openRequested(current.data(DocumentModel::IdRole).toLongLong());
}

void LibraryPane::editCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        emit editRequested(current.data(DocumentModel::IdRole).toLongLong());
}

void LibraryPane::removeSelected()
{
    int removed = 0;
    for (const DocumentId id : selected()) {
        if (const auto done = m_library.removeDocument(id); !done) {
            emit problem(done.error());
            break;
        }
        ++removed;
    }
    if (removed == 0)
        return;
    m_said->setText(removed == 1 ? tr("Removed; Ctrl+Z brings it back with its notes.")
                                 : tr("Removed %1 documents; Ctrl+Z brings them back, one at a time.").arg(removed));
    m_said->show();
}

void LibraryPane::showMenu(const QPoint &at)
{
    const QList<DocumentId> chosen = selected();
    if (chosen.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"documentMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("&Open"), this, &LibraryPane::openCurrent);
    open->setObjectName(u"openDocument"_s);
    QAction *edit = menu->addAction(tr("&Title and other details…") + u"\tF2"_s, this, &LibraryPane::editCurrent);
    edit->setObjectName(u"editDocument"_s);
    QAction *exportNotes =
        menu->addAction(tr("&Export notes…"), this, [this, chosen] { emit exportRequested(chosen); });
    exportNotes->setObjectName(u"exportDocuments"_s);
    menu->addSeparator();
    QAction *remove = menu->addAction(tr("&Remove from the library") + u"\tDel"_s, this, &LibraryPane::removeSelected);
    remove->setObjectName(u"removeDocuments"_s);
    remove->setEnabled(!m_library.isReadOnly());
    menu->setDefaultAction(open);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool LibraryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (watched == m_filter && filterKey(key))
            return true;
        if (watched == m_list && listKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool LibraryPane::filterKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->setFocus(Qt::TabFocusReason);
        if (!m_list->currentIndex().isValid() || event->key() != Qt::Key_Down)
            m_list->setCurrentIndex(m_filtered->index(0, 0));
        return true;
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    default:
        return false;
    }
}

bool LibraryPane::listKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_F2:
        editCurrent();
        return true;
    case Qt::Key_Delete:
        if (!m_library.isReadOnly())
            removeSelected();
        return true;
    case Qt::Key_Up:
        if (m_list->currentIndex().row() > 0 || event->modifiers() != Qt::NoModifier)
            return false;
        m_filter->setFocus(Qt::BacktabFocusReason);
        return true;
    default:
        break;
    }
    const bool isTyping = !event->text().isEmpty() && event->text().front().isPrint() && event->key() != Qt::Key_Space
                          && !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (!isTyping)
        return false;
    m_filter->setFocus(Qt::OtherFocusReason);
    m_filter->setText(event->text());
    return true;
}

void LibraryPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (filesOf(event->mimeData()).isEmpty())
        return;
    m_isDropTarget = true;
    update();
    event->acceptProposedAction();
}

void LibraryPane::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_isDropTarget = false;
    update();
    QWidget::dragLeaveEvent(event);
}

void LibraryPane::dropEvent(QDropEvent *event)
{
    m_isDropTarget = false;
    update();
    event->acceptProposedAction();
    emit filesDropped(filesOf(event->mimeData()));
}

void LibraryPane::paintEvent(QPaintEvent *)
{
    if (!m_isDropTarget)
        return;
    QPainter painter(this);
    paintFocus(painter, QRectF(rect()).adjusted(3, 3, -3, -3), m_theme);
}

} // namespace Secto
