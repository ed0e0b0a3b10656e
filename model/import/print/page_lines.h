// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/printed_page.h"

namespace Secto {

/**
 * Puts the words of a page into lines, and lines into reading order: columns where the page is
 * evidently set in them, else from top to bottom. No word is lost; those that do not run from left
 * to right come last.
 */
PrintedLines linesOf(const PageWords &page, int number);

} // namespace Secto
