// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/note_list.h"

namespace Secto {

/**
 * Puts numbered notes in the order of their numbers, in which a text calls them, and adds to
 * the problems what was amiss: a list that begins late, numbers that are missing, notes that
 * stood out of order. Lists labelled with symbols stay as they are.
 */
void putNotesInOrder(NoteList &list);

} // namespace Secto
