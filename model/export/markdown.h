// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "documents/document.h"
#include "extraction/mention.h"

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
 * highlight as a block quote with page and colour, its note, tags, the footnotes
 * it calls, and its block id. The same input gives the same bytes.
 */
QString toMarkdown(const MarkdownInput &input);

/** One annotation alone, as in toMarkdown(), for the clipboard. */
QString toMarkdown(const Annotation &annotation, const MarkdownInput &input);

} // namespace Secto
