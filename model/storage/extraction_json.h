// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "extraction/mention.h"

namespace Secto {

/** How a found extraction is kept in the library. Derived: the form may change with any version. */
QString toJson(const Extraction &extraction);

/** Nothing if @p json is not what toJson() writes. */
std::optional<Extraction> extractionFromJson(const QString &json);

/** Whether every mention stands in the text of @p document with its words, and its entity is there. */
bool fits(const Extraction &extraction, const Document &document);

} // namespace Secto
