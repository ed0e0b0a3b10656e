// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_columns.h"

#include <algorithm>
#include <cmath>

namespace Secto {

namespace {

/** A length that may give way. */
struct Flexible
{
    qreal least;
    qreal ideal;

    qreal at(qreal share) const { return std::round(least + (ideal - least) * share); }
};

} // namespace

PageColumns columnsFor(const PageStyle &style, qreal viewWidth)
{
    // White space grows with the letters, though not as fast.
    const qreal scale = std::sqrt(style.scale);
    const Flexible left{54 * scale, 92 * scale};
    const Flexible gap{26 * scale, 40 * scale};
    const Flexible notes{style.noteNarrow, style.noteMeasure};
    const Flexible right{18 * scale, 56 * scale};

    PageColumns columns;
    const qreal ground = viewWidth >= 780 ? 24 : viewWidth >= 640 ? 10 : 0;
    columns.sheetTop = ground;
    const qreal room = viewWidth - 2 * ground;

    const qreal least = left.least + style.narrow + gap.least + notes.least + right.least;
    columns.notesBeside = room >= least;
    if (columns.notesBeside) {
        columns.textWidth = std::floor(std::min(style.measure, style.narrow + room - least));
        const qreal spare = room - least - (columns.textWidth - style.narrow);
        const qreal wish =
            left.ideal - left.least + gap.ideal - gap.least + notes.ideal - notes.least + right.ideal - right.least;
        const qreal share = std::clamp(spare / wish, 0.0, 1.0);
        const qreal leftWidth = left.at(share);
        columns.notesWidth = notes.at(share);
        columns.sheetWidth = leftWidth + columns.textWidth + gap.at(share) + columns.notesWidth + right.at(share);
        columns.sheetLeft = std::max(0.0, std::floor((viewWidth - columns.sheetWidth) / 2));
        columns.textLeft = columns.sheetLeft + leftWidth;
        columns.notesLeft = columns.textLeft + columns.textWidth + gap.at(share);
    } else {
        columns.textWidth = std::floor(std::clamp(room - left.least - right.least, 60.0, style.measure));
        const qreal share = std::clamp((room - left.least - right.least - columns.textWidth) / 80, 0.0, 1.0);
        columns.sheetWidth = std::max(room, left.at(share) + columns.textWidth + right.at(share));
        columns.sheetWidth = std::min(columns.sheetWidth, left.ideal + columns.textWidth + left.ideal);
        columns.sheetLeft = std::max(0.0, std::floor((viewWidth - columns.sheetWidth) / 2));
        const qreal spare = columns.sheetWidth - columns.textWidth - left.least - right.least;
        columns.textLeft = columns.sheetLeft + left.least + std::max(0.0, std::floor(spare / 2));
        columns.notesLeft = columns.textLeft;
        columns.notesWidth = columns.textWidth;
    }
    columns.numberRight = columns.textLeft - std::round(24 * scale);
    return columns;
}

} // namespace Secto
