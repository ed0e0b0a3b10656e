// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

namespace Secto {

/** Fills what the telegram's text cannot say: volume, editor, year, pages, address, provenance. */
void completeTelegram(Document &telegram);

} // namespace Secto
