// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "extraction/mention.h"

namespace Secto {

/** A mention with the words around it, within its paragraph. */
struct MentionContext
{
    QString before; ///< at most ContextLength UTF-16 units, cut at a word; begins with "…" if cut
    QString words;
    QString after; ///< likewise, ends with "…" if cut
    QString place; ///< "title", "¶ 3", "note 2"

    static constexpr qsizetype ContextLength = 80;
};

MentionContext contextOf(const Document &document, const Mention &mention);

} // namespace Secto
