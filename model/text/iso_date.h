// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto {

/** Whether @p text is a date of the calendar as ISO 8601 writes it, to the day, the month or the year. */
bool isIsoDate(const QString &text);

/** "1967-12-11" as "December 11, 1967", "1967-12" as "December 1967"; any other text as it is. In English. */
QString readableDate(const QString &isoDate);

} // namespace Secto
