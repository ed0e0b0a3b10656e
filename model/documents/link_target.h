// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** Where a Link leads. A value. */
struct LinkTarget
{
    QString volume;     ///< "frus1964-68v05"; empty: in the same volume
    QString identifier; ///< of a document, a part or a LinkedPlace: "d137", "ch3"; empty: the volume itself, or a page
    QString note;       ///< of that document's footnotes: "2"; empty: none
    QString page;       ///< label of a printed page: "575"; empty: none
    bool isWeb = false; ///< an address outside the series; the rest is empty

    friend bool operator==(const LinkTarget &, const LinkTarget &) = default;
};

/** Reads Link::target: "#d12", "#d2fn2", "#pg_575", "frus1964-68v05#d137", "frus1964-68v05". */
LinkTarget linkTarget(const QString &target);

/**
 * The footnote that the editors call @p note: the one that is labelled so, else the one in that place
 * (volumes that begin with an unnumbered note count it). Null if there is none.
 */
const Footnote *linkedNote(const Document &document, const QString &note);

/** The place in @p document that @p target names by its own id; null if it names none there. */
const LinkedPlace *linkedPlace(const Document &document, const LinkTarget &target);

} // namespace Secto
