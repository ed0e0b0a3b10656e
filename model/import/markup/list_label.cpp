// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/markup/list_label.h"

#include "text/roman_numeral.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** 27 is "aa". */
QString letters(int number)
{
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(u'a' + (number - 1) % 26));
    return text;
}

} // namespace

ListNumbers listNumbers(QStringView first)
{
    if (first == u"a")
        return ListNumbers::LowerLetter;
    if (first == u"A")
        return ListNumbers::UpperLetter;
    if (first == u"i")
        return ListNumbers::LowerRoman;
    if (first == u"I")
        return ListNumbers::UpperRoman;
    return ListNumbers::Decimal;
}

QString listLabel(int number, ListNumbers numbers)
{
    const bool isRoman = numbers == ListNumbers::LowerRoman || numbers == ListNumbers::UpperRoman;
    if (numbers == ListNumbers::Decimal || number < 1 || (isRoman && number > LargestRomanNumeral))
        return QString::number(number);
    const QString label = isRoman ? toRoman(number) : letters(number);
    const bool isUpper = numbers == ListNumbers::UpperLetter || numbers == ListNumbers::UpperRoman;
    return isUpper ? label.toUpper() : label.toLower();
}

} // namespace Secto
