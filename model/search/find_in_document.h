// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "text/field_id.h"

#include <QList>
#include <QString>

namespace Secto {

struct FindOptions
{
    bool matchCase = false;
    bool wholeWords = false; ///< a hit neither begins nor ends inside a word

    friend bool operator==(const FindOptions &, const FindOptions &) = default;
};

/** The places found in a document. */
struct FindResult
{
    QList<TextSpan> hits; ///< title, body, then notes; none overlaps another
    bool more = false;    ///< there are more than MaximumHits

    friend bool operator==(const FindResult &, const FindResult &) = default;
};

/** No reader steps through more; it keeps one letter sought in a whole volume from filling the memory. */
constexpr qsizetype MaximumHits = 10'000;

/**
 * Finds @p query in every field of @p document.
 *
 * What a reader types is not always what the editors set: a run of white space
 * matches any white space (a paragraph's end too), straight quotes match curly
 * ones, and a hyphen matches any dash. A query of white space alone finds nothing.
 *
 * Linear in the length of the document. Safe to call from any thread.
 */
FindResult findInDocument(const Document &document, const QString &query, FindOptions options = {});

} // namespace Secto
