// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

#include <functional>

namespace Secto {

/** All that an export says of one document. */
struct ExportedDocument
{
    Document document;
    Extraction extraction; ///< with the user's decisions
    QList<Annotation> annotations;
    QList<HighlightColour> colours;
};

/** Finds the names in a document that was never opened, with the persons that its volume lists. */
using ExtractNow = std::function<Extraction(const Document &, const PersonList &)>;

/**
 * Reads a document and the user's work on it. Names that are not in the library yet are found
 * with @p extract and kept there, unless it is read-only.
 */
Result<ExportedDocument> readForExport(Library &library, DocumentId id, const ExtractNow &extract);

/** One Markdown file with the notes on all of @p documents, as UTF-8. */
QByteArray markdownFile(const QList<ExportedDocument> &documents);

} // namespace Secto
