// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/**
 * The printed pages of @p document, "730–731": those of its publication, or those that its page
 * marks tell. Text before the first mark stands on the page before, where that has a number.
 * Empty if nothing tells.
 */
QString pagesOf(const Document &document);

/** The printed pages of @p range of the body, "731" or "730–731"; empty if nothing tells. */
QString pagesOf(const Document &document, TextRange range);

/** "p. 731" or "pp. 730–731"; empty for no pages. */
QString withPageSign(const QString &pages);

} // namespace Secto
