// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_pane.h"

#include "sidebar/entity_card.h"
#include "sidebar/entity_corrections.h"
#include "sidebar/entity_delegate.h"
#include "sidebar/entity_filter.h"
#include "sidebar/entity_menu.h"
#include "sidebar/entity_model.h"
#include "sidebar/entity_view.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 15; // pixels, as the tabs above

} // namespace

EntityPane::EntityPane(QWidget *parent)
    : QWidget(parent)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_model(new EntityModel(this))
    , m_filtered(new EntityFilter(this))
    , m_delegate(new EntityDelegate(this))
    , m_filter(new QLineEdit)
    , m_pages(new QStackedWidget)
    , m_list(new EntityView)
    , m_empty(new QLabel)
    , m_card(new EntityCard)
{
    setObjectName(u"entityPane"_s);
    setFont(interfaceFont());
    m_filtered->setSourceModel(m_model);
    m_list->setModel(m_filtered);
    m_list->setItemDelegate(m_delegate);
    m_list->setObjectName(u"entityList"_s);
    m_list->setAccessibleName(tr("Names in this document"));
    m_filter->setObjectName(u"entityFilter"_s);
    m_filter->setAccessibleName(tr("Filter names"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumHeight(28);
    m_filter->setTextMargins(4, 0, 0, 0);
    m_filter->installEventFilter(this);
    m_empty->setObjectName(u"entityEmpty"_s);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setContentsMargins(2, 18, 2, 0);
    setFocusProxy(m_filter);
    layOut();
    connectList();
    setTheme(m_theme);
    setOpenDocument(nullptr);
}

void EntityPane::layOut()
{
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);

    auto *halves = new QSplitter(Qt::Vertical);
    halves->setObjectName(u"entityHalves"_s);
    halves->addWidget(m_pages);
    halves->addWidget(m_card);
    halves->setChildrenCollapsible(false);
    halves->setStretchFactor(0, 1);
    halves->setHandleWidth(5);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, 12, Margin, 8);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(halves, 1);
}

void EntityPane::connectList()
{
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filtered->setText(text);
        openKinds();
        refreshChoice();
        updateEmptiness();
    });
    connect(m_filtered, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent) {
        if (!parent.isValid())
            openKinds();
    });

    const auto remember = [this](const QModelIndex &index, bool isOpen) {
        if (m_filtered->isFiltering())
            return; // all are open then, and the user's order of things is kept for later
        const int kind = index.data(EntityModel::KindRole).toInt();
        isOpen ? void(m_closedKinds.remove(kind)) : void(m_closedKinds.insert(kind));
    };
    connect(m_list, &QTreeView::expanded, this, [remember](const QModelIndex &index) { remember(index, true); });
    connect(m_list, &QTreeView::collapsed, this, [remember](const QModelIndex &index) { remember(index, false); });

    connect(m_list, &EntityView::chosen, this, [this](const QModelIndex &index) {
        if (m_document)
            m_document->chooseEntity(keyOf(index));
    });
    connect(m_list, &EntityView::letGo, this, [this] {
        if (m_document)
            m_document->chooseEntity({});
    });
    connect(m_list, &EntityView::walked, this, [this](int direction) {
        if (m_document)
            m_document->stepMention(direction);
    });
    connect(m_list, &EntityView::renameRequested, this, [this](const QModelIndex &index) {
        if (m_document)
            renameEntity(m_document, keyOf(index), this);
    });
    connect(m_list, &EntityView::rejectRequested, this, [this](const QModelIndex &index) {
        if (m_document)
            rejectEntity(m_document, keyOf(index));
    });
    connect(m_list, &EntityView::menuRequested, this, [this](const QModelIndex &index, const QPoint &globalPos) {
        if (!m_document)
            return;
        QMenu *menu = entityMenu(m_document, keyOf(index), this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(globalPos);
    });
    connect(m_list, &EntityView::typed, this, [this](const QString &text) {
        m_filter->setFocus(Qt::OtherFocusReason);
        m_filter->setText(text);
    });
    connect(m_list, &EntityView::leftAbove, this, [this] { m_filter->setFocus(Qt::BacktabFocusReason); });
}

void EntityPane::setOpenDocument(OpenDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_card->setOpenDocument(document);
    m_filter->clear();
    if (document) {
        connect(document, &OpenDocument::extractionChanged, this, &EntityPane::refresh);
        connect(document, &OpenDocument::chosenEntityChanged, this, &EntityPane::refreshChoice);
        connect(document, &OpenDocument::currentMentionChanged, this, [this] { m_card->updateStep(); });
    }
    refresh();
    m_list->scrollToTop();
}

void EntityPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_delegate->setTheme(theme);
    m_card->setTheme(theme);
    setFieldStyle(m_filter, theme);
    setInk(m_empty, theme.secondary);
    m_list->viewport()->update();
}

void EntityPane::refresh()
{
    m_model->setExtraction(m_document ? m_document->extraction() : Extraction());
    const int count = m_model->entityCount();
    m_filter->setPlaceholderText(count == 1 ? tr("Filter 1 name…")
                                            : tr("Filter %1 names…").arg(QLocale().toString(count)));
    m_filter->setVisible(count > 0);
    setFocusProxy(count > 0 ? m_filter : nullptr);
    refreshChoice();
    updateEmptiness();
}

void EntityPane::refreshChoice()
{
    const QModelIndex chosen = m_document ? m_model->indexOf(m_document->chosenEntity()) : QModelIndex();
    m_card->setEntity(m_model->summary(chosen));
    m_list->showChosen(m_filtered->mapFromSource(chosen));
}

void EntityPane::openKinds()
{
    for (int row = 0; row < m_filtered->rowCount(); ++row) {
        const QModelIndex kind = m_filtered->index(row, 0);
        const bool isClosed = m_closedKinds.contains(kind.data(EntityModel::KindRole).toInt());
        m_list->setExpanded(kind, m_filtered->isFiltering() || !isClosed);
    }
}

void EntityPane::updateEmptiness()
{
    const bool isEmpty = m_filtered->rowCount() == 0;
    m_pages->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_list);
    if (!isEmpty)
        return;
    if (!m_document)
        m_empty->setText(tr("The people, places and dates that a document names are listed here when one is open."));
    else if (m_filtered->isFiltering())
        m_empty->setText(tr("No name here matches “%1”. Esc shows them all again.").arg(m_filter->text().trimmed()));
    else if (m_document->isExtracting())
        m_empty->setText(tr("Reading names…"));
    else
        m_empty->setText(tr("No names were found in this document.\n\nPeople, roles, places, organizations, dates and "
                            "documents that the text names are listed here by kind. To add one, select its words in "
                            "the text and press E."));
}

QString EntityPane::keyOf(const QModelIndex &index) const
{
    return index.data(EntityModel::KeyRole).toString();
}

bool EntityPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down:
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_list->chooseFirst();
        return true;
    case Qt::Key_Escape:
        if (!m_filter->text().isEmpty())
            m_filter->clear();
        else if (m_document && !m_document->chosenEntity().isEmpty())
            m_document->chooseEntity({});
        else
            return false;
        return true;
    default:
        return false;
    }
}

} // namespace Secto
