// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_style.h"
#include "reader/table_columns.h"

namespace Secto {

/** A table fitted to a printed page: columns in pixels from the left of the text, where a wide one may begin before. */
struct PrintedTable
{
    QList<TableColumn> columns;
    qreal scale = 1;  ///< of its words: smaller ones where they would not fit
    int headRows = 0; ///< at its beginning, to be set again on every page that it goes on to
    qreal left = 0;
    qreal right = 0;
};

/**
 * Fits @p table to text of @p width; a wider one may take up to @p widest, in the middle of the page, and is set in
 * smaller words before its words are broken.
 *
 * @param body the text in which its cells stand
 * @param style of its words at full size
 */
PrintedTable fitToPage(const Table &table, const QString &body, const ParagraphStyle &style, qreal width, qreal widest);

/** @p style with words of @p scale. */
ParagraphStyle scaledStyle(ParagraphStyle style, qreal scale);

} // namespace Secto
