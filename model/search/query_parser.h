// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/query.h"

#include <expected>

namespace Secto {

/**
 * Reads what the user asks for:
 *
 *     rusk "cease-fire" vietn*             all of them
 *     hanoi OR saigon, NOT laos, (…)       operators in capitals; -laos is NOT laos
 *     NEAR(bombing halt, 10)               at most ten words apart; 10 if it is not said
 *     from:rusk  date:1967-12..1968-03     fields, see searchFieldNames()
 *
 * @param lastWordMayGoOn for a query that is being typed: its last word counts as a beginning
 */
std::expected<QueryNode, QueryMistake> parseQuery(const QString &query, bool lastWordMayGoOn = false);

/** A longer query is refused. In UTF-16 units. */
constexpr qsizetype LongestQuery = 2000;

} // namespace Secto
