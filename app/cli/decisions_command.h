// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Cli {

/**
 * `secto decisions export [--library FILE] PATH` and `secto decisions import [--library FILE] [--preview] PATH`: the
 * user's decisions on names as a file, for a colleague. See CommandEntry::run().
 */
int decisionsCommand(const QStringList &arguments);

} // namespace Secto::Cli
