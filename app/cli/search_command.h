// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Cli {

/**
 * `secto search [--library FILE] [--limit N] [--forms] [--json] QUERY …`: prints the documents that the query
 * finds, best first, with a passage each. Brings the library's index up to date first.
 */
int searchCommand(const QStringList &arguments);

} // namespace Secto::Cli
