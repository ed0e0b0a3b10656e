// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_layout.h"

namespace Secto {

/** Where a key takes the caret. */
enum class CaretStep {
    Left,
    Right,
    WordLeft,
    WordRight,
    Up,
    Down,
    LineBegin,
    LineEnd,
    ParagraphUp,
    ParagraphDown,
    DocumentBegin,
    DocumentEnd,
};

/**
 * The place one @p step from @p from; @p from itself where there is nothing further. Goes
 * from field to field in reading order and never stops inside a surrogate pair or a
 * letter with its accents. Left and right are those of the page.
 *
 * @param x where Up and Down want to stay, from the column's left edge; negative: not known yet. Set by them.
 */
TextPlace stepped(const PageLayout &layout, const TextPlace &from, CaretStep step, qreal &x);

} // namespace Secto
