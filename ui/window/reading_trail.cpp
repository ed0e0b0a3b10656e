// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/reading_trail.h"

namespace Secto {

namespace {

constexpr qsizetype Longest = 200; ///< places kept

} // namespace

void ReadingTrail::leave(ReadingPlace from)
{
    if (from.isNowhere())
        return;
    m_behind << from;
    if (m_behind.size() > Longest)
        m_behind.removeFirst();
    m_ahead.clear();
    emit changed();
}

std::optional<ReadingPlace> ReadingTrail::back(ReadingPlace from)
{
    return go(m_behind, m_ahead, from);
}

std::optional<ReadingPlace> ReadingTrail::forward(ReadingPlace from)
{
    return go(m_ahead, m_behind, from);
}

std::optional<ReadingPlace> ReadingTrail::go(QList<ReadingPlace> &there, QList<ReadingPlace> &here, ReadingPlace from)
{
    if (there.isEmpty())
        return std::nullopt;
    if (!from.isNowhere())
        here << from;
    const ReadingPlace place = there.takeLast();
    emit changed();
    return place;
}

} // namespace Secto
