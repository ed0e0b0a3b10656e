// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QList>
#include <QString>

namespace Secto {

enum class NoteCalls {
    LeftOut,
    InBrackets, ///< "agreements.[2]"; a whole footnote begins with its own number: "[2] Efforts to engage"
};

/**
 * The words of @p spans as they are quoted elsewhere: paragraphs, and spans, apart by
 * a blank line. A call belongs to the word before it: it is there if that word's last
 * letter is. Spans that are not valid for their field are left out.
 */
QString quotation(const Document &document, const QList<TextSpan> &spans, NoteCalls calls);

} // namespace Secto
