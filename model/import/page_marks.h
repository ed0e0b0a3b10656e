// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** Paragraphs without the page marks that stood in them. */
struct MarkedText
{
    QString text;          ///< paragraphs separated by '\n'; one that held only a page mark is gone
    QList<PageMark> pages; ///< at offsets of text
};

/**
 * Takes "[Page 731]", "[Page xiv]" and the like out of @p paragraphs. A mark at the
 * end of a paragraph stands at the beginning of the next, where the page begins.
 */
MarkedText takePageMarks(const QStringList &paragraphs);

} // namespace Secto
