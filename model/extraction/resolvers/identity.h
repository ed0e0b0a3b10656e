// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

#include <optional>

namespace Secto {

/** Who is meant, and why. */
struct Identity
{
    Entity entity;
    QString why;
    double confidence = 0;
};

/**
 * The one person that everything known of @p name fits: the list of persons, offices held on the
 * document's date, the country, the given name. Nothing if none fits or more than one.
 */
std::optional<Identity> identify(const Reading &reading, const PersonName &name);

/** A person of the list, for a reason. */
Identity listed(const PersonIndex::Person &person, const QString &why, double confidence);

/** "list of persons: Rusk, Dean" */
QString listReason(const PersonIndex::Person &person);

/** The holder of @p tenure: as the list of persons has him, else as the built-in table does. */
Identity holderOf(const Reading &reading, const Tenure &tenure, const QString &why, double confidence);

/** Somebody of whom only @p name is known. Resolved if the given name is among it. */
Entity namedOnly(const PersonName &name);

/** Whether "Richard", "R." and "Dick" can be the same given names; an empty one fits every other. */
bool givenNamesAgree(const Authority &authority, const QString &a, const QString &b);

} // namespace Secto
