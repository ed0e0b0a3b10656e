// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/date_finder.h"

#include "authority/partial_date.h"
#include "text/iso_date.h"

#include <QCoreApplication>
#include <QDate>
#include <QHash>
#include <QRegularExpression>

#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern(
        uR"(\b(?:(?<day1>\d{1,2})(?:st|nd|rd|th)? )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.)(?: (?<day2>\d{1,2})(?:st|nd|rd|th)?(?![\d:.]\d|\d)(?:[–-](?<day3>\d{1,2})(?!\d))?)?(?:,? (?<year>1[5-9]\d\d)\b)?|\b(?<alone>1[89]\d\d)\b|\b(?<feast>Christmas|Easter|Tet)\b)"_s);
    return pattern;
}

int monthNumber(QStringView name)
{
    static constexpr QStringView Starts[] = {u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                                             u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
    for (int i = 0; i < 12; ++i) {
        if (name.startsWith(Starts[i]))
            return i + 1;
    }
    return 0;
}

/** The year that puts @p day of @p month closest to @p isoDate; 0 if there is nothing to go by. */
int likelyYear(int month, int day, const QString &isoDate)
{
    const int year = isoDate.left(4).toInt();
    if (isoDate.size() < 7 || year == 0)
        return year;
    const QDate written = QDate::fromString(isoDate.size() == 7 ? isoDate + u"-15"_s : isoDate, Qt::ISODate);
    int best = year;
    qint64 least = std::numeric_limits<qint64>::max();
    // In a tie the past: documents tell more than they announce.
    for (const int candidate : {year, year - 1, year + 1}) {
        const qint64 apart = std::abs(written.daysTo(QDate(candidate, month, std::min(std::max(day, 1), 28))));
        if (apart < least) {
            least = apart;
            best = candidate;
        }
    }
    return best;
}

QString isoOf(int year, int month, int day)
{
    QString iso = QString::number(year);
    if (month > 0)
        iso += u"-%1"_s.arg(month, 2, 10, '0'_L1);
    if (day > 0)
        iso += u"-%1"_s.arg(day, 2, 10, '0'_L1);
    return iso;
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

bool endsWithWord(QStringView before, QStringView word)
{
    const QStringView trimmed = before.trimmed();
    return trimmed.endsWith(word, Qt::CaseInsensitive)
           && (trimmed.size() == word.size() || !trimmed[trimmed.size() - word.size() - 1].isLetter());
}

bool speaksOfThePast(QStringView before)
{
    return endsWithWord(before, u"last") || endsWithWord(before, u"since") || endsWithWord(before, u"after");
}

/** A month alone is a name only of the month: "in May", "early March", but not "may" at the start of a sentence. */
bool isMonthAlone(QStringView before, QStringView month)
{
    if (month != u"May" && month != u"March")
        return true;
    for (const QStringView word :
         {u"in", u"of", u"last", u"next", u"early", u"late", u"mid", u"since", u"until", u"by", u"during"}) {
        if (endsWithWord(before, word))
            return true;
    }
    return false;
}

} // namespace

void DateFinder::find(const Reading &reading, qsizetype field, QList<Find> &finds) const
{
    const QString &text = reading.fields()[field].text;
    for (const QRegularExpressionMatch &match : datePattern().globalMatch(text)) {
        const QStringView before =
            QStringView(text).first(match.capturedStart()).last(std::min(match.capturedStart(), qsizetype(12)));
        QString iso;
        QString why = QCoreApplication::translate("Extraction", "written in full");
        double confidence = 1;
        if (match.hasCaptured(u"feast")) {
            const QString feast = match.captured(u"feast");
            iso = dayOfFeast(feast, reading, speaksOfThePast(before));
            why = QCoreApplication::translate("Extraction", "the %1 nearest to %2").arg(feast, reading.dateReason());
            confidence = 0.85;
        } else if (match.hasCaptured(u"alone")) {
            // A number that is part of a reference is no year.
            if (endsWithWord(before, u"No.") || before.endsWith(u'/') || before.endsWith(u'–') || before.endsWith(u'-')
                || before.endsWith(u'.') || before.endsWith(u'$') || before.endsWith(u'№'))
                continue;
            iso = match.captured(u"alone");
        } else {
            const int month = monthNumber(match.capturedView(u"month"));
            const int day =
                match.hasCaptured(u"day2") ? match.capturedView(u"day2").toInt() : match.capturedView(u"day1").toInt();
            int year = match.capturedView(u"year").toInt();
            if (day > 31 || (day == 0 && year == 0 && !isMonthAlone(before, match.capturedView(u"month"))))
                continue;
            if (year == 0) {
                year = likelyYear(month, day, reading.isoDate());
                why = QCoreApplication::translate("Extraction", "the year from %1").arg(reading.dateReason());
                confidence = 0.9;
            }
            if (year > 0 && (day == 0 || QDate::isValid(year, month, day)))
                iso = isoOf(year, month, day);
        }

        Find find;
        find.field = field;
        find.range = {match.capturedStart(), match.capturedEnd()};
        find.claim = find.range;
        find.kind = EntityKind::Date;
        if (iso.isEmpty()) {
            find.entity = settledEntity(find.kind, match.captured());
            find.entity.resolved = false;
            find.why = QCoreApplication::translate("Extraction", "the year is not known");
        } else {
            const QString words = match.hasCaptured(u"feast") ? u"“"_s + match.captured() + u"”"_s : QString();
            find.entity = settledEntity(find.kind, readableDate(iso), words, iso);
            find.entity.key = u"date:"_s + iso;
            find.why = why;
            find.confidence = confidence;
        }
        finds << find;
    }
}

} // namespace Secto
