// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/source_lines.h"

#include <optional>

namespace Secto {

/** How a list writes the numbers of its notes: "1.", "[1]", "1)", "(1)", "1 " or "*". */
enum class LabelStyle { Dot, Bracket, Parenthesis, Parentheses, Bare, Symbol };

/** What labels a line that may begin a note. */
struct NoteLabel
{
    LabelStyle style = LabelStyle::Dot;
    QStringView label;       ///< "12", "*"; points into the text
    qsizetype textBegin = 0; ///< UTF-16 offset in the text: where the note's own words begin
};

/** The label at the beginning of @p line of @p text; nothing where there is none. */
std::optional<NoteLabel> readNoteLabel(QStringView text, const SourceLine &line);

} // namespace Secto
