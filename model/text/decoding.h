// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QByteArray>
#include <QString>

namespace Secto {

/** Text read from bytes: line ends are '\n', a byte order mark is gone. */
struct DecodedText
{
    enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

    QString text;
    Encoding encoding = Encoding::Utf8;
    /** Sequences that the encoding does not allow; each stands as U+FFFD in the text. */
    qsizetype damagedPlaces = 0;
};

/**
 * Reads @p bytes as UTF-8 or UTF-16 (with a byte order mark, or recognized
 * without one), or as Windows-1252 if they are not Unicode. Never fails:
 * call looksBinary() first.
 *
 * Ends of lines and pages (CR LF, CR, form feed, U+2028, U+2029, U+0085) become '\n'.
 */
DecodedText decodeText(const QByteArray &bytes);

/** What to tell of text from @p where in which @p damagedPlaces stand as U+FFFD; nothing for none. */
Problems damageIn(qsizetype damagedPlaces, const QString &where);

/**
 * Whether @p bytes are no text in any of the encodings that decodeText() knows:
 * they hold zero bytes or many control characters, or begin as a PDF does.
 * Looks at the first 64 KiB.
 */
bool looksBinary(const QByteArray &bytes);

} // namespace Secto
