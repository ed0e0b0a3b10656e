// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "export/markdown_labels.h"

#include <QString>

namespace Secto {

/**
 * A user's note as one item of a list, to stand between blank lines of a larger file.
 *
 * The note stays the Markdown that it is. So that it cannot break out of its place, or
 * reach into another note:
 * - every line is indented into the item, which ends by CommonMark's own rule whatever is
 *   left open in it; tabs that indent a line become spaces;
 * - footnotes and link definitions of its own get the prefix @p annotationId; a footnote
 *   call without a definition in the note stays text;
 * - a block id (^id) that the file has already stays text;
 * - a comment (%%) or formula ($$) for Obsidian that is not closed stays text.
 * Words in code are left alone, except for lines of it that look like a definition.
 *
 * @return empty if the note is blank
 */
QString containedNote(const QString &note, const QString &annotationId, MarkdownLabels &labels);

} // namespace Secto
