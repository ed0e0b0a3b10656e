// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>
#include <QStringView>

namespace Secto {

/** A word or a mark of a text. */
struct Token
{
    enum class Shape {
        Lower,   ///< "talk"
        Capital, ///< "Martin", "McNamara"
        Upper,   ///< "UNSC", "U.S."
        Initial, ///< "J."
        Number,  ///< "1967", "70th"
        Mark,    ///< punctuation, a possessive "’s", or the newline between two paragraphs
    };

    TextRange range;  ///< UTF-16, in the text
    QStringView text; ///< the words of the range; valid as long as the text
    Shape shape = Shape::Mark;
    bool startsSentence = false;
    bool followsSpace = false; ///< parted from the token before by a space

    /** "Martin", "UNSC", "J.": what names are made of. */
    bool isCapitalized() const { return shape == Shape::Capital || shape == Shape::Upper || shape == Shape::Initial; }
};

/**
 * Takes @p text apart. Words keep inner hyphens and apostrophes ("Ben-Gurion", "O’Brien") and the
 * period of initials and of titles written short ("J.", "Gen."); a possessive ’s is a token of its own.
 * Linear in the text's length.
 */
QList<Token> tokens(QStringView text);

} // namespace Secto
