// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/code_point_index.h"

#include <algorithm>

namespace Secto {

CodePointIndex::CodePointIndex(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isLowSurrogate())
            m_lowSurrogates << i;
    }
}

qsizetype CodePointIndex::toCodePoints(qsizetype at) const
{
    return at - (std::ranges::lower_bound(m_lowSurrogates, at) - m_lowSurrogates.begin());
}

CodePointRange CodePointIndex::toCodePoints(TextRange range) const
{
    return {toCodePoints(range.begin), toCodePoints(range.end)};
}

} // namespace Secto
