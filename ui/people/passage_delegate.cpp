// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/passage_delegate.h"

#include "people/passage_model.h"
#include "theme/type.h"

#include <QPainter>

namespace Secto {

namespace {

// Pixels.
constexpr int Side = 8;
constexpr int LineAbove = 3;
constexpr int HeadAbove = 10;
constexpr int HeadBelow = 3;
constexpr int DateGap = 12;

/** Where the words begin: a little less stands before than after. */
constexpr double Pivot = 0.4;

} // namespace

PassageDelegate::PassageDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void PassageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintRowGround(*painter, option, m_theme);
    if (index.data(PassageModel::IsHeadRole).toBool())
        paintHead(painter, option, index);
    else
        paintLine(painter, option, index);
    painter->restore();
}

void PassageDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont strong = option.font;
    strong.setWeight(QFont::Medium);
    const QFont small = smaller(option.font);
    const QFontMetrics metrics(strong);
    const QFontMetrics smallMetrics(small);
    const QRect room = option.rect.adjusted(Side, 0, -Side, 0);
    const int baseline = room.top() + HeadAbove + metrics.ascent();
    const QString date = index.data(PassageModel::DateRole).toString();
    const int dateLeft = room.right() - smallMetrics.horizontalAdvance(date);
    painter->setFont(small);
    painter->setPen(option.state.testFlag(QStyle::State_Selected) ? m_theme.text : m_theme.secondary);
    painter->drawText(dateLeft, baseline, date);
    painter->setFont(strong);
    painter->setPen(m_theme.text);
    painter->drawText(room.left(), baseline,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, dateLeft - DateGap - room.left()));
}

void PassageDelegate::paintLine(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont plain = smaller(option.font);
    QFont bold = plain;
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics plainMetrics(plain);
    const QFontMetrics boldMetrics(bold);
    const QRect room = option.rect.adjusted(Side, 0, -Side, 0);
    const int baseline = room.top() + LineAbove + plainMetrics.ascent();
    const int pivot = room.left() + int(room.width() * Pivot);

    painter->setFont(plain);
    painter->setPen(option.state.testFlag(QStyle::State_Selected) ? m_theme.text : m_theme.secondary);
    const QString before =
        plainMetrics.elidedText(index.data(PassageModel::BeforeRole).toString(), Qt::ElideLeft, pivot - room.left());
    painter->drawText(pivot - plainMetrics.horizontalAdvance(before), baseline, before);
    const QString word =
        boldMetrics.elidedText(index.data(PassageModel::WordRole).toString(), Qt::ElideRight, room.right() - pivot);
    const int end = pivot + boldMetrics.horizontalAdvance(word);
    painter->drawText(end, baseline,
                      plainMetrics.elidedText(index.data(PassageModel::AfterRole).toString(), Qt::ElideRight,
                                              std::max(room.right() - end, 0)));
    painter->setFont(bold);
    painter->setPen(m_theme.text);
    painter->drawText(pivot, baseline, word);
}

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(PassageModel::IsHeadRole).toBool())
        return {120, HeadAbove + QFontMetrics(option.font).height() + HeadBelow};
    return {120, 2 * LineAbove + QFontMetrics(smaller(option.font)).height()};
}

} // namespace Secto
