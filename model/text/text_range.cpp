// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/text_range.h"

#include <algorithm>

namespace Secto {

namespace {

bool splitsPair(QStringView text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at - 1].isHighSurrogate() && text[at].isLowSurrogate();
}

} // namespace

bool isValid(TextRange range, QStringView text)
{
    return range.begin >= 0 && range.begin <= range.end && range.end <= text.size() && !splitsPair(text, range.begin)
           && !splitsPair(text, range.end);
}

qsizetype toCodePoints(qsizetype at, QStringView text)
{
    const QStringView before = text.first(at);
    const auto pairs = std::count_if(before.begin(), before.end(), [](QChar c) { return c.isLowSurrogate(); });
    return at - pairs;
}

CodePointRange toCodePoints(TextRange range, QStringView text)
{
    const qsizetype begin = toCodePoints(range.begin, text);
    return {begin, begin + toCodePoints(range.length(), text.sliced(range.begin))};
}

} // namespace Secto
