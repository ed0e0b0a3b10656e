// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Secto::Testing {

/** A zip archive of @p files, each a path and what it holds, in this order; not compressed. */
QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &files);

} // namespace Secto::Testing
