// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

enum class CitationStyle {
    Advised,             ///< as the Office of the Historian advises
    ChicagoNote,         ///< full note, Chicago Manual of Style
    ChicagoBibliography, ///< cites the volume; a document has no entry of its own
};

/** A citation with its emphasis: titles of series and volumes are in italics. */
struct Citation
{
    QString plain;
    QString markdown; ///< italics as *…*, everything else escaped
    QString html;
};

/**
 * Cites @p document from its metadata, in English whatever the program's language; parts that are
 * empty are left out with their punctuation, and a document without any gives an empty citation.
 *
 * Volumes since the 1955–1957 subseries, and later ones on earlier years, are cited by the number
 * of the document; those before by its pages, as they have no numbers in print.
 *
 * @param page the pages of a quotation, "731" or "730–731"; empty to cite the whole document
 */
Citation cite(const Document &document, CitationStyle style, const QString &page = {});

/**
 * What a volume identifier says by itself ("frus1964-68v05": series, subseries "1964–1968",
 * "Volume V"); empty parts where it says nothing. Grammar: shared by all published volumes.
 */
Publication publicationFromVolumeId(const QString &volumeId);

} // namespace Secto
