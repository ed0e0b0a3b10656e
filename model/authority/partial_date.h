// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto {

/**
 * ISO 8601 dates that are only as precise as the source: "1967", "1967-12", "1967-12-11".
 * They stand for a span of days; these give its ends, which compare as text.
 */
QString firstDay(const QString &isoDate);
QString lastDay(const QString &isoDate);

/** Whether a span from @p from to @p to (empty: open) can hold some day of @p isoDate. False for an empty date. */
bool mayInclude(const QString &from, const QString &to, const QString &isoDate);

/** "1961–69", "1966", "1968–71", "since 1967": the years of a span for a reader. */
QString yearsOf(const QString &from, const QString &to);

} // namespace Secto
