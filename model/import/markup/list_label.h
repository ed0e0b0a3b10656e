// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Secto {

enum class ListNumbers { Decimal, LowerLetter, UpperLetter, LowerRoman, UpperRoman };

/** How the items are numbered whose first is @p first ("a", "A", "i", "I"), as HTML and OpenDocument say it. */
ListNumbers listNumbers(QStringView first);

/** The number that stands before item @p number of a list, from 1: "4", "d", "IV". */
QString listLabel(int number, ListNumbers numbers);

} // namespace Secto
