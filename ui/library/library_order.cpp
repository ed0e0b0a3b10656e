// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_order.h"

#include "library/library_tree.h"
#include "text/folding.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace Secto {

namespace {

/** The rows' indexes in @p by. @p rank is the place of a row's volume among the volumes, -1 for none. */
std::vector<int> sorted(const QList<DocumentRow> &rows, const std::vector<int> &rank, DocumentOrder by, bool isReversed)
{
    std::vector<int> order(size_t(rows.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto byNumber = [&](int a, int b) {
        const DocumentSummary &x = rows[a].summary;
        const DocumentSummary &y = rows[b].summary;
        if (rank[size_t(a)] != rank[size_t(b)])
            return rank[size_t(a)] < rank[size_t(b)];
        if (rank[size_t(a)] >= 0)
            return std::tie(x.ordinal, x.id) < std::tie(y.ordinal, y.id);
        if (rows[a].numberKey != rows[b].numberKey)
            return rows[a].numberKey < rows[b].numberKey;
        const QString xTitle = folded(x.title);
        const QString yTitle = folded(y.title);
        return xTitle != yTitle ? xTitle < yTitle : x.id < y.id;
    };
    if (by == DocumentOrder::Number) {
        std::ranges::sort(order, [&](int a, int b) { return isReversed ? byNumber(b, a) : byNumber(a, b); });
        return order;
    }
    // What is equal stands by number, upwards, in whatever direction the rest is sorted.
    std::ranges::sort(order, byNumber);
    const bool greatestFirst = by == DocumentOrder::Added || by == DocumentOrder::Opened || by == DocumentOrder::Notes
                               || by == DocumentOrder::People;
    const auto sortBy = [&](const auto &keyOf) {
        std::vector<std::decay_t<decltype(keyOf(0))>> keys;
        keys.reserve(order.size());
        for (int row = 0; row < rows.size(); ++row)
            keys.push_back(keyOf(row));
        std::ranges::stable_sort(order, [&](int a, int b) {
            return greatestFirst != isReversed ? keys[size_t(b)] < keys[size_t(a)] : keys[size_t(a)] < keys[size_t(b)];
        });
    };
    const auto moment = [](const QDateTime &time) { return time.isValid() ? time.toMSecsSinceEpoch() : 0; };
    // Documents that do not say it stand after those that do.
    const auto words = [](const QString &text) { return std::pair(text.isEmpty(), folded(text)); };
    switch (by) {
    case DocumentOrder::Number:
        break;
    case DocumentOrder::Date:
        sortBy([&](int row) { return rows[row].summary.date; });
        break;
    case DocumentOrder::Title:
        sortBy([&](int row) { return folded(rows[row].summary.title); });
        break;
    case DocumentOrder::Added:
        sortBy([&](int row) { return moment(rows[row].summary.added); });
        break;
    case DocumentOrder::Opened:
        sortBy([&](int row) { return moment(rows[row].summary.opened); });
        break;
    case DocumentOrder::From:
        sortBy([&](int row) { return words(rows[row].summary.from); });
        break;
    case DocumentOrder::To:
        sortBy([&](int row) { return words(rows[row].summary.to); });
        break;
    case DocumentOrder::Place:
        sortBy([&](int row) { return words(rows[row].summary.place); });
        break;
    case DocumentOrder::People:
        sortBy([&](int row) { return rows[row].summary.people; });
        break;
    case DocumentOrder::Notes:
        sortBy([&](int row) { return rows[row].summary.annotations; });
        break;
    }
    return order;
}

} // namespace

LibraryOrder::LibraryOrder(const LibraryContent &content, DocumentOrder order, bool isReversed)
{
    QHash<VolumeId, int> places;
    for (int i = 0; i < content.volumes.size(); ++i)
        places.insert(content.volumes[i].id, i);
    volumeOf.reserve(size_t(content.rows.size()));
    for (const DocumentRow &row : content.rows)
        volumeOf.push_back(row.summary.volume == 0 ? -1 : places.value(row.summary.volume, -1));
    rows = sorted(content.rows, volumeOf, order, isReversed);
}

} // namespace Secto
