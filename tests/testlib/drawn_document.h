// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto::Testing {

/**
 * A document drawn as text, for golden files and comparisons: one line a value, a block or
 * a note. Calls are drawn in the text as "{2}", page marks as "|731|", insertions as "«[sic]»".
 */
QString drawn(const Document &document);

} // namespace Secto::Testing
