// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "citation/series_reference.h"
#include "storage/library.h"

namespace Secto {

/** Where in the library a citation leads. */
struct CitedPlace
{
    DocumentId document = 0;
    LinkTarget place; ///< its page or note in that document; its volume as the library calls it

    /** Whether the citation names the volume alone: document is then the first in it. */
    bool isWholeVolume() const { return place.identifier.isEmpty() && place.page.isEmpty(); }

    friend bool operator==(const CitedPlace &, const CitedPlace &) = default;
};

/**
 * Finds what @p reference names; or says in plain words that the volume is not in the library, that it has several
 * parts, or that there is no such document or page in it.
 */
Result<CitedPlace> findCited(const Library &library, const SeriesReference &reference);

/** "Foreign Relations of the United States, 1964–1968, Volume V (frus1964-68v05)": what the identifier tells. */
QString volumeInWords(const QString &volumeId);

} // namespace Secto
