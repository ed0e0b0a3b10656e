// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/english_date.h"

namespace Secto {

/** The line that says where and when a document was written. */
struct Dateline
{
    QString place; ///< "Saigon"; without the office that stands before it in older letters; may be empty
    CalendarDate date;
};

/**
 * Reads "Saigon, June 3, 1951—4 p. m.", "Department of State, Washington, February 28, 1861."
 * and the like. Nothing where @p paragraph is anything else, such as a sentence with a date in it.
 */
std::optional<Dateline> readDateline(QStringView paragraph);

} // namespace Secto
