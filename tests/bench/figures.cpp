// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <algorithm>
#include <cstdio>

namespace Secto::Bench {

Figures::Figures()
{
    std::printf("\n%-46s %8s %8s %8s %8s   %s\n", "milliseconds", "times", "median", "95 %", "longest",
                "of the goal (median, 95 %); of the row named");
    std::fflush(stdout);
}

void Figures::add(const QString &what, QList<double> times, const Goal &goal, const QString &base)
{
    if (times.isEmpty())
        return;
    std::ranges::sort(times);
    const Row row{what, times[times.size() / 2], times[times.size() * 95 / 100]};
    std::printf("%-46s %8lld %8.1f %8.1f %8.1f   %.2f %.2f", qPrintable(what), static_cast<long long>(times.size()),
                row.median, row.nearlyAll, times.last(), row.median / goal.median, row.nearlyAll / goal.nearlyAll);
    const auto before = std::ranges::find(m_rows, base, &Row::what);
    if (before != m_rows.end())
        std::printf("; %.2f %.2f of \"%s\"", row.median / before->median, row.nearlyAll / before->nearlyAll,
                    qPrintable(base));
    std::printf("\n");
    std::fflush(stdout);
    m_rows << row;
}

} // namespace Secto::Bench
