// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/printed_page.h"

#include <QSet>

namespace Secto {

/**
 * Tells whether the hyphen at the end of a line belongs to the word ("so-" "called") or only parts
 * it ("agree-" "ment"), by how the words stand elsewhere in the same text.
 */
class LineEndHyphens
{
public:
    /** Learns the words that stand inside of lines. */
    void learn(const PrintedLines &lines);

    enum class Kind {
        None,  ///< no hyphen, or none that parts a word
        Keep,  ///< of the word: it stays, and no space follows
        Remove ///< of the line
    };
    Kind kind(const QString &lineEnd, const QString &lineBegin) const;

private:
    QSet<QString> m_words; ///< folded, without stops around
};

} // namespace Secto
