// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authority/partial_date.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

QString firstDay(const QString &isoDate)
{
    if (isoDate.size() == 4)
        return isoDate + u"-01-01"_s;
    if (isoDate.size() == 7)
        return isoDate + u"-01"_s;
    return isoDate;
}

QString lastDay(const QString &isoDate)
{
    // Compared as text, so that a 31st that is not in the calendar does no harm.
    if (isoDate.size() == 4)
        return isoDate + u"-12-31"_s;
    if (isoDate.size() == 7)
        return isoDate + u"-31"_s;
    return isoDate;
}

bool mayInclude(const QString &from, const QString &to, const QString &isoDate)
{
    if (isoDate.isEmpty())
        return false;
    return firstDay(from) <= lastDay(isoDate) && (to.isEmpty() || lastDay(to) >= firstDay(isoDate));
}

QString yearsOf(const QString &from, const QString &to)
{
    const QString first = from.left(4);
    const QString last = to.left(4);
    if (last.isEmpty())
        return QCoreApplication::translate("Authority", "since %1").arg(first);
    if (first == last)
        return first;
    const bool sameCentury = first.left(2) == last.left(2);
    return first + u'–' + (sameCentury ? last.sliced(2) : last);
}

} // namespace Secto
