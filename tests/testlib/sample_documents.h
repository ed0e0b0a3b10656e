// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "documents/document.h"

namespace Secto::Testing {

/** A short invented document that has something of everything: notes "*" and "10", pages, an insertion, all metadata.
 */
Document sampleDocument();

/** A highlight of the first place of @p words in @p field of sampleDocument(), as it would be made for @p document. */
Annotation highlight(DocumentId document, const FieldId &field, const QString &words);

} // namespace Secto::Testing
