// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/kept_words.h"

#include "text/tokens.h"

#include <algorithm>

namespace Secto {

namespace {

constexpr qsizetype MostPairs = 4'000'000; ///< of words that are compared

/** The longest sequence of words that both have. */
QList<KeptWords> commonWords(QStringView before, QStringView after)
{
    const QList<Token> old = tokens(before);
    const QList<Token> now = tokens(after);
    if (old.isEmpty() || now.isEmpty() || old.size() > MostPairs / now.size())
        return {};
    const auto isSame = [&](qsizetype i, qsizetype k) {
        return slice(before, old[i].range) == slice(after, now[k].range);
    };
    // most[i][k]: how many words old[i…] and now[k…] have in common.
    const qsizetype width = now.size() + 1;
    QList<qint32> most((old.size() + 1) * width, 0);
    for (qsizetype i = old.size() - 1; i >= 0; --i) {
        for (qsizetype k = now.size() - 1; k >= 0; --k) {
            most[i * width + k] = isSame(i, k) ? most[(i + 1) * width + k + 1] + 1
                                               : std::max(most[(i + 1) * width + k], most[i * width + k + 1]);
        }
    }
    QList<KeptWords> kept;
    for (qsizetype i = 0, k = 0; i < old.size() && k < now.size();) {
        if (isSame(i, k)) {
            kept << KeptWords{old[i].range.begin, now[k].range.begin, old[i].range.length()};
            ++i;
            ++k;
        } else if (most[(i + 1) * width + k] >= most[i * width + k + 1]) {
            ++i;
        } else {
            ++k;
        }
    }
    return kept;
}

} // namespace

QList<KeptWords> keptWords(QStringView before, QStringView after)
{
    const auto [oldEnd, newEnd] = std::ranges::mismatch(before, after);
    const qsizetype same = oldEnd - before.begin();
    qsizetype sameAtEnd = 0;
    while (sameAtEnd < std::min(before.size(), after.size()) - same
           && before[before.size() - 1 - sameAtEnd] == after[after.size() - 1 - sameAtEnd])
        ++sameAtEnd;

    QList<KeptWords> kept;
    if (same > 0)
        kept << KeptWords{0, 0, same};
    for (KeptWords words : commonWords(before.sliced(same).chopped(sameAtEnd), after.sliced(same).chopped(sameAtEnd))) {
        words.before += same;
        words.after += same;
        kept << words;
    }
    if (sameAtEnd > 0)
        kept << KeptWords{before.size() - sameAtEnd, after.size() - sameAtEnd, sameAtEnd};
    return kept;
}

} // namespace Secto
