// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/iso_date.h"

#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The first day that @p text names; invalid if it is no date. */
QDate firstDay(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto part = [&](int group) { return match.hasCaptured(group) ? match.capturedView(group).toInt() : 1; };
    return {part(1), part(2), part(3)};
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
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    switch (isoDate.size()) {
    case 4:
        return isoDate;
    case 7:
        return english.toString(day, u"MMMM yyyy"_s);
    default:
        return english.toString(day, u"MMMM d, yyyy"_s);
    }
}

} // namespace Secto
