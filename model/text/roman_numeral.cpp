// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/roman_numeral.h"

#include <array>
#include <utility>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<int, QStringView>, 13> Signs{{{1000, u"M"},
                                                             {900, u"CM"},
                                                             {500, u"D"},
                                                             {400, u"CD"},
                                                             {100, u"C"},
                                                             {90, u"XC"},
                                                             {50, u"L"},
                                                             {40, u"XL"},
                                                             {10, u"X"},
                                                             {9, u"IX"},
                                                             {5, u"V"},
                                                             {4, u"IV"},
                                                             {1, u"I"}}};

} // namespace

QString toRoman(int number)
{
    QString text;
    for (const auto &[value, sign] : Signs) {
        for (; number >= value; number -= value)
            text += sign;
    }
    return text;
}

int fromRoman(QStringView text)
{
    constexpr qsizetype Longest = 15; // MMMDCCCLXXXVIII
    if (text.size() > Longest)
        return 0;
    const QString numeral = text.toString().toUpper();
    QStringView rest = numeral;
    int number = 0;
    for (const auto &[value, sign] : Signs) {
        for (; rest.startsWith(sign); rest = rest.sliced(sign.size()))
            number += value;
    }
    return rest.isEmpty() && toRoman(number) == numeral ? number : 0; // IIII and VX are none
}

} // namespace Secto
