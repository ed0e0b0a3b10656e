// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/call_candidates.h"

namespace Secto {

/** The best placement of a whole sequence of calls. */
struct CallPlacement
{
    QList<CallCandidate> calls; ///< in reading order, at most one a note
    float plausibility = 0;     ///< of the sequence; higher is better
};

/**
 * Chooses from @p candidates (ordered by range.begin) the calls of notes 0 to
 * @p notes - 1 so that the sequence as a whole is most plausible: notes are called in
 * their order, calls do not overlap, and a note that is not called costs something.
 *
 * Time C log N, memory C, for C candidates of N notes.
 */
CallPlacement placeCalls(const QList<CallCandidate> &candidates, qsizetype notes);

} // namespace Secto
