// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_layout.h"

namespace Secto {

/**
 * The passages between two places, in reading order.
 *
 * With the notes below the text all of it is one column: title, body, notes. With the notes
 * beside it, a footnote is reached through its call: from the body into a note means the
 * words up to the call, and the note up to the place.
 */
QList<TextSpan> spansBetween(const Document &document, const TextPlace &a, const TextPlace &b, bool notesBeside);

/** All of the document. */
QList<TextSpan> allSpans(const Document &document);

/** The word at @p place, or the run of other characters there; within its paragraph. */
TextSpan wordAt(const Document &document, const TextPlace &place);

/** The paragraph of @p place without its newline. */
TextSpan paragraphAt(const Document &document, const TextPlace &place);

/** @p spans that hold for @p document: within their fields, not empty, no surrogate pair cut. */
QList<TextSpan> validSpans(const Document &document, const QList<TextSpan> &spans);

/** Whether @p a stands before @p b in reading order: title, body, notes. */
bool isBefore(const Document &document, const TextPlace &a, const TextPlace &b);

} // namespace Secto
