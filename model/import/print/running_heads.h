// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/printed_page.h"

#include <QStringList>

namespace Secto {

/** What stands on every page for its own sake. */
struct RunningHeads
{
    QStringList heads; ///< what was taken out beside bare numbers, each once, as printed where it stood first
    qsizetype takenLines = 0;
    qsizetype takenLetters = 0; ///< characters of them, without white space
    QStringList labels; ///< by page: its printed number, or one that its neighbours' tell; empty where nothing does
    bool hasPrintedNumbers = false;
};

/**
 * Takes running heads, running feet and page numbers out of @p pages: lines at the edges of pages that
 * come again page after page, and numbers that stand there alone. @p heights are those of the pages.
 */
RunningHeads takeRunningHeads(QList<PrintedLines> &pages, const QList<double> &heights);

} // namespace Secto
