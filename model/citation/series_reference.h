// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/link_target.h"

#include <QStringList>

#include <optional>

namespace Secto {

/** A place in Foreign Relations that somebody cites. A value. */
struct SeriesReference
{
    /**
     * Identifiers that the volume may have, the likeliest first: words alone do not tell whether "Volume V" of 1872
     * is "v5" or "v05", and the title in "1918, Russia, Volume III" is a part of the identifier.
     */
    QStringList volumes;
    LinkTarget place; ///< in the volume; its own volume is the first of volumes

    friend bool operator==(const SeriesReference &, const SeriesReference &) = default;
};

/**
 * Reads a citation of the series as people write it: "FRUS, 1964-1968, vol. V, doc. 345", the
 * forms of the Office of the Historian and of Chicago, older ones with pages ("FRUS, 1951, 7:1483"),
 * an address of history.state.gov, a bare identifier ("frus1964-68v05/d345"). A cited document's own
 * title, editors and imprint may stand around it. Nothing if no volume is named.
 */
std::optional<SeriesReference> seriesReference(const QString &words);

} // namespace Secto
