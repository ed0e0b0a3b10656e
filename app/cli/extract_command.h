// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace Secto::Cli {

/**
 * `secto extract [--persons LIST.tsv] [--format jsonl] FILE-OR-FOLDER …`: prints each document
 * that it reads as one JSON object a line. Needs no library and no display.
 */
int extractCommand(const QStringList &arguments);

} // namespace Secto::Cli
