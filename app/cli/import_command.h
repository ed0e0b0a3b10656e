// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Cli {

/**
 * `secto import [--library FILE] PATH …`: brings files, archives and folders into a library, which is
 * made if need be. How far it is stands on standard error where that is a terminal; the summary
 * goes to standard output and the problems to standard error.
 */
int importCommand(const QStringList &arguments);

} // namespace Secto::Cli
