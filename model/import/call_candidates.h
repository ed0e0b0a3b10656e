// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/note_list.h"

namespace Secto {

/** A place where a note may be called. */
struct CallCandidate
{
    TextRange range; ///< what would be taken out of the text: the label, with its brackets if it has any
    int note = 0;    ///< index of the note
    /**
     * How much better the place reads as a call than as a part of the text: above zero
     * for a likely call. Logarithms of odds, so that a whole sequence is their sum.
     */
    float plausibility = 0;
    bool touchesNext = false; ///< a digit follows: plausible only if the next call follows at once
};

/** The text in which calls are looked for: head and body with their calls still in them. */
struct CallingText
{
    QStringView text;
    qsizetype begin = 0;   ///< calls stand behind this offset, which is after the document's own number
    qsizetype headEnd = 0; ///< offset of the newline that ends the head
};

/** Every place of @p text that is not quite implausible as a call of one of @p notes, ordered by range.begin. */
QList<CallCandidate> findCallCandidates(const CallingText &text, const QList<ListedNote> &notes);

} // namespace Secto
