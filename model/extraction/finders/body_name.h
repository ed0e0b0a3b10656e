// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/reading.h"

#include <optional>

namespace Secto {

/** The words of a body's name that no table has to know: "Tennessee Gas Transmission Company". */
struct BodyName
{
    qsizetype first = 0;
    qsizetype end = 0;
    QStringView head;           ///< the word that says what it is: "Company"
    bool isHeadAlone = false;   ///< "the Company"
    bool mayStandAlone = false; ///< whether such a head alone is a body in documents of this kind: "the Embassy"
};

/**
 * The name whose head is the token at @p at: capitals before it ("Federal Power Commission"), or "of", "on" and
 * "for" with capitals behind it ("Committee on Public Information"). Nothing for a word that heads no names. An
 * adjective of nationality stays outside where it only says whose it is ("Soviet [Embassy]").
 */
std::optional<BodyName> bodyName(const Reading &reading, const QList<Token> &tokens, qsizetype at);

/**
 * Where a run of capitals that completes a name ends: "[Economic and Social] Affairs", "the [Treasury]", from the
 * token at @p at; @p at itself if there is none. With "of", "for" and "on" inside, but not beyond a comma.
 */
qsizetype complementEnd(const Reading &reading, const QList<Token> &tokens, qsizetype at);

} // namespace Secto
