// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/settle.h"

#include <algorithm>
#include <span>
#include <vector>

namespace Secto {

namespace {

/** Smaller is stronger. */
int rankOf(const Find &find)
{
    switch (find.kind) {
    case EntityKind::Document:
    case EntityKind::Date:
    case EntityKind::Event:
        return 0;
    case EntityKind::Person:
        return find.isSure ? 1 : 5;
    case EntityKind::Classification:
        return 2;
    case EntityKind::Organization:
        return 3;
    case EntityKind::Place:
    case EntityKind::Role:
        return 4;
    }
    return 6;
}

bool isBefore(const Find &a, const Find &b)
{
    return a.field != b.field ? a.field < b.field : a.range < b.range;
}

bool isStronger(const Find &a, const Find &b)
{
    if (a.claim.length() != b.claim.length())
        return a.claim.length() > b.claim.length();
    if (rankOf(a) != rankOf(b))
        return rankOf(a) < rankOf(b);
    return isBefore(a, b);
}

} // namespace

QList<Find> settled(QList<Find> finds)
{
    // A find is large, and sorting moves it often: its places are sorted.
    std::vector<Find *> all;
    all.reserve(size_t(finds.size()));
    for (Find &find : finds)
        all.push_back(&find);
    const auto itself = [](const Find *find) -> const Find & { return *find; };

    // Finds overlap only in clusters of neighbours, so each cluster is settled on its own.
    const auto byClaim = [](const Find &a, const Find &b) {
        return a.field != b.field ? a.field < b.field : a.claim < b.claim;
    };
    std::ranges::stable_sort(all, byClaim, itself);

    std::vector<Find *> kept;
    for (size_t first = 0; first < all.size();) {
        size_t end = first + 1;
        qsizetype reach = all[first]->claim.end;
        while (end < all.size() && all[end]->field == all[first]->field && all[end]->claim.begin < reach) {
            reach = std::max(reach, all[end]->claim.end);
            ++end;
        }
        const auto cluster = std::span(all).subspan(first, end - first);
        std::ranges::stable_sort(cluster, isStronger, itself);
        const size_t clusterBegin = kept.size();
        for (Find *find : cluster) {
            const auto overlaps = [&](const Find *other) { return other->claim.intersects(find->claim); };
            if (std::ranges::none_of(std::span(kept).subspan(clusterBegin), overlaps))
                kept.push_back(find);
        }
        first = end;
    }
    std::ranges::stable_sort(kept, isBefore, itself);

    QList<Find> result;
    result.reserve(qsizetype(kept.size()));
    for (Find *find : kept)
        result << std::move(*find);
    return result;
}

} // namespace Secto
