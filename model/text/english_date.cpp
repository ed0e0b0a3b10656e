// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/english_date.h"

#include <QRegularExpression>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/**
 * One expression for all forms; groups are named by what they hold. Brackets around a day or
 * year are those of editors who supplied it. "2d" and "3d" are the older ordinals. An em dash
 * never joins days: it stands before the time ("June 3—4 p. m.").
 */
const QRegularExpression &dateExpression()
{
    static const QRegularExpression expression = [] {
        const QString month =
            u"(?:Jan(?:uary|\\b\\.?)|Feb(?:ruary|\\b\\.?)|Mar(?:ch|\\b\\.?)|Apr(?:il|\\b\\.?)|May|Jun(?:e|\\b\\.?)|"
            "Jul(?:y|\\b\\.?)|Aug(?:ust|\\b\\.?)|Sept?(?:ember|\\b\\.?)|Oct(?:ober|\\b\\.?)|Nov(?:ember|\\b\\.?)|"
            "Dec(?:ember|\\b\\.?))"_s;
        const auto day = [](const QString &name) {
            return u"\\[?(?<%1>[0-9]{1,2})(?![0-9])\\]?(?: ?(?:st|nd|rd|th|d)\\b)?(?:\\s?[\\[(]\\?[\\])]|\\?\\]?)?"_s
                .arg(name);
        };
        const auto year = [](const QString &name) {
            return u"(?:A\\. ?D\\.,? ?)?\\[?(?<%1>1[5-9][0-9]{2}|20[0-9]{2})(?![0-9])\\??\\]?"_s.arg(name);
        };
        const QString join = u"\\s?(?:[-–]|\\bto\\b|\\band\\b|&)\\s?"_s;
        const QString comma = u"\\s?[,.]?\\s?"_s;

        const QString monthFirst = u"(?<month>"_s + month + u")\\s?,?\\s?"_s + day(u"day"_s)                      //
                                   + u"(?:"_s + comma + year(u"innerYear"_s) + u"(?="_s + join + month + u"))?"_s //
                                   + u"(?:"_s + join + u"(?:(?<lastMonth>"_s + month + u")\\s)?"_s + day(u"lastDay"_s)
                                   + u"(?!\\s?[ap]\\.?\\s?m\\b))?"_s //
                                   + u"(?:"_s + comma + year(u"year"_s) + u")?"_s;
        const QString dayFirst = u"(?:"_s + day(u"dayA"_s) + u"(?:"_s + join + day(u"lastDayA"_s) + u")?"_s
                                 + u"\\s?(?:day\\s)?(?:of\\s)?(?<monthA>"_s + month + u")(?![a-z])(?:"_s + comma
                                 + year(u"yearA"_s) + u")?)"_s;
        const QString monthOnly = u"(?:(?<monthB>"_s + month + u")(?:"_s + join + u"(?<lastMonthB>"_s + month
                                  + u"))?(?![a-z])"_s + comma + year(u"yearB"_s) + u")"_s;
        const QString numeric =
            u"(?:(?<monthC>[0-9]{1,2})/(?<dayC>[0-9]{1,2})/(?<yearC>(?:1[5-9]|20)?[0-9]{2})(?![0-9/]))"_s;

        return QRegularExpression(u"(?<![A-Za-z0-9/])(?:"_s + dayFirst + u"|"_s + monthFirst + u"|"_s + monthOnly
                                      + u"|"_s + numeric + u")"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    }();
    return expression;
}

int monthNumber(QStringView name)
{
    static constexpr std::array Starts{"jan", "feb", "mar", "apr", "may", "jun",
                                       "jul", "aug", "sep", "oct", "nov", "dec"};
    for (size_t i = 0; i < Starts.size(); ++i) {
        if (name.startsWith(QLatin1StringView(Starts[i]), Qt::CaseInsensitive))
            return int(i) + 1;
    }
    return 0;
}

bool isPossible(const CalendarDate &date)
{
    static constexpr std::array Days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return date.month >= 1 && date.month <= 12 && date.day <= Days[size_t(date.month - 1)];
}

/** "may" and "march" are words; months are written with a capital. */
bool isCapitalized(QStringView month)
{
    return !month.isEmpty() && month.front().isUpper();
}

/** Two digits of a year are always of the twentieth century: nobody wrote so before typewriters. */
int fullYear(QStringView written)
{
    const int year = written.toInt();
    return written.size() == 2 ? 1900 + year : year;
}

std::optional<EnglishDate> readMatch(const QRegularExpressionMatch &match)
{
    const auto number = [&](const char16_t *group) { return match.capturedView(QStringView(group)).toInt(); };
    EnglishDate date;
    date.range = {match.capturedStart(), match.capturedEnd()};

    if (match.hasCaptured(u"monthC"_s)) {
        date.first = {fullYear(match.capturedView(u"yearC"_s)), number(u"monthC"), number(u"dayC")};
        date.last = date.first;
        return isPossible(date.first) && date.first.day > 0 ? std::optional(date) : std::nullopt;
    }

    const QStringView month = match.hasCaptured(u"month"_s)    ? match.capturedView(u"month"_s)
                              : match.hasCaptured(u"monthA"_s) ? match.capturedView(u"monthA"_s)
                                                               : match.capturedView(u"monthB"_s);
    if (!isCapitalized(month))
        return std::nullopt;
    const int year = std::max({number(u"year"), number(u"yearA"), number(u"yearB")});
    const int innerYear = number(u"innerYear");
    const int day = std::max(number(u"day"), number(u"dayA"));
    const int lastDay = std::max(number(u"lastDay"), number(u"lastDayA"));
    const QStringView lastMonth =
        match.hasCaptured(u"lastMonth"_s) ? match.capturedView(u"lastMonth"_s) : match.capturedView(u"lastMonthB"_s);

    date.first = {innerYear > 0 ? innerYear : year, monthNumber(month), day};
    date.last = {year, lastMonth.isEmpty() ? date.first.month : monthNumber(lastMonth), lastDay > 0 ? lastDay : day};
    const bool dayIsWritten = !match.hasCaptured(u"monthB"_s);
    if ((dayIsWritten && day == 0) || !isPossible(date.first) || !isPossible(date.last))
        return std::nullopt;
    return date;
}

} // namespace

QString CalendarDate::toIso() const
{
    if (year == 0)
        return {};
    QString iso = u"%1"_s.arg(year, 4, 10, QChar(u'0'));
    if (month > 0)
        iso += u"-%1"_s.arg(month, 2, 10, QChar(u'0'));
    if (month > 0 && day > 0)
        iso += u"-%1"_s.arg(day, 2, 10, QChar(u'0'));
    return iso;
}

QList<EnglishDate> findEnglishDates(QStringView text)
{
    QList<EnglishDate> found;
    for (auto matches = dateExpression().globalMatchView(text); matches.hasNext();) {
        if (const auto date = readMatch(matches.next()))
            found << *date;
    }
    return found;
}

std::optional<EnglishDate> firstEnglishDate(QStringView text)
{
    for (auto matches = dateExpression().globalMatchView(text); matches.hasNext();) {
        if (const auto date = readMatch(matches.next()))
            return date;
    }
    return std::nullopt;
}

} // namespace Secto
