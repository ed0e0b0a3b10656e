// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/call_placement.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace Secto {

namespace {

/** What it costs to leave a note without a call: rather a doubtful call than none. */
constexpr float UncalledCost = 10;

/** What it costs if a digit follows a call and that digit is not the next call. */
constexpr float TouchingCost = 6;

/** So plausible must a call be that is out of its order. */
constexpr float SurelyACall = 4;

/** How plausible a call is that stands directly behind the call before it. */
constexpr float BehindAnother = 1;

constexpr qsizetype None = -1;

/** The best end so far of a sequence whose last note is below a given one (a Fenwick tree of maxima). */
class BestBelow
{
public:
    explicit BestBelow(qsizetype notes) : m_tree(size_t(notes + 1), Entry{}) {}

    struct Entry
    {
        float value = -std::numeric_limits<float>::infinity();
        qsizetype candidate = None;
    };

    void add(int note, Entry entry)
    {
        for (size_t i = size_t(note) + 1; i < m_tree.size(); i += i & (~i + 1)) {
            if (entry.value > m_tree[i].value)
                m_tree[i] = entry;
        }
    }

    Entry below(int note) const
    {
        Entry best;
        for (size_t i = size_t(note); i > 0; i -= i & (~i + 1)) {
            if (m_tree[i].value > best.value)
                best = m_tree[i];
        }
        return best;
    }

private:
    std::vector<Entry> m_tree;
};

/**
 * Calls notes that were passed over because two neighbors have changed places: the printed
 * volumes put the note of a file number first that stands below a head with a note of its own.
 */
void callSwappedNotes(CallPlacement &placement, const QList<CallCandidate> &candidates, qsizetype notes)
{
    QList<qsizetype> called(notes, None); // of each note: index of its call
    for (qsizetype i = 0; i < placement.calls.size(); ++i)
        called[placement.calls[i].note] = i;
    const auto isBetween = [&](const CallCandidate &call, qsizetype before, qsizetype after) {
        return (before < 0 || placement.calls[before].range.end <= call.range.begin)
               && (after >= placement.calls.size() || call.range.end <= placement.calls[after].range.begin);
    };
    const auto isSwapped = [&](const CallCandidate &call) {
        const qsizetype next = call.note + 1 < notes ? called[call.note + 1] : None;
        const qsizetype previous = call.note > 0 ? called[call.note - 1] : None;
        return (next != None && isBetween(call, next, next + 1))
               || (previous != None && isBetween(call, previous - 1, previous));
    };
    QList<const CallCandidate *> best(notes, nullptr);
    for (const CallCandidate &call : candidates) {
        const CallCandidate *&known = best[call.note];
        if (called[call.note] == None && call.plausibility >= SurelyACall && !call.touchesNext
            && (!known || known->plausibility < call.plausibility) && isSwapped(call))
            known = &call;
    }
    for (const CallCandidate *call : best) {
        if (!call)
            continue;
        const auto place = std::ranges::lower_bound(placement.calls, call->range.begin, {},
                                                    [](const CallCandidate &c) { return c.range.begin; });
        if (place != placement.calls.begin() && std::prev(place)->range.end > call->range.begin)
            continue;
        placement.calls.insert(place, *call);
        placement.plausibility += call->plausibility;
    }
}

} // namespace

CallPlacement placeCalls(const QList<CallCandidate> &candidates, qsizetype notes)
{
    // value[c]: the best sequence that ends with candidate c, where each note passed over,
    // called or not, has been credited UncalledCost; so gaps need no special care.
    const size_t count = size_t(candidates.size());
    std::vector<float> value(count);
    std::vector<qsizetype> previous(count, None);

    std::vector<qsizetype> byEnd(count);
    std::iota(byEnd.begin(), byEnd.end(), 0);
    std::ranges::stable_sort(byEnd, {}, [&](qsizetype c) { return candidates[c].range.end; });

    BestBelow best(notes);
    size_t ended = 0;
    for (qsizetype c = 0; c < candidates.size(); ++c) {
        const CallCandidate &call = candidates[c];
        for (; ended < count && candidates[byEnd[ended]].range.end <= call.range.begin; ++ended) {
            const qsizetype earlier = byEnd[ended];
            const CallCandidate &before = candidates[earlier];
            best.add(before.note, {value[size_t(earlier)] - (before.touchesNext ? TouchingCost : 0), earlier});
        }

        float bestValue = 0;
        const auto consider = [&](float valueBefore, qsizetype earlier) {
            if (valueBefore > bestValue) {
                bestValue = valueBefore;
                previous[size_t(c)] = earlier;
            }
        };
        const auto below = best.below(call.note);
        consider(below.value, below.candidate);
        // Two calls in one place: the first is followed by a digit rightly.
        for (size_t i = ended; i-- > 0 && candidates[byEnd[i]].range.end == call.range.begin;) {
            const qsizetype earlier = byEnd[i];
            if (candidates[earlier].note == call.note - 1 && candidates[earlier].touchesNext)
                consider(value[size_t(earlier)] - call.plausibility + BehindAnother, earlier);
        }
        value[size_t(c)] = bestValue + call.plausibility + UncalledCost;
    }

    CallPlacement placement;
    qsizetype last = None;
    float lastValue = 0;
    for (qsizetype c = 0; c < candidates.size(); ++c) {
        const float ending = value[size_t(c)] - (candidates[c].touchesNext ? TouchingCost : 0);
        if (ending > lastValue) {
            lastValue = ending;
            last = c;
        }
    }
    placement.plausibility = lastValue - UncalledCost * float(notes);
    for (qsizetype c = last; c != None; c = previous[size_t(c)])
        placement.calls << candidates[c];
    std::ranges::reverse(placement.calls);
    if (placement.calls.size() < notes)
        callSwappedNotes(placement, candidates, notes);
    return placement;
}

} // namespace Secto
