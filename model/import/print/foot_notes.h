// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/printed_page.h"

namespace Secto {

/** A note from the foot of a page, with what of it stands at the foot of those that follow. */
struct PrintedNote
{
    QString label;      ///< "12", "*"
    PrintedLines lines; ///< without the label
    int page = 0;       ///< on which it begins
    bool isCalled = false;
};

/**
 * Takes the notes at the foot of @p pages out of them: lines in smaller type than @p sizeOfText, or
 * below a gap, that begin with a number or mark. The words that call them lose the number and get
 * PrintedWord::note. What the text does not call is a note only if its number is next in the row.
 */
QList<PrintedNote> takeFootnotes(QList<PrintedLines> &pages, double sizeOfText);

} // namespace Secto
