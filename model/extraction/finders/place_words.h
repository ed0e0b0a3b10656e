// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/reading.h"

#include <optional>

namespace Secto {

/** A place that no table has to know, because the words around it show what it is. */
struct ShownPlace
{
    qsizetype first = 0;
    qsizetype end = 0;
    QString why; ///< for reasons shown to the user
};

/**
 * The place that begins with the token at @p at: "Half Moon bay", "Lake Chapala", "Bay of San Francisco", the word
 * before a date in a dateline, and the word after "Consul at".
 */
std::optional<ShownPlace> shownPlace(const Reading &reading, const FieldReading &field, qsizetype at);

/** "the [British] have": whether the adjective in the tokens from @p first to before @p end stands for a people. */
bool isPeople(const QList<Token> &tokens, qsizetype first, qsizetype end);

} // namespace Secto
