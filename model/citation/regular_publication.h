// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/publication.h"

namespace Secto {

/**
 * @p publication of a volume of the series with its parts in their places. Files of many years name the
 * volumes in their own ways: "Papers relating to …, 1918" with "Volume III" as the subseries, "The
 * Intelligence Community, 1950–1955" as the number of a volume, all of it as the title of an e-book.
 * What no part of the series' titles is stays where it stands. Needs the volumeId.
 */
Publication regularPublication(const Publication &publication);

} // namespace Secto
