// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/typography.h"

namespace Secto {

/**
 * @p typography in a face whose printed words can be searched and copied from a PDF.
 *
 * Qt writes into a PDF what a glyph means only if it is the face's ordinary glyph of a
 * character. Figures that a face has as variants (lining ones in EB Garamond) would be
 * seen and not found. Then the next best of pageFaces() serves that has them as its own.
 */
Typography printTypography(const Typography &typography);

/** @p font without ligatures and small capitals, which are variants too. */
QFont withoutVariants(QFont font);

} // namespace Secto
