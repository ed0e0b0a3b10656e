// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QJsonObject>

namespace Secto {

/**
 * What only marked-up sources tell: tables, emphasis, links, marked names, attachments. Empty parts
 * are left out. Ranges are numbers in rows by field, since a volume has a hundred thousand of them.
 */
QJsonObject marksToJson(const Document &document);

/** The document's text must be there already; marks that do not fit it are left out. */
void readMarks(Document &document, const QJsonObject &json);

} // namespace Secto
