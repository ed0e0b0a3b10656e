// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/typography.h"
#include "theme/theme.h"

#include <QFont>
#include <QRect>

class QPainter;

namespace Secto {

/** How cards of annotations are set, drawn and live alike, so that nothing jumps when one is opened. A value. */
struct CardStyle
{
    Theme theme;
    QFont quote; ///< the page's face
    QFont note;
    QFont small; ///< place and tags

    // Pixels.
    static constexpr int SwatchLeft = 14;
    static constexpr int SwatchSize = 14;
    static constexpr int TextLeft = 38;
    static constexpr int Right = 14;
    static constexpr int Top = 12;
    static constexpr int Bottom = 12;
    static constexpr int Gap = 6; ///< between quote, note and foot

    /** The quote is set in the face of @p page, but in a size that goes with @p widgetFont. */
    static CardStyle make(const Theme &theme, const QFont &widgetFont, const Typography &page = {});

    /** Draws the mark in the margin: the swatch of a colour, or a sheet for a note on the document. */
    void paintMark(QPainter &painter, const QRect &card, const QString &colourKey) const;
};

} // namespace Secto
