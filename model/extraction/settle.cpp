// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/settle.h"

#include <algorithm>

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
    // Finds overlap only in clusters of neighbours, so each cluster is settled on its own.
    const auto byClaim = [](const Find &a, const Find &b) {
        return a.field != b.field ? a.field < b.field : a.claim < b.claim;
    };
    std::ranges::stable_sort(finds, byClaim);

    QList<Find> kept;
    for (qsizetype first = 0; first < finds.size();) {
        qsizetype end = first + 1;
        qsizetype reach = finds[first].claim.end;
        while (end < finds.size() && finds[end].field == finds[first].field && finds[end].claim.begin < reach) {
            reach = std::max(reach, finds[end].claim.end);
            ++end;
        }
        std::stable_sort(finds.begin() + first, finds.begin() + end, isStronger);
        const qsizetype clusterBegin = kept.size();
        for (qsizetype i = first; i < end; ++i) {
            const bool isFree = std::none_of(kept.cbegin() + clusterBegin, kept.cend(),
                                             [&](const Find &other) { return other.claim.intersects(finds[i].claim); });
            if (isFree)
                kept << finds[i];
        }
        first = end;
    }
    std::ranges::stable_sort(kept, isBefore);
    return kept;
}

} // namespace Secto
