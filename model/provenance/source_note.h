// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** A part of an editors' note on where a document is kept, with its words' place in the note. */
struct ProvenancePart
{
    enum class Kind {
        Repository,     ///< "Department of State", "Johnson Library"
        RecordGroup,    ///< "RG 59"
        Collection,     ///< "Central Files 1967–69"; "National Security File, Country File, Vietnam, Vol. XXV"
        Lot,            ///< "Lot 64 D 560", "FRC 67 A 677", "Job 80–B01731R": a transfer of an office's papers
        File,           ///< "762.0221/11–2855", "POL 27 VIET S", "P860117–0646"; in a lot the folder, "CF 1476"
        Box,            ///< "Box 543", often within a collection
        Publication,    ///< "Department of State Bulletin, May 1979, pp. 33–37": it is printed, not kept
        Classification, ///< "Top Secret"; "No classification marking"
        Handling,       ///< "Niact", "Nodis", "Eyes Only"
        Drafter,        ///< who wrote it, "Kohler" or "CA"
        Clearance,      ///< "cleared by S", "approved by Talbot"
        Sent,           ///< time of transmission
        Received,       ///< time of receipt
    };

    Kind kind = Kind::Collection;
    TextRange range; ///< UTF-16 offsets in the note
    QString key;     ///< what is the same in all spellings: "64D560", "762.0221"; see readSourceNote()

    friend bool operator==(const ProvenancePart &, const ProvenancePart &) = default;
};

/**
 * Reads a source note of any era: the decimal file alone ("793B.00/6–351: Telegram"), files of offices and
 * lots, and the sentences from "Source:" on. In the order of the note; a Box stands within the part that
 * it is in, all other parts stand apart. Empty if nothing is understood ("[Extract.]", "No. 129.").
 *
 * Keys: of a decimal file the class, without the document's own date or number ("762.0221"); of others the
 * words with plain dashes; of a repository its name without a person's first names; of collections the
 * words without boxes. Sent, Received, Drafter and Clearance have none.
 */
QList<ProvenancePart> readSourceNote(const QString &note);

/** The note of @p document on where it is kept; null if there is none. */
const Footnote *sourceNoteOf(const Document &document);

} // namespace Secto
