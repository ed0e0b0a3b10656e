// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QtTypes>

namespace Secto {

/** A line of text to be put on a printed page. Lengths in any one unit. */
struct PrintLine
{
    qreal before = 0; ///< space above, not at the top of a page
    qreal height = 0;
    QList<int> notes; ///< that it calls, as indices
    bool keepWithNext = false;
    int headFirst = 0; ///< lines [headFirst, headEnd) are set again above it where it begins a page
    int headEnd = 0;
};

/** Lines [first, end) of one footnote. */
struct NotePart
{
    int note = 0;
    int first = 0;
    int end = 0;

    friend bool operator==(const NotePart &, const NotePart &) = default;
};

/** What stands on one printed page. */
struct PrintedPage
{
    int first = 0; ///< of the lines of text
    int end = 0;
    QList<NotePart> foot;
    int headFirst = 0; ///< lines [headFirst, headEnd) of the text stand above them once more
    int headEnd = 0;

    friend bool operator==(const PrintedPage &, const PrintedPage &) = default;
};

/**
 * Divides @p text and its @p notes (each a list of lines) into pages of @p height.
 *
 * A note begins on the page whose text calls it, a short one stands there whole and a long
 * one with two lines at least; what has no room goes on at the foot of the next page,
 * before any other note. All text and
 * all notes are on some page, in order, even if a line is taller than a page. The notes of lines
 * that are set again are not.
 *
 * @param rule the space that the rule above the footnotes takes
 */
QList<PrintedPage> breakIntoPages(const QList<PrintLine> &text, const QList<QList<PrintLine>> &notes, qreal height,
                                  qreal rule);

} // namespace Secto
