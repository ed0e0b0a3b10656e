// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "import/print/printed_page.h"

#include <QStringList>

namespace Secto {

/** What was done about things that print has and a text has not. */
struct PrintFindings
{
    QStringList runningHeads;   ///< taken out, each once, as printed where it stood first
    qsizetype takenLetters = 0; ///< characters of running heads and page numbers, without white space
    qsizetype hyphens = 0;      ///< of line ends, taken out
    qsizetype labelLetters = 0; ///< characters that label notes and their calls
    qsizetype emptyPages = 0;
    qsizetype uncalledNotes = 0;
};

/** What the file says of itself; the print is believed first. */
struct PrintProperties
{
    QString title;
};

/**
 * Makes a document of printed pages: columns in order, running heads and page numbers out of the text
 * and the pages marked, notes from the feet of the pages at their calls, lines put together to paragraphs.
 * No text is lost but what @p findings counts.
 */
Document readPrint(const QList<PageWords> &pages, const PrintProperties &properties, PrintFindings &findings);

} // namespace Secto
