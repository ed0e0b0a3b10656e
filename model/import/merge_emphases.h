// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** Puts emphases of @p document together that are of one kind with only white space or nothing between them. */
void mergeEmphases(Document &document);

} // namespace Secto
