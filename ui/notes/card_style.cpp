// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/card_style.h"

#include "theme/swatch.h"

#include <QFontInfo>
#include <QFontMetrics>
#include <QPainter>

namespace Secto {

CardStyle CardStyle::make(const Theme &theme, const QFont &widgetFont, const Typography &page)
{
    const int pixels = QFontInfo(widgetFont).pixelSize();
    CardStyle style{theme, bodyFont(page), widgetFont, widgetFont};
    style.quote.setPixelSize(pixels + 3); // book faces are small on their body
    style.note.setPixelSize(pixels);
    style.small.setPixelSize(std::max(10, pixels - 1));
    return style;
}

void CardStyle::paintMark(QPainter &painter, const QRect &card, const QString &colourKey) const
{
    const int top = card.top() + Top + (QFontMetrics(quote).height() - SwatchSize) / 2;
    const QRectF square(card.left() + SwatchLeft, top, SwatchSize, SwatchSize);
    if (!colourKey.isEmpty())
        return paintSwatch(painter, square, colourKey, theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.secondary, 1));
    const QRectF sheet = square.adjusted(1.5, 0.5, -1.5, -0.5);
    painter.drawRoundedRect(sheet, 1.5, 1.5);
    for (const qreal y : {4.0, 7.0, 10.0})
        painter.drawLine(QPointF(sheet.left() + 2.5, sheet.top() + y - 0.5),
                         QPointF(sheet.right() - (y > 9 ? 5 : 2.5), sheet.top() + y - 0.5));
    painter.restore();
}

} // namespace Secto
