// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/iso_date.h"

#include <QDate>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The first day that @p text names; invalid if it is no date. */
QDate firstDay(const QString &text)
{
    constexpr QStringView Form = u"dddd-dd-dd"; // d a digit
    const bool isForm = text.size() == 4 || text.size() == 7 || text.size() == 10;
    for (qsizetype i = 0; isForm && i < text.size(); ++i) {
        const bool isDigit = text[i] >= u'0' && text[i] <= u'9';
        if (Form[i] == u'd' ? !isDigit : text[i] != Form[i])
            return {};
    }
    if (!isForm)
        return {};
    const auto part = [&](qsizetype at, qsizetype size) {
        return at < text.size() ? QStringView(text).sliced(at, size).toInt() : 1;
    };
    return {part(0, 4), part(5, 2), part(8, 2)};
}

} // namespace

bool isIsoDate(const QString &text)
{
    return firstDay(text).isValid();
}

QString readableDate(const QString &isoDate)
{
    const QDate day = firstDay(isoDate);
    if (!day.isValid())
        return isoDate;
    // Not by QLocale: a long list of documents has hundreds of thousands.
    static constexpr QLatin1StringView Months[] = {"January"_L1,   "February"_L1, "March"_L1,    "April"_L1,
                                                   "May"_L1,       "June"_L1,     "July"_L1,     "August"_L1,
                                                   "September"_L1, "October"_L1,  "November"_L1, "December"_L1};
    const QLatin1StringView month = Months[day.month() - 1];
    switch (isoDate.size()) {
    case 4:
        return isoDate;
    case 7:
        return u"%1 %2"_s.arg(month).arg(day.year());
    default:
        return u"%1 %2, %3"_s.arg(month).arg(day.day()).arg(day.year());
    }
}

} // namespace Secto
