// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QtTypes>

namespace Secto {

/** A footnote to be placed beside the text: where its call stands and how tall it is, in pixels. */
struct MarginNote
{
    qreal call = 0; ///< the height at which the note would best begin
    qreal height = 0;
};

/**
 * The height at which each of @p notes begins: at its call, or as far below as the notes
 * before it and @p gap force. The notes are in the order of their calls.
 */
QList<qreal> placeMarginNotes(const QList<MarginNote> &notes, qreal gap);

/**
 * How the margin follows the scroll. Where the notes have room they are part of the sheet.
 * Where they are crowded they stand below their calls, more and more so; the margin then
 * scrolls faster than the text, so that the notes of the calls in view come into view.
 *
 * A value, without state of its own: the same place always looks the same.
 */
class MarginScroll
{
public:
    MarginScroll() = default;
    /** @param slack how far below its call a note may stand, because both are then still in view */
    MarginScroll(const QList<MarginNote> &notes, const QList<qreal> &placed, qreal slack);

    /** How far up the notes are moved, in pixels, when @p top is the first height of the sheet in view. */
    qreal shift(qreal top) const;

    /** The least top at which all that stands above @p bottom in the margin can have been seen. */
    qreal topShowing(qreal bottom, qreal viewHeight) const;

private:
    struct Knot
    {
        qreal top;
        qreal shift;
    };

    QList<Knot> m_knots; ///< straight lines between them; none if all notes stand near their calls
};

} // namespace Secto
