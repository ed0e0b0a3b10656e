// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_chips.h"

#include <QDate>
#include <QFontMetricsF>
#include <QLocale>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

QString dateInWords(const QString &isoDate)
{
    // The documents are in English, and so are their dates, whatever the desktop speaks.
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    if (const QDate day = QDate::fromString(isoDate, u"yyyy-MM-dd"_s); day.isValid())
        return english.toString(day, u"MMMM d, yyyy"_s);
    if (const QDate month = QDate::fromString(isoDate, u"yyyy-MM"_s); month.isValid())
        return english.toString(month, u"MMMM yyyy"_s);
    return isoDate;
}

QList<PageChip> chipsOf(const Document &document)
{
    QList<PageChip> chips;
    for (const QString &marking : document.classifications)
        chips << PageChip{marking, true, {}};
    for (const QString &route : document.routing)
        chips << PageChip{route, false, {}};
    if (!document.date.isEmpty())
        chips << PageChip{dateInWords(document.date), false, {}};
    return chips;
}

qreal placeChips(QList<PageChip> &chips, const QFont &font, qreal width)
{
    if (chips.isEmpty())
        return 0;
    const QFontMetricsF metrics(font);
    const qreal height = std::round(font.pixelSize() * 1.75);
    const qreal padding = font.pixelSize() * 0.85;
    const qreal gap = font.pixelSize() * 0.6;
    qreal x = 0;
    qreal y = 0;
    for (PageChip &chip : chips) {
        const qreal wide = std::min(width, std::ceil(metrics.horizontalAdvance(chip.text) + 2 * padding));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += height + gap;
        }
        chip.rect = QRectF(x, y, wide, height);
        x += wide + gap;
    }
    return y + height;
}

} // namespace Secto
