// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

#include <optional>

namespace Secto {

/** The words of a person's name, and where they end. */
struct NameRun
{
    qsizetype end = 0; ///< index of the token after the name
    PersonName name;   ///< without title
};

/**
 * The name that begins with the token at @p at: "Dean Rusk", "W. W. Rostow", "de Gaulle", "Ho Chi
 * Minh". After a title (@p titled) one word is enough, and words that are also ordinary ones count
 * if somebody of the list or the built-in tables is called so.
 */
std::optional<NameRun> nameRun(const Reading &reading, const FieldReading &field, qsizetype at, bool titled);

/** Whether a capitalized word can be a surname where no title says that it is. */
bool mayBeSurname(const Reading &reading, const FieldReading &field, qsizetype at);

} // namespace Secto
