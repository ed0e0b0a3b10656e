// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace Secto {

/**
 * Whether a parser gets through @p page (UTF-8) in time and memory that grow with its length. HTML's own rules
 * make every element look at all those that are open, and every paragraph repeat the emphasis that
 * nobody closed. Looks at the tags alone, once.
 */
bool isSafelyNested(QByteArrayView page);

} // namespace Secto
