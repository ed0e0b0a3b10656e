// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/margin_notes.h"

#include <algorithm>

namespace Secto {

namespace {

/**
 * Most that the margin moves for each pixel that the text moves, above the text's own. It is gentle
 * unless the notes outweigh the text; then it is what they need, up to what the eye still follows.
 */
constexpr qreal GentleShift = 1.5;
constexpr qreal FastestShift = 6;

/** The pace at which no note is left behind, with a little to spare where notes are uneven. */
qreal paceFor(const QList<MarginNote> &notes, const QList<qreal> &placed, qreal slack)
{
    qreal needed = 0;
    for (qsizetype i = 0; i < notes.size(); ++i) {
        // Near the top a single long note would count for the whole document.
        if (notes[i].call >= slack && notes[i].call > 0)
            needed = std::max(needed, (placed[i] - notes[i].call - slack) / notes[i].call);
    }
    return std::clamp(1.2 * needed, GentleShift, FastestShift);
}

} // namespace

QList<qreal> placeMarginNotes(const QList<MarginNote> &notes, qreal gap)
{
    QList<qreal> placed;
    placed.reserve(notes.size());
    qreal free = 0;
    for (const MarginNote &note : notes) {
        placed << std::max(note.call, free);
        free = placed.last() + note.height + gap;
    }
    return placed;
}

MarginScroll::MarginScroll(const QList<MarginNote> &notes, const QList<qreal> &placed, qreal slack)
{
    const qreal pace = paceFor(notes, placed, slack);
    for (qsizetype i = 0; i < notes.size(); ++i) {
        const qreal wanted = std::max(0.0, placed[i] - notes[i].call - slack);
        if (m_knots.isEmpty()) {
            if (wanted == 0)
                continue;
            m_knots << Knot{i > 0 ? notes[i - 1].call : 0, 0};
        }
        const Knot last = m_knots.last();
        const qreal way = notes[i].call - last.top;
        // The margin never scrolls backwards (a slope below -1) and never faster than the eye.
        if (way > 0)
            m_knots << Knot{notes[i].call, std::clamp(wanted, last.shift - way, last.shift + pace * way)};
    }
}

qreal MarginScroll::shift(qreal top) const
{
    if (m_knots.isEmpty() || top <= m_knots.first().top)
        return 0;
    const auto after = std::ranges::upper_bound(m_knots, top, {}, &Knot::top);
    if (after == m_knots.end())
        return m_knots.last().shift;
    const auto before = std::prev(after);
    return before->shift + (after->shift - before->shift) * (top - before->top) / (after->top - before->top);
}

qreal MarginScroll::topShowing(qreal bottom, qreal viewHeight) const
{
    const qreal wanted = bottom - viewHeight;
    if (wanted <= 0)
        return 0;
    // top + shift(top) never falls, so halving finds where it reaches what is wanted.
    qreal low = 0;
    qreal high = wanted;
    while (high - low > 0.5) {
        const qreal middle = (low + high) / 2;
        if (middle + shift(middle) < wanted)
            low = middle;
        else
            high = middle;
    }
    return high;
}

} // namespace Secto
