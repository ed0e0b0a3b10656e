// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/bare_names/word_features.h"

#include <array>

namespace Secto {

/** What the whole document and the list of persons say about a bare capitalized word. */
struct NameEvidence
{
    static constexpr size_t Count = 26;
    // Of the values, those that rules ask for, too.
    static constexpr size_t IsIntroduced = 5;
    static constexpr size_t IsCommonWord = 7;

    bool is(size_t value) const { return values[value] > 0; }

    qsizetype find = 0;               ///< index among the finds
    std::array<double, Count> values; ///< the meanings are those of evidenceOf(); a model has a weight for each
};

/** A bare word among the finds of a document, and how much like a name it looks by itself. */
struct BareWord
{
    qsizetype find = 0; ///< index among the finds
    double looks = 0;   ///< log odds, by the words around it
};

/** Evidence for each of @p words, in their order. */
std::vector<NameEvidence> evidenceOf(const Reading &reading, const QList<Find> &finds,
                                     const std::vector<BareWord> &words);

} // namespace Secto
