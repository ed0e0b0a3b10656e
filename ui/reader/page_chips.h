// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QFont>
#include <QRectF>

#include <optional>

namespace Secto {

/** A quiet mark beside the head: "Secret", "NATUS", "December 11, 1967". */
struct PageChip
{
    QString text;
    bool isMarking = false; ///< classification and handling, in the accent colour
    /** Where the text says it in its own first line, with the stop and the space behind it: range in the body. */
    std::optional<TextRange> words;
    QSizeF wordsSize; ///< of the words as they are set, in pixels; empty: placeChips() measures the text
    QRectF rect;      ///< from the top left corner of the row

    friend bool operator==(const PageChip &, const PageChip &) = default;
};

/**
 * Classification, handling, routing, series number, date: what the document has of them. Without places.
 * A date that a dateline says on the page is left out.
 */
QList<PageChip> chipsOf(const Document &document);

/** Room left and right of a chip's words. */
qreal chipPadding(const QFont &font);
qreal chipHeight(const QFont &font);

/** Sets @p chips in rows no wider than @p width. Returns their height; 0 for none. */
qreal placeChips(QList<PageChip> &chips, const QFont &font, qreal width);

} // namespace Secto
