// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/**
 * Finds, in the texts of notes, the calls of notes that neither title nor body calls, and
 * takes them out: the note before may say "See Tab B.5" and so call note 5. A note is called
 * in this way only by one that is called before it, and only where no word or number is cut.
 */
void placeCallsInNotes(QList<Footnote> &notes);

} // namespace Secto
