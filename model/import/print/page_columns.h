// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QRectF>

#include <optional>

namespace Secto {

/**
 * The x of a gutter that parts @p lines (the boxes of lines or parts of lines) into two columns of
 * running text; nothing where they are one column, or a table.
 */
std::optional<double> findGutter(const QList<QRectF> &lines);

} // namespace Secto
