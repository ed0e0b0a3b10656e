// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_style.h"

namespace Secto {

/** Where the columns of the sheet stand from left to right, in pixels of the view. A value. */
struct PageColumns
{
    bool notesBeside = true; ///< false: there is no room, the notes stand below the text
    qreal sheetLeft = 0;
    qreal sheetWidth = 0;
    qreal sheetTop = 0;    ///< the ground that shows above and below the sheet
    qreal numberRight = 0; ///< document number and page marks end here, left of the text
    qreal textLeft = 0;
    qreal textWidth = 0;
    qreal notesLeft = 0;
    qreal notesWidth = 0;

    friend bool operator==(const PageColumns &, const PageColumns &) = default;
};

/**
 * Divides @p viewWidth. The text comes first: it grows to its ideal measure before the notes
 * and the margins do, and keeps 45 characters before the notes leave its side.
 */
PageColumns columnsFor(const PageStyle &style, qreal viewWidth);

} // namespace Secto
