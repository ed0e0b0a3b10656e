// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QByteArray>

namespace Secto {

/**
 * The text that a reader is shown as the source of @p document, which came in @p original: a text as it is,
 * a compressed one unpacked, and of a volume in XML the document's own element. Where there is
 * no such text (a PDF, an archive) a sentence says so.
 *
 * Line ends are '\n', as decodeText() makes them.
 */
QString sourceTextOf(const Document &document, const QByteArray &original);

/** The element of @p xml whose xml:id is @p id, from its '<' to its '>'; empty if it is not there or does not end. */
QString elementWithId(const QString &xml, const QString &id);

} // namespace Secto
