// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>
#include <QStringList>
#include <QStringView>

#include <span>

namespace Secto {

/** One line of a source text. */
struct SourceLine
{
    TextRange range; ///< UTF-16 offsets in the source, without white space at either end; empty for a blank line
    int indent = 0;  ///< columns of white space before it; a tab counts as four

    bool isBlank() const { return range.isEmpty(); }
};

/** The lines of @p text, which are ended by '\n'. */
QList<SourceLine> splitLines(QStringView text);

/**
 * The paragraphs of @p lines, white space folded. A blank line ends a paragraph.
 * Lines between blank lines are one paragraph where they look filled, as by a mail
 * program (the next word would not have fit), and a paragraph each where they do not.
 */
QStringList joinParagraphs(QStringView text, std::span<const SourceLine> lines);

} // namespace Secto
