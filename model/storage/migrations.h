// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/database.h"

namespace Secto {

/** Marks a file as ours, in the header of SQLite: "Scto". */
constexpr qint32 LibraryApplicationId = 0x5363746f;

/** The schema this program writes: the highest number in resources/schema. */
int currentSchemaVersion();

/**
 * Brings @p database from its version to the current one. Every numbered script runs in a
 * transaction of its own together with its user_version, so a failure leaves a whole library
 * of an older version. New libraries go the same way.
 */
Result<void> migrate(Database &database);

/** Makes the derived tables and triggers that are missing; an index that was missing has every document to be indexed.
 */
Result<void> createDerivedTables(Database &database);

} // namespace Secto
