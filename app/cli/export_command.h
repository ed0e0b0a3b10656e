// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Cli {

/**
 * `secto export --format markdown [--library FILE] [--output FILE-OR-FOLDER] [--force]
 * [--document NUMBER-OR-ID …]`: the notes of a library as Markdown. See CommandEntry::run().
 *
 * Without --output they go to standard output; into a file that ends in .md all documents
 * together; into a folder, which is made if need be, a file each. A file that was changed
 * since Secto wrote it is left alone, and the status is 1, unless --force is given.
 */
int exportCommand(const QStringList &arguments);

} // namespace Secto::Cli
