// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_list.h"

#include "notes/annotation_card.h"
#include "notes/annotation_delegate.h"
#include "notes/annotation_model.h"
#include "notes/note_saver.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QScrollBar>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Whether keys go to @p widget or to something in it. Not QWidget::focusWidget(), which remembers. */
bool hasKeyboard(const QWidget *widget)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && (focus == widget || widget->isAncestorOf(focus));
}

} // namespace

AnnotationList::AnnotationList(NoteSaver &saver, QWidget *parent)
    : QListView(parent)
    , m_saver(saver)
    , m_delegate(new AnnotationDelegate(this))
    , m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"annotationList"_s);
    setAccessibleName(tr("Highlights and notes"));
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(NoSelection);
    verticalScrollBar()->setSingleStep(24);
    connect(this, &QAbstractItemView::pressed, this, &AnnotationList::reveal);
}

void AnnotationList::setOpenDocument(OpenDocument *document)
{
    closeCard();
    m_document = document;
}

void AnnotationList::setTheme(const Theme &theme)
{
    m_theme = theme;
    QPalette colours = palette();
    colours.setColor(QPalette::Base, theme.window);
    setPalette(colours);
    updateStyle();
}

void AnnotationList::setTypography(const Typography &typography)
{
    m_typography = typography;
    updateStyle();
}

void AnnotationList::updateStyle()
{
    m_delegate->setStyle(CardStyle::make(m_theme, font(), m_typography));
    if (m_card) {
        m_card->setStyle(m_delegate->style());
        m_card->refresh(m_cardIndex); // its quote may be set in another face
    }
    layOutAgain();
}

void AnnotationList::setSpellChecking(bool on)
{
    m_spellChecking = on;
    if (m_card)
        m_card->setSpellChecking(on);
}

AnnotationCard *AnnotationList::card() const
{
    return m_card;
}

QString AnnotationList::currentId() const
{
    return currentIndex().data(AnnotationModel::IdRole).toString();
}

void AnnotationList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (m_card && m_cardIndex == current)
        return;
    // The card above closes and this one opens; it stays where it was under the mouse.
    const int top = visualRect(current).top();
    closeCard();
    if (current.isValid() && m_document) {
        openCard(current);
        doItemsLayout();
        verticalScrollBar()->setValue(verticalScrollBar()->value() + visualRect(current).top() - top);
        scrollTo(current);
    } else {
        layOutAgain();
    }
    emit currentIdChanged(currentId());
}

void AnnotationList::openCard(const QModelIndex &index)
{
    m_card = new AnnotationCard(index, *m_document, m_saver, m_delegate->style());
    m_card->setSpellChecking(m_spellChecking);
    m_card->setMaximumNoteHeight(viewport()->height() * 6 / 10);
    m_cardIndex = index;
    m_delegate->setLive(currentId(), m_card);
    connect(m_card, &AnnotationCard::heightChanged, this, &AnnotationList::layOutAgain);
    connect(m_card, &AnnotationCard::leaveRequested, this, &AnnotationList::leaveRequested);
    setIndexWidget(index, m_card);
}

void AnnotationList::closeCard()
{
    if (!m_card)
        return;
    AnnotationCard *closing = m_card;
    const bool hadFocus = hasKeyboard(closing);
    closing->commit();
    m_saver.finishStep();
    m_card = nullptr;
    m_delegate->setLive({}, nullptr);
    closing->disconnect(this);
    if (hadFocus)
        setFocus();
    closing->hide(); // it is deleted later, and must not stay painted over the list until then
    if (m_cardIndex.isValid())
        setIndexWidget(m_cardIndex, nullptr);
    m_cardIndex = QModelIndex();
}

void AnnotationList::layOutAgain()
{
    scheduleDelayedItemsLayout();
    if (!m_card || !hasKeyboard(m_card))
        return;
    QMetaObject::invokeMethod(
        this, [this] { scrollTo(currentIndex()); }, Qt::QueuedConnection);
}

void AnnotationList::dataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles)
{
    for (int row = from.row(); row <= to.row(); ++row) {
        const QModelIndex changed = from.siblingAtRow(row);
        m_delegate->forget(changed.data(AnnotationModel::IdRole).toString());
        if (m_card && m_cardIndex == changed)
            m_card->refresh(changed);
    }
    QListView::dataChanged(from, to, roles);
}

void AnnotationList::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int row = currentIndex().row();
    // Who works in the list goes on with the next card. To others it must not happen that
    // another annotation comes into hand unseen, and the next Delete takes it.
    if (row >= first && row <= last && !hasKeyboard(this))
        setCurrentIndex({});
    QListView::rowsAboutToBeRemoved(parent, first, last);
}

void AnnotationList::updateGeometries()
{
    m_delegate->setWidth(viewport()->width());
    QListView::updateGeometries();
}

void AnnotationList::resizeEvent(QResizeEvent *event)
{
    m_delegate->setWidth(viewport()->width());
    if (m_card)
        m_card->setMaximumNoteHeight(viewport()->height() * 6 / 10);
    QListView::resizeEvent(event);
}

void AnnotationList::reveal(const QModelIndex &index)
{
    const Annotation *annotation =
        m_document ? m_document->annotation(index.data(AnnotationModel::IdRole).toString()) : nullptr;
    const QList<TextSpan> spans = annotation ? m_document->spans(*annotation) : QList<TextSpan>();
    if (!spans.isEmpty())
        m_document->reveal(spans.first());
}

void AnnotationList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return event->ignore();
    setCurrentIndex(index);
    const QPoint at = byKey ? visualRect(index).topLeft() + QPoint(CardStyle::TextLeft, CardStyle::Top) : event->pos();
    emit contextMenuRequested(viewport()->mapToGlobal(at), currentId());
}

void AnnotationList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        emit leaveRequested();
        return;
    }
    // Keys that the card's buttons do not want come here, too; they are not meant for the list.
    if (!hasFocus())
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (m_card)
            m_card->editNote();
        break;
    case Qt::Key_Space:
        reveal(currentIndex());
        break;
    case Qt::Key_Delete:
        if (m_document && currentIndex().isValid())
            m_document->removeAnnotation(currentId());
        break;
    default:
        QListView::keyPressEvent(event);
    }
}

} // namespace Secto
