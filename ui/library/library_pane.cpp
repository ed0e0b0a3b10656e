// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_pane.h"

#include "library/collection_actions.h"
#include "library/document_delegate.h"
#include "library/filter_chips.h"
#include "library/library_empty.h"
#include "library/library_filters.h"
#include "library/library_model.h"
#include "library/library_view.h"
#include "library/order_button.h"
#include "theme/type.h"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;            // pixels
constexpr int FilteredAtOnce = 20000; // documents
constexpr int TypingPause = 120;      // milliseconds

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
    , m_model(new LibraryModel(library, this))
    , m_collections(new CollectionActions(library, this))
    , m_delegate(new DocumentDelegate(this))
    , m_filter(new QLineEdit)
    , m_order(new OrderButton)
    , m_filters(new LibraryFilters(library, m_model, this))
    , m_pages(new QStackedWidget)
    , m_list(new LibraryView)
    , m_empty(new LibraryEmpty)
    , m_said(new QLabel)
{
    setObjectName(u"libraryPane"_s);
    setFont(interfaceFont());
    setAcceptDrops(true);
    setMinimumWidth(200);
    layOut();
    setTheme(m_theme);
    setFocusProxy(m_filter);
    updateOrder();

    m_typing.setSingleShot(true);
    connect(&m_typing, &QTimer::timeout, this, [this] { m_model->setText(m_filter->text()); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        // A small library answers each letter; in a large one a word typed quickly is looked for once.
        if (m_model->documentCount() < FilteredAtOnce)
            m_model->setText(text);
        else
            m_typing.start(TypingPause);
    });
    connect(m_order, &OrderButton::orderChanged, this, &LibraryPane::updateOrder);
    connect(m_empty, &LibraryEmpty::clearRequested, this, [this] {
        clearFilters();
        m_filter->setFocus(Qt::OtherFocusReason);
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &LibraryPane::openCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &LibraryPane::showMenu);
    connect(m_model, &LibraryModel::shapeChanged, this, &LibraryPane::updateEmptiness);
    connect(m_model, &LibraryModel::problem, this, &LibraryPane::problem);
    connect(m_model, &LibraryModel::dropped, m_collections, &CollectionActions::add);
    connect(m_collections, &CollectionActions::problem, this, &LibraryPane::problem);
    connect(m_collections, &CollectionActions::said, this, &LibraryPane::say);
    connect(m_collections, &CollectionActions::created, this, [this](const QString &id) {
        // It is in the list when the list has been read again.
        connect(
            m_model, &LibraryModel::shapeChanged, m_list, [this, id] { m_list->nameCollection(id); },
            Qt::SingleShotConnection);
    });
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

    m_list->setLibraryModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->installEventFilter(this);

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
    head->addWidget(m_filters->button());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 12, Margin, 8);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_filters->chips());
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    column->addWidget(m_said);
    m_filters->chips()->setTabAfter(m_filter);
}

void LibraryPane::updateOrder()
{
    m_model->setOrder(m_order->order(), m_order->isReversed());
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
    m_empty->setTheme(theme);
    m_filters->setTheme(theme);
    setInk(m_said, theme.secondary);
    m_said->setFont(smaller(font()));
    for (QWidget *quiet : {static_cast<QWidget *>(m_order), static_cast<QWidget *>(m_filters->button())}) {
        quiet->setFont(smaller(font()));
        setInk(quiet, theme.secondary);
    }
    m_list->setTheme(theme);
}

void LibraryPane::setCurrentDocument(DocumentId id)
{
    m_model->setCurrentDocument(id);
    m_list->showDocument(id);
}

void LibraryPane::namesChanged()
{
    m_model->namesChanged();
}

void LibraryPane::updateEmptiness()
{
    const int count = m_model->documentCount();
    const QString all = QLocale().toString(count);
    m_filter->setPlaceholderText(
        m_filters->isFiltering() ? tr("Filter %1 of %2 documents…").arg(QLocale().toString(m_model->shownCount()), all)
        : count == 1             ? tr("Filter 1 document…")
                                 : tr("Filter %1 documents…").arg(all));
    m_filter->setVisible(count > 0);
    m_order->setVisible(count > 0);
    m_filters->button()->setVisible(count > 0);
    const bool isEmpty = m_model->shownCount() == 0;
    if (!isEmpty && !m_list->currentIndex().isValid() && !m_model->isFiltering())
        m_list->showDocument(m_model->currentDocument()); // it was opened before the list was read
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    const QString words = m_filter->text().trimmed();
    if ((count == 0 && m_model->isReading()) || (isEmpty && m_model->isLookingUp()))
        m_empty->say(tr("Reading the library…"));
    else if (count == 0)
        m_empty->say(tr("The library is empty.\n\nDrop files here, or copy a document from a web page and press "
                        "Ctrl+Shift+V. Whatever you open is kept here with your notes."));
    else if (isEmpty && m_filters->isFiltering())
        m_empty->sayFiltered(m_filters->whyNothing(words));
    else if (isEmpty)
        m_empty->say(tr("No document matches “%1”. Esc shows them all again.").arg(words));
}

bool LibraryPane::clearFilters()
{
    const bool isFiltering = m_filters->isFiltering() || !m_filter->text().isEmpty();
    m_filters->clear();
    m_filter->clear();
    return isFiltering;
}

void LibraryPane::openCurrent()
{
    if (const DocumentId id = m_list->currentDocument())
        emit openRequested(id);
}

void LibraryPane::editCurrent()
{
    if (m_list->currentDocument() == 0 && !m_list->currentCollection().isEmpty() && !m_library.isReadOnly())
        m_list->nameCollection(m_list->currentCollection());
    if (const DocumentId id = m_list->currentDocument())
        emit editRequested(id);
}

void LibraryPane::removeSelected()
{
    if (const QString collection = m_list->currentCollection(); !collection.isEmpty()) {
        if (m_list->currentDocument() == 0)
            m_collections->remove(collection);
        else
            m_collections->takeOut(m_list->selectedDocuments(false), collection);
        return;
    }
    const QList<DocumentId> documents = m_list->selectedDocuments(false);
    if (documents.isEmpty()) {
        say(tr("Open the volume and select the documents that should go."));
        return;
    }
    int removed = 0;
    for (const DocumentId id : documents) {
        if (const auto done = m_library.removeDocument(id); !done) {
            emit problem(done.error());
            break;
        }
        ++removed;
    }
    if (removed == 0)
        return;
    say(removed == 1 ? tr("Removed; Ctrl+Z brings it back with its notes.")
                     : tr("Removed %1 documents; Ctrl+Z brings them back, one at a time.").arg(removed));
}

void LibraryPane::say(const QString &text)
{
    m_said->setText(text);
    m_said->show();
}

void LibraryPane::showMenu(const QPoint &at)
{
    const QList<DocumentId> chosen = m_list->selectedDocuments(true);
    const bool onDocument = m_list->currentDocument() != 0;
    const QString collection = m_list->currentCollection();
    if (chosen.isEmpty() && collection.isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"documentMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *open = menu->addAction(tr("&Open"), this, &LibraryPane::openCurrent);
    open->setObjectName(u"openDocument"_s);
    open->setEnabled(onDocument);
    const bool isCollection = !onDocument && !collection.isEmpty();
    QAction *edit = menu->addAction((isCollection ? tr("Re&name") : tr("&Title and other details…")) + u"\tF2"_s, this,
                                    &LibraryPane::editCurrent);
    edit->setObjectName(u"editDocument"_s);
    edit->setEnabled(onDocument || (isCollection && !m_library.isReadOnly()));
    QAction *exportNotes =
        menu->addAction(tr("&Export notes…"), this, [this, chosen] { emit exportRequested(chosen); });
    exportNotes->setObjectName(u"exportDocuments"_s);
    m_collections->fillMenu(menu, chosen, collection);
    menu->addSeparator();
    const QString removal = collection.isEmpty() ? tr("&Remove from the library")
                            : onDocument         ? tr("&Take out of the collection")
                                                 : tr("&Remove the collection");
    QAction *remove = menu->addAction(removal + u"\tDel"_s, this, &LibraryPane::removeSelected);
    remove->setObjectName(u"removeDocuments"_s);
    remove->setEnabled((onDocument || !collection.isEmpty()) && !m_library.isReadOnly());
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
        if (m_typing.isActive()) {
            m_typing.stop();
            m_model->setText(m_filter->text());
        }
        if (m_list->currentDocument() == 0 || event->key() != Qt::Key_Down)
            m_list->goToFirst();
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return clearFilters();
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
        if (m_list->currentDocument() == 0)
            return false; // opens or closes a head
        openCurrent();
        return true;
    case Qt::Key_F2:
        editCurrent();
        return true;
    case Qt::Key_Escape:
        return clearFilters();
    case Qt::Key_Delete:
        if (!m_library.isReadOnly())
            removeSelected();
        return true;
    case Qt::Key_Up:
        if (m_list->indexAbove(m_list->currentIndex()).isValid() || event->modifiers() != Qt::NoModifier)
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
