// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QList>
#include <QString>

#include <optional>

namespace Secto {

/** A day, a month or a year of the Gregorian calendar, as precise as it was written. A value. */
struct CalendarDate
{
    int year = 0;  ///< 0 where none is written
    int month = 0; ///< 1 to 12; 0 where only a year is written
    int day = 0;   ///< 1 to 31; 0 where only a month is written

    /** "1967-12-11", "1967-12", "1967"; empty without a year. */
    QString toIso() const;

    friend bool operator==(const CalendarDate &, const CalendarDate &) = default;
};

/** A date, or a span of dates, and the words that say it. */
struct EnglishDate
{
    TextRange range; ///< UTF-16 offsets in the text that was searched; without a time of day
    CalendarDate first;
    CalendarDate last; ///< the same as first where no span is written

    friend bool operator==(const EnglishDate &, const EnglishDate &) = default;
};

/**
 * Finds the dates that name a month, in the ways of English and American writers since
 * 1861: "December 11, 1967", "Dec. 11", "11 December 1967", "the 14th of March, 1861",
 * "June 1967", "November 17–18, 1958", "May 30–June 2, 1961", "11/12/1967" (month first).
 *
 * A month alone is no date. Days that the month does not have are not found. A year
 * that the editors supplied in brackets counts as written.
 */
QList<EnglishDate> findEnglishDates(QStringView text);

/** The first of findEnglishDates() without finding the others. */
std::optional<EnglishDate> firstEnglishDate(QStringView text);

} // namespace Secto
