// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/date_finder.h"

#include "authority/partial_date.h"
#include "extraction/finders/date_words.h"
#include "text/iso_date.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Sort = DateWords::Sort;
using Side = DateWords::Side;

/** What words mean, and what settled it. */
struct Meaning
{
    QString iso; ///< empty where it is not known
    QString why;
    double confidence = 1;
};

QString isoOf(int year, int month, int day)
{
    QString iso = QString::number(year);
    if (month > 0)
        iso += u"-%1"_s.arg(month, 2, 10, '0'_L1);
    if (day > 0)
        iso += u"-%1"_s.arg(day, 2, 10, '0'_L1);
    return iso;
}

/** @p isoDate as a day; in the middle of a month or year that has none. */
QDate dayOf(const QString &isoDate)
{
    if (isoDate.size() < 4)
        return {};
    const int month = isoDate.size() >= 7 ? isoDate.mid(5, 2).toInt() : 7;
    const int day = isoDate.size() >= 10 ? isoDate.mid(8, 2).toInt() : isoDate.size() >= 7 ? 15 : 1;
    return QDate(isoDate.left(4).toInt(), month, day);
}

/** The year that puts @p day of @p month where @p side says from the document's date; 0 if there is none to go by. */
int likelyYear(int month, int day, Side side, const QString &isoDate)
{
    const int year = isoDate.left(4).toInt();
    if (year == 0 || (isoDate.size() < 7 && side == Side::Nearest))
        return year;
    const QDate written = dayOf(isoDate);
    int best = year;
    qint64 least = std::numeric_limits<qint64>::max();
    // In a tie the past: documents tell more than they announce.
    for (const int candidate : {year, year - 1, year + 1}) {
        const QDate meant(candidate, month, std::min(std::max(day, 1), 28));
        const qint64 apart = written.daysTo(meant);
        if ((side == Side::Past && apart >= 0) || (side == Side::Coming && apart <= 0))
            continue;
        if (std::abs(apart) < least) {
            least = std::abs(apart);
            best = candidate;
        }
    }
    return best;
}

/** Gregorian Easter by the anonymous computus (Meeus, Astronomical Algorithms, ch. 8). */
QString easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
    const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return isoOf(year, n / 31, n % 31 + 1);
}

/** The day of @p feast next to the document's date: the coming one, or the last if the words say so. */
QString dayOfFeast(const QString &feast, const Reading &reading, bool past)
{
    const QString &written = reading.isoDate();
    if (feast == u"Tet")
        return reading.authority().feastDay(feast, written, past);
    const int year = written.left(4).toInt();
    if (year == 0)
        return {};
    const auto in = [&feast](int y) { return feast == u"Easter" ? easter(y) : isoOf(y, 12, 25); };
    if (written.size() == 4)
        return in(year);
    if (past)
        return in(year) < firstDay(written) ? in(year) : in(year - 1);
    return in(year) >= firstDay(written) ? in(year) : in(year + 1);
}

/** Reads a field's dates in order: what one says helps to understand the next. */
class Scan
{
public:
    Scan(const Reading &reading, const QList<DateWords> &words) : m_reading(reading), m_written(reading.isoDate())
    {
        const auto first = std::ranges::find_if(words, [](const DateWords &date) { return date.year > 0; });
        if (first != words.end())
            m_year = first->year;
    }

    Meaning meaningOf(const DateWords &words)
    {
        Meaning meaning;
        switch (words.sort) {
        case Sort::Calendar:
            meaning = ofCalendar(words);
            break;
        case Sort::Year:
            meaning = {QString::number(words.year), QCoreApplication::translate("Extraction", "written in full"), 1};
            break;
        case Sort::Feast:
            return {dayOfFeast(words.feast, m_reading, words.side == Side::Past),
                    QCoreApplication::translate("Extraction", "the %1 nearest to %2")
                        .arg(words.feast, m_reading.dateReason()),
                    0.85};
        case Sort::RelativeDay:
        case Sort::Weekday:
            return fromDay(words);
        case Sort::DayOfMonth:
        case Sort::DayOfThat:
            return ofMonth(words);
        }
        if (meaning.iso.size() >= 7)
            m_month = meaning.iso.left(7);
        if (words.year > 0)
            m_year = words.year;
        return meaning;
    }

private:
    Meaning ofCalendar(const DateWords &words) const;
    Meaning fromDay(const DateWords &words) const;
    Meaning ofMonth(const DateWords &words) const;

    const Reading &m_reading;
    const QString &m_written;
    int m_year = 0;  ///< named last, or first where none was named yet
    QString m_month; ///< "1864-09": the month of the last date
};

Meaning Scan::ofCalendar(const DateWords &words) const
{
    Meaning meaning{{}, QCoreApplication::translate("Extraction", "written in full"), 1};
    int year = words.year;
    if (year == 0) {
        year = likelyYear(words.month, words.day, words.side, m_written);
        meaning.why = QCoreApplication::translate("Extraction", "the year from %1").arg(m_reading.dateReason());
        meaning.confidence = 0.9;
        if (year == 0 && m_year > 0) {
            year = m_year;
            meaning.why = QCoreApplication::translate("Extraction", "the year of the date named next to it");
            meaning.confidence = 0.6;
        }
    }
    if (year == 0 || (words.day > 0 && !QDate::isValid(year, words.month, words.day)))
        return meaning;
    meaning.iso = isoOf(year, words.month, words.day);
    if (words.isSpan()) {
        // "December 30–January 2, 1961" began the year before.
        const bool beganBefore = words.lastMonth < words.month;
        const int first = beganBefore && words.year > 0 ? year - 1 : year;
        const int last = beganBefore && words.year == 0 ? year + 1 : year;
        if (words.lastDay > 0 && !QDate::isValid(last, words.lastMonth, words.lastDay))
            return meaning;
        meaning.iso = isoOf(first, words.month, words.day) + u'/' + isoOf(last, words.lastMonth, words.lastDay);
    }
    return meaning;
}

/** "yesterday", "Monday next": from the day on which the document was written. */
Meaning Scan::fromDay(const DateWords &words) const
{
    const QString why = QCoreApplication::translate("Extraction", "from %1").arg(m_reading.dateReason());
    const QDate written = m_written.size() == 10 ? QDate::fromString(m_written, Qt::ISODate) : QDate();
    if (!written.isValid())
        return {};
    if (words.sort == Sort::RelativeDay)
        return {written.addDays(words.apart).toString(Qt::ISODate), why, 0.85};
    const int ahead = (words.weekday - written.dayOfWeek() + 7) % 7;
    const int coming = ahead == 0 ? 7 : ahead;
    const int past = coming - 7;
    const bool isComing = words.side == Side::Coming || (words.side == Side::Nearest && coming < -past);
    if (words.side == Side::Nearest && ahead == 0)
        return {m_written, why, 0.6};
    return {written.addDays(isComing ? coming : past).toString(Qt::ISODate), why,
            words.side == Side::Nearest ? 0.6 : 0.8};
}

/** "14th instant", "20th ultimo", "2d of that month". */
Meaning Scan::ofMonth(const DateWords &words) const
{
    QString month = m_written.size() >= 7 ? m_written.left(7) : QString();
    QString why = QCoreApplication::translate("Extraction", "the month from %1").arg(m_reading.dateReason());
    double confidence = 0.9;
    if (words.sort == Sort::DayOfThat) {
        confidence = 0.75;
        if (!m_month.isEmpty()) {
            month = m_month;
            why = QCoreApplication::translate("Extraction", "the month of the date before it");
        }
    }
    if (month.isEmpty())
        return {};
    const QDate first = QDate(month.left(4).toInt(), month.mid(5, 2).toInt(), 1).addMonths(words.apart);
    if (!QDate::isValid(first.year(), first.month(), words.day))
        return {};
    return {isoOf(first.year(), first.month(), words.day), why, confidence};
}

QString readable(const QString &iso)
{
    const qsizetype span = iso.indexOf(u'/');
    if (span < 0)
        return readableDate(iso);
    return QCoreApplication::translate("Extraction", "%1 to %2", "first and last day")
        .arg(readableDate(iso.left(span)), readableDate(iso.sliced(span + 1)));
}

} // namespace

void DateFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const FieldReading &text = reading.fields()[field];
    const QList<DateWords> all = dateWords(text);
    Scan scan(reading, all);
    for (const DateWords &words : all) {
        const Meaning meaning = scan.meaningOf(words);
        const QString written = slice(text.text, words.range).toString();
        Find find;
        find.field = field;
        find.range = words.range;
        find.claim = words.range;
        find.kind = EntityKind::Date;
        if (meaning.iso.isEmpty()) {
            find.entity = settledEntity(find.kind, written);
            find.entity.resolved = false;
            find.why = words.sort == Sort::Calendar
                           ? QCoreApplication::translate("Extraction", "the year is not known")
                           : QCoreApplication::translate("Extraction", "the day of the document is not known");
        } else {
            const bool isInFull = words.sort == Sort::Calendar || words.sort == Sort::Year;
            find.entity = settledEntity(find.kind, readable(meaning.iso), isInFull ? QString() : u"“%1”"_s.arg(written),
                                        meaning.iso);
            find.entity.key = u"date:"_s + meaning.iso;
            find.why = meaning.why;
            find.confidence = meaning.confidence;
        }
        finds << find;
    }
}

} // namespace Secto
