// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/number_reading.h"

#include <QRegularExpression>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** So many characters before a number say what it counts. */
constexpr qsizetype ContextLength = 32;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isYear(QStringView digits)
{
    return digits.size() == 4 && (digits.startsWith(u'1') ? digits[1] >= u'5' : digits.startsWith(u"20"));
}

/** What a number stands after, read backwards from it. */
enum class Place {
    Anywhere,
    ParagraphStart, ///< "12. Ambassador Malik said"
    Month,          ///< "December 11": a day, seldom a year
    MonthAndDay,    ///< "December 11, 1967": a year
    ShortDate,      ///< "080700Z May 65", "8 May 65": a year, often two digits of it
    Thousands,      ///< "1,954": three digits
    Minutes,        ///< "11:30": two digits
    Fraction,       ///< "1.6"
};

Place placeOf(QStringView before)
{
    static const QRegularExpression date(
        u"\\b(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)"
        u"?|"
        "Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?),? "
        "(?<day>[0-9]{1,2}(?:st|nd|rd|th|d)?(?: ?(?:[-–&]|and|to) ?[0-9]{1,2})?, ?\\[?)?$"_s,
        QRegularExpression::CaseInsensitiveOption);

    static const QRegularExpression shortDate(
        u"(?:[0-9]{4,6} ?Z|\\b[0-9]{1,2}) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* $"_s,
        QRegularExpression::CaseInsensitiveOption);

    if (before.isEmpty() || before.endsWith(u'\n'))
        return Place::ParagraphStart;
    if (before.size() >= 2 && isDigit(before[before.size() - 2])) {
        switch (before.back().unicode()) {
        case u',':
            return Place::Thousands;
        case u':':
            return Place::Minutes;
        case u'.':
            return Place::Fraction;
        default:
            break;
        }
    }
    if (before.endsWith(u' ') && shortDate.matchView(before).hasMatch())
        return Place::ShortDate;
    if (before.endsWith(u' ') || before.endsWith(u'[')) {
        if (const auto match = date.matchView(before); match.hasMatch())
            return match.hasCaptured(u"day"_s) ? Place::MonthAndDay : Place::Month;
    }
    return Place::Anywhere;
}

float naturalnessAt(Place place, QStringView digits)
{
    const int value = digits.size() <= 6 ? digits.toInt() : 1000000;
    switch (place) {
    case Place::Month:
        return (value >= 1 && value <= 31) || isYear(digits) ? 2 : -5;
    case Place::MonthAndDay:
        return isYear(digits) ? 3 : -5;
    case Place::ShortDate:
        return digits.size() == 2 || isYear(digits) ? 2 : -4;
    case Place::Thousands:
        return digits.size() == 3 ? 2 : -4;
    case Place::Minutes:
        return digits.size() == 2 && value < 60 ? 2 : -5;
    case Place::Fraction:
        return digits.size() > 1 ? 2 : 0;
    case Place::ParagraphStart:
    case Place::Anywhere:
        break;
    }
    // Short numbers are common; long ones are those of telegrams, which have rarely six digits.
    static constexpr std::array<float, 8> ByLength{0, 1, 1, 0.5, 0, -1.5, -2, -4};
    const float byLength = ByLength[size_t(std::min<qsizetype>(digits.size(), 7))];
    const bool hasIdleZero = digits.size() > 1 && digits.startsWith(u'0');
    return byLength + (isYear(digits) ? 1.5F : 0) - (hasIdleZero ? 2 : 0);
}

/** How well digits fit before what follows them. */
float naturalnessBefore(QStringView after, QStringView digits, Place place)
{
    static const QRegularExpression halfDay(u"^ ?[ap]\\. ?m\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (after.isEmpty())
        return 0;
    const bool digitFollows = after.size() > 1 && isDigit(after[1]);
    if (after.front() == u',' && digitFollows)
        return digits.size() <= 3 ? 1 : -3;
    if (after.front() == u':' && digitFollows)
        return digits.size() <= 2 && digits.toInt() <= 24 ? 2 : -3;
    if (halfDay.matchView(after.first(std::min<qsizetype>(after.size(), 6))).hasMatch())
        return place == Place::Minutes || digits.toInt() <= 12 ? 1 : -4;
    if (place == Place::ParagraphStart && (after.front() == u'.' || after.front() == u')'))
        return 3;
    return 0;
}

} // namespace

float naturalness(QStringView text, TextRange number, qsizetype next)
{
    const QStringView digits = slice(text, number);
    const qsizetype contextBegin = std::max<qsizetype>(0, number.begin - ContextLength);
    const QStringView before = text.sliced(contextBegin, number.begin - contextBegin);
    const Place place = placeOf(before);
    return naturalnessAt(place, digits) + naturalnessBefore(text.sliced(next), digits, place);
}

} // namespace Secto
