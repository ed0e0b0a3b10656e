// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/ticked_scroll_bar.h"

#include <QPainter>
#include <QStyleOptionSlider>

#include <cmath>

namespace Secto {

TickedScrollBar::TickedScrollBar(QWidget *parent) : QScrollBar(Qt::Vertical, parent) {}

void TickedScrollBar::setTicks(const QList<ScrollTick> &ticks)
{
    if (ticks == m_ticks)
        return;
    m_ticks = ticks;
    update();
}

void TickedScrollBar::paintEvent(QPaintEvent *event)
{
    QScrollBar::paintEvent(event);
    if (m_ticks.isEmpty())
        return;
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect groove = style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarGroove, this);
    QPainter painter(this);
    for (const ScrollTick &tick : m_ticks) {
        const qreal y = groove.top() + tick.at * (groove.height() - 3);
        painter.fillRect(QRectF(groove.left() + 2, std::round(y), groove.width() - 4, 3), tick.colour);
    }
}

} // namespace Secto
