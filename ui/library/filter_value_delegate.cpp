// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/filter_value_delegate.h"

#include "library/filter_value_model.h"
#include "theme/type.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace Secto {

namespace {

// Pixels.
constexpr int Side = 8;
constexpr int Box = 14;
constexpr int BoxGap = 8;
constexpr int CountGap = 10;
constexpr int Room = 9; ///< above and below the words together

} // namespace

FilterValueDelegate::FilterValueDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void FilterValueDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
    const bool hasKeys = option.state.testFlag(QStyle::State_HasFocus);
    if (hasKeys || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.hover);
        painter->drawRoundedRect(ground, 5, 5);
    }
    if (hasKeys)
        paintFocus(*painter, ground, m_theme);

    const bool isChosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    const QRectF box(option.rect.left() + Side + 0.5, option.rect.center().y() - Box / 2.0 + 1, Box - 1, Box - 1);
    painter->setPen(QPen(isChosen ? m_theme.accent : m_theme.secondary, 1));
    painter->setBrush(isChosen ? m_theme.accent : Qt::transparent);
    painter->drawRoundedRect(box, 3, 3);
    if (isChosen) {
        painter->setPen(QPen(m_theme.page, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->drawPolyline(QPolygonF{box.topLeft() + QPointF(3, 6.8), box.topLeft() + QPointF(5.6, 9.4),
                                        box.topLeft() + QPointF(10, 3.9)});
    }

    const int baseline = option.rect.top() + (option.rect.height() + option.fontMetrics.capHeight()) / 2;
    const QFont small = smaller(option.font);
    const QString count = QLocale().toString(index.data(FilterValueModel::CountRole).toInt());
    const int countLeft = option.rect.right() - Side - QFontMetrics(small).horizontalAdvance(count);
    painter->setFont(small);
    painter->setPen(m_theme.secondary);
    painter->drawText(countLeft, baseline, count);
    const int left = option.rect.left() + Side + Box + BoxGap;
    painter->setFont(option.font);
    painter->setPen(m_theme.text);
    painter->drawText(
        left, baseline,
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, countLeft - CountGap - left));
    painter->restore();
}

QSize FilterValueDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, option.fontMetrics.height() + Room};
}

bool FilterValueDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &,
                                      const QModelIndex &index)
{
    const bool isClick =
        event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent *>(event)->button() == Qt::LeftButton;
    const bool isKey = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!isClick && !isKey)
        return false;
    const bool isChosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace Secto
