// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>
#include <QString>

namespace Secto {

/** A word as it stands on a printed page. Lengths are points (1/72 inch) from the page's upper left corner. */
struct PrintedWord
{
    QString text;
    QRectF box;
    double size = 0;       ///< of the type
    bool isSpaced = false; ///< white space follows it
    bool isItalic = false;
    bool isBold = false;
    bool isUpright = true; ///< runs from left to right as a page is held
    bool isRaised = false; ///< set by linesOf(): smaller and higher than its line, as a note's number
    int note = -1;         ///< index of the note that is called behind it; its number is out of the text
    float certainty = 1;   ///< below 1 for a word that was read from an image
};

/** What is printed on one page, in about the order in which it is read. */
struct PageWords
{
    QSizeF size;
    QString label; ///< that the file gives the page; empty if it gives none
    QList<PrintedWord> words;
};

/** One line of one column. */
struct PrintedLine
{
    QList<PrintedWord> words; ///< from left to right
    QRectF box;               ///< of the words that are not raised
    double size = 0;          ///< of most of its letters
    int page = 0;             ///< from 0
    int column = 0;           ///< of the page, from 0, in reading order; what runs over all columns is one too
    bool hasGaps = false;     ///< words stand apart as in a table

    /** As it reads; words are apart by a space where they are in print. */
    QString text() const;
};

/** The lines of one page in reading order. */
using PrintedLines = QList<PrintedLine>;

/** The size of type of the running text of @p pages, in points, which is larger than that of notes. */
double sizeOfText(const QList<PrintedLines> &pages);

} // namespace Secto
