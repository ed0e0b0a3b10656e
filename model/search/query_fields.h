// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/query.h"

#include <expected>
#include <optional>

namespace Secto {

/** The field that is typed as @p name before a colon, in any case; nothing if there is none. */
std::optional<SearchField> searchFieldFromName(QStringView name);

/** All names of fields, as typed before a colon. */
QStringList searchFieldNames();

/** Whether @p field is searched for words, rather than compared with a value. */
constexpr bool holdsWords(SearchField field)
{
    return field < SearchField::Tag;
}

constexpr bool holdsDate(SearchField field)
{
    return field >= SearchField::Date;
}

/** A span of days, months or years, ISO 8601 each. */
struct DateSpan
{
    QString first;
    QString last;
};

/** Reads "1967", "1967-12", "1967-12-11", "1967..1968-03", "December 11, 1967"; nothing for anything else. */
std::optional<DateSpan> readDateSpan(const QString &text);

} // namespace Secto
