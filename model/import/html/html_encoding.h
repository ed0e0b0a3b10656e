// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

namespace Secto {

/** The text of a page, tags and all. */
struct DecodedHtml
{
    QString text;
    qsizetype damagedPlaces = 0; ///< each stands as U+FFFD in the text
    QString unknownEncoding;     ///< what the page says of itself that this machine does not know; else empty
};

/**
 * Reads @p bytes in the encoding that a byte order mark tells, else the page itself (in a meta tag or
 * the XML declaration), else as decodeText() does.
 */
DecodedHtml decodeHtml(const QByteArray &bytes);

} // namespace Secto
