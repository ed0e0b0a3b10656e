// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/note_label.h"

#include <span>

namespace Secto {

/** The first line of a list of notes. */
struct NoteListBeginning
{
    qsizetype line = 0; ///< its index
    NoteLabel label;
    bool isSetApart = false; ///< as NoteList::isSetApart
};

/** Where the list that ends @p text begins; nothing if no line near the end is labelled. Time linear in the text. */
std::optional<NoteListBeginning> findNoteListBeginning(QStringView text, std::span<const SourceLine> lines);

} // namespace Secto
