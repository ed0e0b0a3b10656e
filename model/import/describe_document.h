// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** Fills number, kind, sender and receiver of @p document from its title, where that tells them. */
void describeTitle(Document &document);

/**
 * Fills what the texts of @p document say about it: date and place from the dateline, markings from
 * the source note and from lines at the top, routing and subject from the telegraph line, insertions.
 * For formats that mark none of these. What is filled already stays.
 *
 * Blocks are found where there are none; of those that are there, paragraphs become what they look
 * like: datelines, telegraph lines, signatures and headings.
 */
void describeDocument(Document &document);

} // namespace Secto
