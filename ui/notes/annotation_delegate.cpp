// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/annotation_delegate.h"

#include "notes/annotation_card.h"
#include "notes/annotation_model.h"
#include "notes/card_layout.h"

#include <QPainter>

namespace Secto {

AnnotationDelegate::AnnotationDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_style(CardStyle::make(themeFor(ThemeChoice::Paper, false), QFont()))
{}

void AnnotationDelegate::setStyle(const CardStyle &style)
{
    m_style = style;
    m_heights.clear();
}

void AnnotationDelegate::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_heights.clear();
}

void AnnotationDelegate::setLive(const QString &annotationId, const AnnotationCard *card)
{
    m_liveId = annotationId;
    m_live = card;
}

void AnnotationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = m_style.theme;
    const QRect &card = option.rect;
    if (m_live && index.data(AnnotationModel::IdRole).toString() == m_liveId) {
        painter->fillRect(card, theme.field);
        painter->fillRect(QRect(card.left(), card.top(), 3, card.height()), theme.accent);
    } else {
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(card, theme.hover);
        CardLayout(index, m_style, card.width()).paint(*painter, card);
    }
    painter->fillRect(QRect(card.left(), card.bottom(), card.width(), 1), theme.rule);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(theme.accent);
        painter->drawRect(card.adjusted(0, 0, -1, -1));
    }
}

QSize AnnotationDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString id = index.data(AnnotationModel::IdRole).toString();
    if (m_live && id == m_liveId)
        return {m_width, m_live->heightForWidth(m_width)};
    auto known = m_heights.constFind(id);
    if (known == m_heights.cend())
        known = m_heights.insert(id, CardLayout(index, m_style, m_width).height());
    return {m_width, *known};
}

void AnnotationDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace Secto
