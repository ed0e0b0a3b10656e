// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/markup_tree.h"
#include "text/problem.h"

namespace Secto {

/**
 * Parses a page as browsers do, whatever its mistakes. Names of elements and attributes are in small letters.
 *
 * @param page text of the page
 * @return an error for what no page is: nested a thousand deep, or millions of elements
 */
Result<MarkupTree> parseHtml(const QString &page);

/** The same for a page that may be XHTML, in which "<p/>" means something else: as XML if it is well-formed. */
Result<MarkupTree> parseXhtml(const QByteArray &page);

/** What "&name;" stands for; empty if nothing. */
QString htmlEntity(const QString &name);

} // namespace Secto
