// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/nested_calls.h"

#include "import/call_candidates.h"

#include <algorithm>

namespace Secto {

namespace {

/** Less plausible places are numbers of the note itself: there is no sequence that would bear them out. */
constexpr float SurelyACall = 3;

std::optional<CallCandidate> bestCall(const QString &text, const Footnote &called)
{
    const QList<ListedNote> wanted{{called.label, called.text}};
    const QList<CallCandidate> candidates = findCallCandidates({text, 0, -1}, wanted);
    const auto best = std::ranges::max_element(candidates, {}, &CallCandidate::plausibility);
    if (best == candidates.end() || best->plausibility < SurelyACall || best->touchesNext)
        return std::nullopt;
    return *best;
}

} // namespace

void placeCallsInNotes(QList<Footnote> &notes)
{
    for (qsizetype i = 1; i < notes.size(); ++i) {
        Footnote &called = notes[i];
        Footnote &caller = notes[i - 1];
        if (called.call || !caller.call)
            continue;
        if (const auto call = bestCall(caller.text, called)) {
            caller.text.remove(call->range.begin, call->range.length());
            called.call = Call{FieldId::note(caller.label), call->range.begin};
        }
    }
}

} // namespace Secto
