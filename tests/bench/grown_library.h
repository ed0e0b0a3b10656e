// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QString>

namespace Secto::Bench {

/**
 * Copies the documents of the library at @p path, with their texts, names and places of keeping, under fresh ids
 * until there are @p wanted; their words go into the index. How many there are then.
 */
Result<qint64> grow(const QString &path, qint64 wanted);

} // namespace Secto::Bench
