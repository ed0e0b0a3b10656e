// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/import_paths.h"

namespace Secto {

/** "12 of 107 files · 5,230 documents · 4.1 MB/s · about 2 minutes left" */
QString inWords(const ImportProgress &progress);

/** "3 documents added, 2 updated, 400 unchanged"; "No document found" if there was none. */
QString inWords(const ImportReport &report);

/** "about 2 minutes", "a few seconds" */
QString inWords(std::chrono::seconds duration);

} // namespace Secto
