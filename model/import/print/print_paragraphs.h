// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "import/print/printed_page.h"

namespace Secto {

/** Lines that belong together, over the ends of columns and pages. */
struct PrintedParagraph
{
    Block::Kind kind = Block::Kind::Paragraph;
    PrintedLines lines;
};

/**
 * Puts @p lines, in reading order, together to paragraphs: by indents, gaps, changes of type, and
 * lines that end although the next word had room. @p sizeOfText tells headings by their larger type.
 */
QList<PrintedParagraph> paragraphsOf(const PrintedLines &lines, double sizeOfText);

} // namespace Secto
