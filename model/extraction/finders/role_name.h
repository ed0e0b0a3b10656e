// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/reading.h"

#include <optional>

namespace Secto {

/** The words of an office without its holder. */
struct RoleName
{
    qsizetype first = 0;
    qsizetype end = 0;
    int title = -1; ///< Authority::title() if the table has the words whole
};

/**
 * The office that begins with the capital at @p at: "Ambassador", "Assistant Secretary of State for Far Eastern
 * Affairs", "President’s Special Assistant for National Security Affairs". Nothing where a name follows: then it is
 * the name's title.
 */
std::optional<RoleName> roleName(const Reading &reading, const FieldReading &field, qsizetype at);

/** "secretary of the treasury": an office that older documents write in lower case and in full. */
std::optional<RoleName> lowerCaseRole(const Reading &reading, const QList<Token> &tokens, qsizetype at);

} // namespace Secto
