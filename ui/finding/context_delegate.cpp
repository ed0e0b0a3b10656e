// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/context_delegate.h"

#include "finding/context_model.h"
#include "theme/type.h"

#include <QPainter>

namespace Secto {

namespace {

// Pixels.
constexpr int Side = 6;
constexpr int Above = 4;

/** Where the words begin: a little less stands before than after. */
constexpr double Pivot = 0.42;

} // namespace

ContextDelegate::ContextDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void ContextDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintRowGround(*painter, option, m_theme);

    const QFont plain = smaller(option.font);
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics plainMetrics(plain);
    const QFontMetrics boldMetrics(bold);
    const QRect room = option.rect.adjusted(Side, 0, -Side, 0);
    const int baseline = room.top() + Above + plainMetrics.ascent();
    const int pivot = room.left() + int(room.width() * Pivot);

    painter->setFont(plain);
    painter->setPen(isSelected ? m_theme.text : m_theme.secondary);
    const QString before =
        plainMetrics.elidedText(index.data(ContextModel::BeforeRole).toString(), Qt::ElideLeft, pivot - room.left());
    painter->drawText(pivot - plainMetrics.horizontalAdvance(before), baseline, before);

    const QString word =
        boldMetrics.elidedText(index.data(ContextModel::WordRole).toString(), Qt::ElideRight, room.right() - pivot);
    const int end = pivot + boldMetrics.horizontalAdvance(word);
    painter->drawText(end, baseline,
                      plainMetrics.elidedText(index.data(ContextModel::AfterRole).toString(), Qt::ElideRight,
                                              std::max(room.right() - end, 0)));
    painter->setFont(bold);
    painter->setPen(m_theme.text);
    painter->drawText(pivot, baseline, word);
    painter->restore();
}

QSize ContextDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, QFontMetrics(smaller(option.font)).height() + 2 * Above};
}

} // namespace Secto
