// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "documents/document.h"
#include "extraction/mention.h"

#include <span>

namespace Secto {

/** What goes into one Markdown file. All references must outlive the call. */
struct MarkdownInput
{
    const Document &document;
    const Extraction &extraction; ///< with the user's decisions applied; names people and places
    const QList<Annotation> &annotations;
    const QList<HighlightColour> &colours;
};

/**
 * The notes on one document as CommonMark with YAML front matter: citation, each
 * highlight as a block quote with page and colour, its block id, its note, tags, and the
 * footnotes it calls. The same input gives the same bytes.
 *
 * What the document says comes out as itself, whatever signs it holds. A note is Markdown
 * of the user's and stays so, but in a list item of its own, which CommonMark closes by
 * itself: no fence, HTML or heading in it reaches what follows. See containedNote().
 */
QString toMarkdown(const MarkdownInput &input);

/** The notes on several documents in one file: one front matter, then a chapter a document. */
QString toMarkdown(std::span<const MarkdownInput> inputs);

/** One annotation alone, for the clipboard: as in a file, with the citation under the quotation. */
QString toMarkdown(const Annotation &annotation, const MarkdownInput &input);

} // namespace Secto
