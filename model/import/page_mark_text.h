// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/document_builder.h"

namespace Secto {

/** Adds @p text; "[Page 731]" in it is the mark of a page and no text. */
void addWithPageMarks(DocumentBuilder &builder, QStringView text);

} // namespace Secto
