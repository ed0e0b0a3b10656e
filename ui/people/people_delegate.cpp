// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people_delegate.h"

#include "people/people_model.h"
#include "theme/type.h"

#include <QLocale>
#include <QPainter>

namespace Secto {

namespace {

// Pixels.
constexpr int Side = 8;
constexpr int Above = 5;
constexpr int Between = 1;
constexpr int CountGap = 10;

} // namespace

PeopleDelegate::PeopleDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void PeopleDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, m_theme);
    const QColor calm = option.state.testFlag(QStyle::State_Selected) ? m_theme.text : m_theme.secondary;
    const QFont small = smaller(option.font);
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    const QRect room = option.rect.adjusted(Side, 0, -Side, 0);
    int baseline = room.top() + Above + metrics.ascent();

    const QString count = QLocale().toString(index.data(PeopleModel::DocumentsRole).toInt());
    const int countLeft = room.right() - smallMetrics.horizontalAdvance(count);
    painter->setFont(small);
    painter->setPen(calm);
    painter->drawText(countLeft, baseline, count);
    painter->setFont(option.font);
    painter->setPen(m_theme.text);
    painter->drawText(room.left(), baseline,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, countLeft - CountGap - room.left()));

    baseline += metrics.descent() + Between + smallMetrics.ascent();
    const QString years = index.data(PeopleModel::YearsRole).toString();
    painter->setFont(small);
    painter->setPen(calm);
    painter->drawText(room.left(), baseline, years.isEmpty() ? tr("no date") : years);
    painter->restore();
}

QSize PeopleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120,
            2 * Above + QFontMetrics(option.font).height() + Between + QFontMetrics(smaller(option.font)).height()};
}

} // namespace Secto
