// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/reading.h"

namespace Secto {

/** Where the symbol of an office that begins with the token at @p at ends: "EUR/RPM", "S/S–NSC"; 0 if there is none. */
qsizetype officeSymbolEnd(const Reading &reading, const QList<Token> &tokens, qsizetype at);

/** "Drafted in [NA]", "cleared in [WE]": whether the token at @p at stands where a note on drafting names offices. */
bool isDraftingOffice(const FieldReading &field, qsizetype at);

/** Whether the token at @p at is an abbreviation such as bodies have, and none of those known for other things. */
bool isAbbreviationOfBody(const Reading &reading, const FieldReading &field, qsizetype at);

} // namespace Secto
