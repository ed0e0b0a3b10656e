// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto {

/**
 * The identifiers that the volume may have which @p words name: "1969-1976, vol. XIX, pt. 1" is
 * "frus1969-76v19p1". The likeliest stands first; none if there is no year.
 *
 * @param words years, title, volume, part and supplement in any order, with plain hyphens for dashes
 */
QStringList volumesNamedIn(const QString &words);

} // namespace Secto
