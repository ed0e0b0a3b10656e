// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_chips.h"

#include "text/iso_date.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The paragraph in which a telegram says its series number and routing: the first that is no dateline. */
TextRange firstLine(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (block.kind == Block::Kind::Telegraph || block.kind == Block::Kind::Paragraph)
            return block.range;
        if (block.kind != Block::Kind::Dateline)
            break;
    }
    return {};
}

/** The routing that the first line begins with, in its order: "Secto 4. NATUS. ". */
QList<PageChip> chipsInText(const Document &document)
{
    QList<PageChip> chips;
    const TextRange line = firstLine(document);
    if (!isValid(line, document.body))
        return chips;
    const QStringView body(document.body);
    qsizetype at = line.begin;
    const auto standsHere = [&](const QString &route) {
        const qsizetype end = at + route.size();
        return !route.isEmpty() && end < line.end && body.sliced(at).startsWith(route) && body[end] == u'.'
               && (end + 1 == line.end || body[end + 1].isSpace());
    };
    for (auto route = document.routing.cbegin(); route != document.routing.cend();) {
        if (!standsHere(*route)) {
            ++route;
            continue;
        }
        qsizetype end = at + route->size() + 1;
        while (end < line.end && body[end].isSpace())
            ++end;
        PageChip chip;
        chip.text = *route;
        chip.words = TextRange{at, end};
        chips << chip;
        at = end;
        route = document.routing.cbegin();
    }
    return chips;
}

PageChip chip(const QString &text, bool isMarking)
{
    PageChip made;
    made.text = text;
    made.isMarking = isMarking;
    return made;
}

} // namespace

QList<PageChip> chipsOf(const Document &document)
{
    QList<PageChip> chips;
    for (const QString &marking : document.classifications)
        chips << chip(marking, true);
    const QList<PageChip> inText = chipsInText(document);
    chips << inText;
    for (const QString &route : document.routing) {
        if (!std::ranges::contains(inText, route, &PageChip::text))
            chips << chip(route, false);
    }
    if (!document.date.isEmpty() && !std::ranges::contains(document.blocks, Block::Kind::Dateline, &Block::kind))
        chips << chip(readableDate(document.date), false);
    return chips;
}

qreal chipPadding(const QFont &font)
{
    return std::round(font.pixelSize() * 0.85);
}

qreal chipHeight(const QFont &font)
{
    return std::round(font.pixelSize() * 1.75);
}

qreal placeChips(QList<PageChip> &chips, const QFont &font, qreal width)
{
    if (chips.isEmpty())
        return 0;
    const QFontMetricsF metrics(font);
    const qreal height = chipHeight(font);
    const qreal gap = font.pixelSize() * 0.6;
    qreal x = 0;
    qreal y = 0;
    qreal row = 0;
    for (PageChip &chip : chips) {
        const qreal words = chip.words ? chip.wordsSize.width() : metrics.horizontalAdvance(chip.text);
        const qreal wide = std::min(width, std::ceil(words + 2 * chipPadding(font)));
        if (x > 0 && x + wide > width) {
            x = 0;
            y += row + gap;
            row = 0;
        }
        // Words that are wider than the column take several lines, and then the row is theirs.
        chip.rect = QRectF(x, y, wide, std::max(height, chip.wordsSize.height()));
        row = std::max(row, chip.rect.height());
        x += wide + gap;
    }
    return y + row;
}

} // namespace Secto
