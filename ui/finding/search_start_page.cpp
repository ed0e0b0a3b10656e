// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_start_page.h"

#include "finding/saved_search_delegate.h"
#include "search/query_fields.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12; // pixels

/** What is typed, and what it means. */
QString example(const QString &typed, const QString &meaning)
{
    return u"<p style='margin:0 0 2px 0'><b>%1</b></p><p style='margin:0 0 9px 0'>%2</p>"_s.arg(typed.toHtmlEscaped(),
                                                                                                meaning);
}

} // namespace

SearchStartPage::SearchStartPage(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_model(new SavedSearchModel(library, this))
    , m_delegate(new SavedSearchDelegate(this))
    , m_head(new QLabel(tr("Saved searches").toUpper()))
    , m_list(new QListView)
    , m_said(new QLabel)
    , m_examples(new QLabel)
{
    setFont(interfaceFont());
    layOut();
    connect(m_list, &QAbstractItemView::clicked, this, &SearchStartPage::runCurrent);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SearchStartPage::showMenu);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SearchStartPage::updateSaved);
    connect(m_model, &SavedSearchModel::problem, this, &SearchStartPage::problem);
    connect(&m_library.history(), &History::changed, m_said, [this] {
        // Once something else is done or undone, Ctrl+Z would not bring back what was removed.
        m_said->hide();
    });
    updateSaved();
}

void SearchStartPage::layOut()
{
    m_head->setFont(headFont(font()));
    m_head->setAccessibleName(tr("Saved searches"));
    m_head->setContentsMargins(2, 6, 0, 4);
    m_list->setObjectName(u"savedSearches"_s);
    m_list->setAccessibleName(tr("Saved searches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    setRowsOnPane(m_list);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_said->setObjectName(u"savedSearchSaid"_s);
    m_said->setWordWrap(true);
    m_said->setFont(smaller(font()));
    m_said->setContentsMargins(2, 4, 0, 0);
    m_said->hide();
    m_examples->setObjectName(u"searchEmpty"_s);
    m_examples->setWordWrap(true);
    m_examples->setTextFormat(Qt::RichText);
    m_examples->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_examples->setContentsMargins(2, 14, 0, 0);
    m_examples->setText(example(u"rusk vietnam"_s, tr("documents with both words"))
                        + example(u"\"cease-fire line\""_s, tr("the words in this order"))
                        + example(u"hanoi OR saigon, NOT laos"_s, tr("operators in capitals; parentheses group"))
                        + example(u"negotiat*"_s, tr("words that begin so"))
                        + example(u"NEAR(bombing halt, 10)"_s, tr("at most ten words apart"))
                        + example(u"repository:johnson file:\"POL 27 VIET S\""_s, tr("where it is kept"))
                        + example(u"from:rusk date:1967-12"_s, tr("fields: %1").arg(searchFieldNames().join(u", "_s))));
    auto *examples = new QScrollArea; // in a low window
    examples->setWidget(m_examples);
    examples->setWidgetResizable(true);
    examples->setFrameShape(QFrame::NoFrame);
    examples->setFocusPolicy(Qt::NoFocus);
    examples->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    examples->viewport()->setAutoFillBackground(false);
    m_examples->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, Margin, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_said);
    column->addWidget(examples, 1);
}

void SearchStartPage::setTheme(const Theme &theme)
{
    m_delegate->setTheme(theme);
    for (QLabel *calm : {m_head, m_said, m_examples})
        setInk(calm, theme.secondary);
    // The delegate draws what is selected.
    QPalette colours = theme.palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        colours.setColor(group, QPalette::Highlight, Qt::transparent);
    m_list->setPalette(colours);
    m_list->viewport()->update();
}

void SearchStartPage::updateSaved()
{
    const bool isThere = m_model->rowCount() > 0;
    m_head->setVisible(isThere);
    m_list->setVisible(isThere);
    updateHeight();
    emit savedChanged();
}

/** The list is as high as its rows, while it leaves half of the page to what can be typed. */
void SearchStartPage::updateHeight()
{
    int rows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        rows += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(rows, std::max(height() / 2, 100)));
}

void SearchStartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateHeight();
}

bool SearchStartPage::goToSaved()
{
    if (m_model->rowCount() == 0)
        return false;
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::TabFocusReason);
    return true;
}

void SearchStartPage::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        emit runRequested(m_model->searches()[current.row()]);
}

void SearchStartPage::renameCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.flags().testFlag(Qt::ItemIsEditable))
        m_list->edit(current);
}

void SearchStartPage::removeCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || m_library.isReadOnly())
        return;
    remove(m_model->searches()[row].id);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
    else
        emit leaveRequested();
}

void SearchStartPage::remove(const QString &id)
{
    const auto search = std::ranges::find(m_model->searches(), id, &SavedSearch::id);
    if (search == m_model->searches().end())
        return;
    const QString name = search->name;
    if (const auto removed = m_library.removeSavedSearch(id); !removed)
        return emit problem(removed.error());
    m_said->setText(tr("Removed the search “%1”. Ctrl+Z brings it back.").arg(name));
    m_said->show();
}

void SearchStartPage::showMenu(const QPoint &at)
{
    if (!m_list->currentIndex().isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"savedSearchMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *run = menu->addAction(tr("&Search"), this, &SearchStartPage::runCurrent);
    menu->setDefaultAction(run);
    menu->addSeparator();
    QAction *rename = menu->addAction(tr("Re&name") + u"\tF2"_s, this, &SearchStartPage::renameCurrent);
    rename->setObjectName(u"renameSavedSearch"_s);
    QAction *remove = menu->addAction(tr("&Remove") + u"\tDel"_s, this, &SearchStartPage::removeCurrent);
    for (QAction *change : {rename, remove})
        change->setEnabled(!m_library.isReadOnly());
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool SearchStartPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_F2:
        renameCurrent();
        return true;
    case Qt::Key_Delete:
        removeCurrent();
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

} // namespace Secto
