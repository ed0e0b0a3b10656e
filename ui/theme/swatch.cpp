// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/swatch.h"

#include <QPainter>
#include <QPainterPath>

namespace Secto {

void paintSwatch(QPainter &painter, const QRectF &square, const QString &colourKey, const Theme &theme)
{
    QPainterPath shape;
    shape.addRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor wash = theme.wash(colourKey);
    painter.fillPath(shape, wash.isValid() ? wash : QColor(Qt::transparent));
    paintHighlightLine(painter, square.adjusted(2.5, 0, -2.5, -3), colourKey, theme);
    painter.setPen(wash.isValid() ? theme.washLine(colourKey) : theme.secondary);
    painter.drawPath(shape);
    painter.restore();
}

QIcon swatchIcon(const QString &colourKey, const Theme &theme, int side)
{
    QIcon icon;
    for (const int density : {1, 2, 3}) {
        QPixmap pixmap(side * density, side * density);
        pixmap.setDevicePixelRatio(density);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintSwatch(painter, QRectF(0, 0, side, side), colourKey, theme);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace Secto
