// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/query.h"
#include "storage/database.h"

namespace Secto {

/**
 * Adds to the persons that @p query names the other names that the user said are theirs: documents keep the names
 * that they were found with. What cannot be read is left out.
 */
void addOtherNames(const Database &database, QueryNode &query);

} // namespace Secto
