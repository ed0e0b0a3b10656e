// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/source_lines.h"
#include "text/problem.h"

#include <optional>

namespace Secto {

/** A note as it stands in the list at the end. */
struct ListedNote
{
    QString label; ///< "1", "*"
    QString text;  ///< white space folded; paragraphs separated by '\n'
};

/** The list of notes at the end of a document. */
struct NoteList
{
    qsizetype firstLine = 0; ///< index of the line that holds the first note
    QList<ListedNote> notes; ///< in the order of their numbers, in which the text calls them; no label twice
    /**
     * Set apart by its indent, as web pages do it. Other lists look like numbered
     * paragraphs of the body: believe them only if the text calls the notes.
     */
    bool isSetApart = false;
    Problems problems; ///< numbers that are missing, out of order or given twice

    /** Whether it lists notes from the first one on: the text was not copied from the middle of a document. */
    bool beginsWithFirst() const;
};

/**
 * Finds the list of notes that ends @p text: lines that begin with "1.", "1)", "(1)", "[1]",
 * "1 ", "*" and so on, the others of the list in the same style; further lines belong to
 * the note before them. The list may begin with another number than 1, and numbers may be
 * missing or out of order. Nothing if there is none.
 */
std::optional<NoteList> findNoteList(QStringView text, std::span<const SourceLine> lines);

} // namespace Secto
