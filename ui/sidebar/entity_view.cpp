// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_view.h"

#include "sidebar/entity_model.h"
#include "theme/type.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>

namespace Secto {

using namespace Qt::StringLiterals;

EntityView::EntityView(QWidget *parent) : QTreeView(parent)
{
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setRowsOnPane(this);
    setSelectionMode(SingleSelection);
    setExpandsOnDoubleClick(false);

    m_lettingGo.setSingleShot(true);
    connect(&m_lettingGo, &QTimer::timeout, this, &EntityView::letGo);
    connect(this, &QAbstractItemView::clicked, this, &EntityView::click);
}

void EntityView::showChosen(const QModelIndex &index)
{
    m_lettingGo.stop();
    if (!index.isValid()) {
        selectionModel()->clearSelection();
        return;
    }
    if (isChosen(index))
        return; // the user may have scrolled on
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    expand(index.parent());
    scrollTo(index);
}

void EntityView::chooseFirst()
{
    const QModelIndex first = firstEntity();
    if (!first.isValid())
        return;
    setFocus(Qt::TabFocusReason);
    emit chosen(first);
}

bool EntityView::isChosen(const QModelIndex &index) const
{
    return selectionModel()->isSelected(index);
}

bool EntityView::isEntity(const QModelIndex &index) const
{
    return index.isValid() && !index.data(EntityModel::KeyRole).isNull();
}

QModelIndex EntityView::firstEntity() const
{
    return model()->index(0, 0, model()->index(0, 0));
}

void EntityView::click(const QModelIndex &index)
{
    if (std::exchange(m_inDoubleClick, false))
        return;
    if (!isEntity(index))
        setExpanded(index, !isExpanded(index));
    else if (isChosen(index))
        m_lettingGo.start(QApplication::doubleClickInterval());
    else
        emit chosen(index);
}

void EntityView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_lettingGo.stop();
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && isEntity(index)) {
        m_inDoubleClick = true;
        if (!isChosen(index))
            emit chosen(index);
        emit walked(+1);
    }
    QTreeView::mouseDoubleClickEvent(event);
}

void EntityView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex before = currentIndex();
    const bool onEntity = isEntity(before);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (onEntity) {
            if (!isChosen(before))
                emit chosen(before);
            emit walked(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : +1);
        } else if (before.isValid()) {
            setExpanded(before, !isExpanded(before));
        }
        return;
    case Qt::Key_Space:
        if (onEntity)
            isChosen(before) ? emit letGo() : emit chosen(before);
        else if (before.isValid())
            setExpanded(before, !isExpanded(before));
        return;
    case Qt::Key_Escape:
        if (selectionModel()->hasSelection())
            emit letGo();
        else
            event->ignore();
        return;
    case Qt::Key_F2:
        if (onEntity)
            emit renameRequested(before);
        return;
    case Qt::Key_Delete:
        if (onEntity)
            emit rejectRequested(before);
        return;
    default:
        break;
    }

    const bool isTyping = !event->text().isEmpty() && event->text().front().isPrint()
                          && !event->modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (isTyping) {
        emit typed(event->text());
        return;
    }

    QTreeView::keyPressEvent(event);
    const QModelIndex now = currentIndex();
    if (now != before && isEntity(now))
        emit chosen(now);
    else if (now == before && event->key() == Qt::Key_Up)
        emit leftAbove();
}

void EntityView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (isEntity(index))
        emit menuRequested(index, byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void EntityView::focusInEvent(QFocusEvent *event)
{
    QTreeView::focusInEvent(event);
    const bool byKey = event->reason() != Qt::MouseFocusReason;
    if (byKey && !isEntity(currentIndex()))
        selectionModel()->setCurrentIndex(firstEntity(), QItemSelectionModel::NoUpdate);
}

void EntityView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    // Second lines wrap, so heights follow the width.
    if (event->size().width() != event->oldSize().width())
        scheduleDelayedItemsLayout();
}

void EntityView::drawBranches(QPainter *, const QRect &, const QModelIndex &) const
{
    // The delegate draws the whole row.
}

QItemSelectionModel::SelectionFlags EntityView::selectionCommand(const QModelIndex &, const QEvent *) const
{
    return QItemSelectionModel::NoUpdate;
}

} // namespace Secto
