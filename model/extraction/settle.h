// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"

namespace Secto {

/**
 * Leaves no two finds that claim the same words, and puts them into reading order. The longer claim
 * wins; of equal ones a sure person before a place or organization, and these before a bare word that may be a name.
 */
QList<Find> settled(QList<Find> finds);

} // namespace Secto
