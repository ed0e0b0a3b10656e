// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/print_paragraphs.h"

namespace Secto {

/**
 * How many of the first @p paragraphs are the title of the whole, and from which on: what is set in the
 * largest type (@p leastSize points or more), what @p property (the file's own title; may be empty) says, or what reads
 * like a document's head. A length of 0 if there is none.
 */
struct TitlePlace
{
    qsizetype first = 0;
    qsizetype count = 0;
};
TitlePlace findTitle(const QList<PrintedParagraph> &paragraphs, const QString &property, double leastSize);

/** Whether a title that a file gives for its own is one, and no file name or name of a program. */
bool isSensibleTitle(const QString &title);

} // namespace Secto
