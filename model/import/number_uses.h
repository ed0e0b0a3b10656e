// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QHash>

namespace Secto {

/**
 * Which numbers a document uses, and after which words: a telegram or a day that is
 * named once is often named again, and then shows where its number ends.
 */
class NumberUses
{
public:
    /** Counts the numbers of @p text, body or note. */
    void add(QStringView text);

    /** How often @p number was counted after the same word as in @p text. */
    int afterSameWord(QStringView text, TextRange number) const;

    /** How often @p number was counted. */
    int anywhere(QStringView text, TextRange number) const;

private:
    QHash<size_t, int> m_counts; ///< by hash of number, or of word and number
};

} // namespace Secto
