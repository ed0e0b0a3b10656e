// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/reading.h"

namespace Secto {

/** Words that say a day, a month or a year, as they are written: what they mean depends on the document's date. */
struct DateWords
{
    enum class Sort {
        Calendar,    ///< "December 11", "3d of September last", "June–August 1918"
        Year,        ///< "1954"
        Feast,       ///< "Christmas"
        RelativeDay, ///< "yesterday": apart days from the document's
        Weekday,     ///< "Monday next"
        DayOfMonth,  ///< "14th instant": apart months from the document's
        DayOfThat,   ///< "2d of that month", "on the 14th"
    };
    enum class Side { Nearest, Past, Coming };

    TextRange range;
    Sort sort = Sort::Calendar;
    Side side = Side::Nearest;
    int year = 0; ///< 0 where none is written; so the others
    int month = 0;
    int day = 0;
    int lastYear = 0; ///< of a span of days or months
    int lastMonth = 0;
    int lastDay = 0;
    int apart = 0;
    int weekday = 0; ///< 1: Monday
    QString feast;

    bool isSpan() const { return lastMonth > 0; }
};

/** The dates of @p field in order. They may overlap where two readings are possible; the longer is meant. */
QList<DateWords> dateWords(const FieldReading &field);

} // namespace Secto
