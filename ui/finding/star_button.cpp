// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/star_button.h"

#include "theme/type.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <numbers>

namespace Secto {

namespace {

constexpr qreal Side = 15;  // pixels
constexpr qreal Line = 1.3; // pixels
/** Of the inner points from the middle, where the outer ones are at 1: plumper than a pentagram. */
constexpr qreal Inner = 0.48;

} // namespace

QPainterPath starIn(const QRectF &square)
{
    QPolygonF points;
    const qreal radius = square.width() / 2;
    const QPointF middle = square.center() + QPointF(0, radius * 0.08); // it hangs from its upper point
    for (int i = 0; i < 10; ++i) {
        const qreal angle = i * std::numbers::pi / 5;
        const qreal length = i % 2 == 0 ? radius : radius * Inner;
        points << middle + QPointF(std::sin(angle), -std::cos(angle)) * length;
    }
    QPainterPath path;
    path.addPolygon(points);
    path.closeSubpath();
    return path;
}

StarButton::StarButton(QWidget *parent) : QToolButton(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setFocusPolicy(Qt::StrongFocus);
    setFixedSize(sizeHint());
    setAttribute(Qt::WA_Hover);
}

void StarButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void StarButton::setFull(bool isFull)
{
    m_isFull = isFull;
    update();
}

void StarButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF all(rect());
    if (isEnabled() && (underMouse() || isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.hover);
        painter.drawRoundedRect(all.adjusted(1, 1, -1, -1), 5, 5);
    }
    if (hasFocus())
        paintFocus(painter, all, m_theme);
    QRectF square(0, 0, Side, Side);
    square.moveCenter(all.center());
    QColor ink = m_isFull ? m_theme.accent : m_theme.secondary;
    if (!isEnabled())
        ink = m_theme.rule;
    painter.setPen(QPen(ink, Line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(m_isFull ? QBrush(ink) : QBrush(Qt::NoBrush));
    painter.drawPath(starIn(square));
}

} // namespace Secto
