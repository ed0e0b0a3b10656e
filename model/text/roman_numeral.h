// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Secto {

inline constexpr int LargestRomanNumeral = 3999;

/** 19 as "XIX"; for 1 to LargestRomanNumeral. */
QString toRoman(int number);

/** "XIX" as 19, in either case; 0 if @p text is no numeral as it is written properly. */
int fromRoman(QStringView text);

} // namespace Secto
