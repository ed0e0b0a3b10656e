// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

#include <QColor>
#include <QString>

namespace Secto {

/** What was read in a text, as rich text for a label: head, counts, and what there is to know. */
QString readingSummary(const ImportResult &read, const QColor &secondary);

} // namespace Secto
