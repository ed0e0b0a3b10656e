// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Cli {

/**
 * `secto cite [--format FORMAT] [--library FILE] [--pages PAGES] [--accessed DATE] FILE-OR-CITATION …`: citations of
 * the documents in files, or of those in a library that a citation, an address or an identifier names. A volume stands
 * for all its documents. See CommandEntry::run().
 */
int citeCommand(const QStringList &arguments);

} // namespace Secto::Cli
