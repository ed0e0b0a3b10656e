// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markup/list_label.h"

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int LargestRoman = 3999;

/** 27 is "aa". */
QString letters(int number)
{
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(u'a' + (number - 1) % 26));
    return text;
}

QString roman(int number)
{
    static constexpr std::array<std::pair<int, QStringView>, 13> signs{{{1000, u"m"},
                                                                        {900, u"cm"},
                                                                        {500, u"d"},
                                                                        {400, u"cd"},
                                                                        {100, u"c"},
                                                                        {90, u"xc"},
                                                                        {50, u"l"},
                                                                        {40, u"xl"},
                                                                        {10, u"x"},
                                                                        {9, u"ix"},
                                                                        {5, u"v"},
                                                                        {4, u"iv"},
                                                                        {1, u"i"}}};
    QString text;
    for (const auto &[value, sign] : signs) {
        for (; number >= value; number -= value)
            text += sign;
    }
    return text;
}

} // namespace

QString listLabel(int number, ListNumbers numbers)
{
    const bool isRoman = numbers == ListNumbers::LowerRoman || numbers == ListNumbers::UpperRoman;
    if (numbers == ListNumbers::Decimal || number < 1 || (isRoman && number > LargestRoman))
        return QString::number(number);
    const QString small = isRoman ? roman(number) : letters(number);
    const bool isUpper = numbers == ListNumbers::UpperLetter || numbers == ListNumbers::UpperRoman;
    return isUpper ? small.toUpper() : small;
}

} // namespace Secto
