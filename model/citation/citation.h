// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

enum class CitationStyle {
    Advised,             ///< as the Office of the Historian advises
    ChicagoNote,         ///< full note, Chicago Manual of Style
    ChicagoBibliography,
};

/** A citation with its emphasis: titles of series and volumes are in italics. */
struct Citation
{
    QString plain;
    QString markdown; ///< italics as *…*, everything else escaped
    QString html;
};

/** Cites @p document from its metadata; parts that are empty are left out with their punctuation. */
Citation cite(const Document &document, CitationStyle style);

/**
 * What a volume identifier says by itself ("frus1964-68v05": series, subseries "1964–1968",
 * "Volume V"); empty parts where it says nothing. Grammar: shared by all published volumes.
 */
Publication publicationFromVolumeId(const QString &volumeId);

} // namespace Secto
