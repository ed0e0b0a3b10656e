// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** When and where a document was written, and the line of its body that says so. */
struct DocumentDate
{
    QString date;       ///< ISO 8601, as precise as the source; may be empty
    QString place;      ///< may be empty
    TextRange dateline; ///< in the body; empty where there is none
};

/**
 * Reads the date of @p document (its title, body and notes) from its dateline; without
 * one from the head, then from the file number of the source note ("751G.00/2–1462" is
 * of February 14, 1962). A dateline without a year takes it from there as well.
 */
DocumentDate findDocumentDate(const Document &document);

} // namespace Secto
