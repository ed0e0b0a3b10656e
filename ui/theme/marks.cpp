// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

void paintEntityMark(QPainter &painter, const QRectF &square, EntityKind kind, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor colour = theme.entity(kind);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);

    const QPointF centre = square.center();
    const qreal half = square.width() / 2;
    const auto outlined = [&](qreal width) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, width));
    };

    switch (kind) {
    case EntityKind::Person: // lozenge
        painter.drawPolygon(QPolygonF{{centre.x(), square.top()},
                                      {square.right(), centre.y()},
                                      {centre.x(), square.bottom()},
                                      {square.left(), centre.y()}});
        break;
    case EntityKind::Role: { // open lozenge: an office, not yet a person
        outlined(half * 0.35);
        const qreal reach = half * 0.8;
        painter.drawPolygon(QPolygonF{{centre.x(), centre.y() - reach},
                                      {centre.x() + reach, centre.y()},
                                      {centre.x(), centre.y() + reach},
                                      {centre.x() - reach, centre.y()}});
        break;
    }
    case EntityKind::Place: // square
        painter.drawRect(square.adjusted(half * 0.15, half * 0.15, -half * 0.15, -half * 0.15));
        break;
    case EntityKind::Organization: // triangle
        painter.drawPolygon(QPolygonF{{centre.x(), square.top() + half * 0.1},
                                      {square.right(), square.bottom() - half * 0.1},
                                      {square.left(), square.bottom() - half * 0.1}});
        break;
    case EntityKind::Date: // disc
        painter.drawEllipse(centre, half * 0.85, half * 0.85);
        break;
    case EntityKind::Document: // bar
        painter.drawRect(QRectF(square.left(), centre.y() - half * 0.25, square.width(), half * 0.5));
        break;
    case EntityKind::Classification: // open square, as a stamp
        outlined(half * 0.35);
        painter.drawRect(square.adjusted(half * 0.25, half * 0.25, -half * 0.25, -half * 0.25));
        break;
    case EntityKind::Event: { // four-pointed star
        const qreal waist = half * 0.32;
        painter.drawPolygon(QPolygonF{{centre.x(), square.top()},
                                      {centre.x() + waist, centre.y() - waist},
                                      {square.right(), centre.y()},
                                      {centre.x() + waist, centre.y() + waist},
                                      {centre.x(), square.bottom()},
                                      {centre.x() - waist, centre.y() + waist},
                                      {square.left(), centre.y()},
                                      {centre.x() - waist, centre.y() - waist}});
        break;
    }
    }
    painter.restore();
}

void paintHighlightLine(QPainter &painter, const QRectF &line, const QString &colourKey, const Theme &theme)
{
    const QColor colour = theme.washLine(colourKey);
    if (!colour.isValid())
        return;

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(colour, 1.4);
    pen.setCapStyle(Qt::FlatCap);
    const qreal y = line.bottom() - 1;
    const auto straight = [&](qreal at) { painter.drawLine(QPointF(line.left(), at), QPointF(line.right(), at)); };

    if (colourKey == "amber"_L1) {
        painter.setPen(pen);
        straight(y);
    } else if (colourKey == "sage"_L1) {
        pen.setDashPattern({5, 3});
        painter.setPen(pen);
        straight(y);
    } else if (colourKey == "sky"_L1) {
        pen.setCapStyle(Qt::RoundCap);
        pen.setDashPattern({0.1, 2.2});
        pen.setWidthF(1.8);
        painter.setPen(pen);
        straight(y);
    } else if (colourKey == "rose"_L1) {
        // The wave's phase is tied to x, so that it goes on unbroken from one painted piece to the next.
        constexpr qreal Step = 3;
        painter.setPen(pen);
        painter.setClipRect(line.adjusted(0, 0, 0, 1));
        QPainterPath wave;
        const qreal start = std::floor(line.left() / (2 * Step)) * 2 * Step;
        wave.moveTo(start, y);
        for (qreal x = start; x < line.right(); x += 2 * Step)
            wave.cubicTo(x + Step, y - 3, x + Step, y + 3, x + 2 * Step, y);
        painter.drawPath(wave);
    } else { // violet
        pen.setWidthF(1);
        painter.setPen(pen);
        straight(y);
        straight(y - 2.5);
    }
    painter.restore();
}

} // namespace Secto
