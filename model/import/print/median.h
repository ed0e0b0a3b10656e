// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

#include <algorithm>

namespace Secto {

/** The middle one of @p values, of an even number the upper; 0 for none. */
inline double median(QList<double> values)
{
    if (values.isEmpty())
        return 0;
    const auto middle = values.begin() + values.size() / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace Secto
