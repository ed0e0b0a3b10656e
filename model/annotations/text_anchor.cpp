// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "annotations/text_anchor.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace Secto {

namespace {

/** Places that are compared; a quotation found more often than that says little about where it stood. */
constexpr int MostCandidates = 10'000;

/** How many characters @p remembered shares with @p text, counted back from their ends. */
qsizetype sharedAtEnd(QStringView remembered, QStringView text)
{
    const qsizetype most = std::min(remembered.size(), text.size());
    qsizetype shared = 0;
    while (shared < most && remembered[remembered.size() - 1 - shared] == text[text.size() - 1 - shared])
        ++shared;
    return shared;
}

qsizetype sharedAtStart(QStringView remembered, QStringView text)
{
    const auto differs = std::ranges::mismatch(remembered, text);
    return differs.in1 - remembered.begin();
}

} // namespace

std::optional<TextAnchor> TextAnchor::capture(const FieldId &field, QStringView text, TextRange range)
{
    if (range.isEmpty() || !isValid(range, text))
        return std::nullopt;
    const qsizetype before = std::min(range.begin, ContextLength);
    const qsizetype after = std::min(text.size() - range.end, ContextLength);
    return TextAnchor{field, range, slice(text, range).toString(), text.sliced(range.begin - before, before).toString(),
                      text.sliced(range.end, after).toString()};
}

AnchorMatch TextAnchor::resolve(QStringView text) const
{
    if (quote.isEmpty())
        return {};

    const auto context = [&](qsizetype begin) {
        return sharedAtEnd(prefix, text.first(begin)) + sharedAtStart(suffix, text.sliced(begin + quote.size()));
    };
    const bool inPlace = isValid(range, text) && slice(text, range) == quote;
    const qsizetype fullContext = prefix.size() + suffix.size();
    // The usual case, an unchanged text, is settled without a search.
    if (inPlace && context(range.begin) == fullContext)
        return {AnchorMatch::Kind::Exact, range};

    // Best context first; between equals the one in place, which is also the nearest.
    qsizetype best = -1;
    qsizetype bestContext = -1;
    bool tie = false;
    const auto consider = [&](qsizetype begin) {
        const qsizetype score = context(begin);
        const auto rank = std::tuple(score, -std::abs(begin - range.begin));
        if (best < 0 || rank > std::tuple(bestContext, -std::abs(best - range.begin))) {
            tie = score == bestContext;
            bestContext = score;
            best = begin;
        } else if (score == bestContext) {
            tie = true;
        }
    };
    if (inPlace)
        consider(range.begin);
    int candidates = 0;
    for (qsizetype at = text.indexOf(quote); at >= 0 && candidates < MostCandidates; ++candidates) {
        const TextRange found{at, at + quote.size()};
        if (isValid(found, text) && !(inPlace && at == range.begin))
            consider(at);
        at = text.indexOf(quote, at + 1);
    }

    if (best < 0)
        return {};
    const TextRange found{best, best + quote.size()};
    if (best == range.begin)
        return {AnchorMatch::Kind::Exact, found};
    return {tie ? AnchorMatch::Kind::Ambiguous : AnchorMatch::Kind::Moved, found};
}

} // namespace Secto
