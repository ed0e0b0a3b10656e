// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "extraction/mention.h"

#include <QJsonObject>

namespace Secto::Cli {

/**
 * One line of `secto extract`: what a document holds and names, as a JSON object.
 * Offsets count Unicode code points in the field's own string, unlike everywhere else.
 *
 * @param source the path as the user gave it
 */
QJsonObject toJson(const Document &document, const Extraction &extraction, const QString &source);

} // namespace Secto::Cli
