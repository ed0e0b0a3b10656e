// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/document_date.h"

#include "import/dateline_reader.h"

#include <QRegularExpression>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Deeper in the body a day without year or place is an item of a list. */
constexpr int DatelineParagraphs = 4;

struct FoundDateline
{
    Dateline dateline;
    TextRange range;
};

std::optional<FoundDateline> findDateline(QStringView body)
{
    int paragraph = 0;
    for (qsizetype begin = 0; begin < body.size(); ++paragraph) {
        const qsizetype newline = body.indexOf(u'\n', begin);
        const qsizetype end = newline < 0 ? body.size() : newline;
        if (const auto dateline = readDateline(body.sliced(begin, end - begin))) {
            const bool isWhole = dateline->date.year > 0 || !dateline->place.isEmpty();
            if (isWhole || paragraph < DatelineParagraphs)
                return FoundDateline{*dateline, {begin, end}};
        }
        begin = end + 1;
    }
    return std::nullopt;
}

/** The date in a decimal file number of the Department of State: month, day and two digits of the year. */
std::optional<CalendarDate> fileDate(const QString &sourceNote)
{
    static const QRegularExpression fileNumber(
        u"\\b[0-9][0-9A-Z.]*/(?<month>[0-9]{1,2})[-–](?<day>[0-9]{1,2})(?<year>[0-9]{2})\\b"_s);
    const auto match = fileNumber.match(sourceNote);
    if (!match.hasMatch())
        return std::nullopt;
    const CalendarDate date{1900 + match.captured(u"year"_s).toInt(), match.captured(u"month"_s).toInt(),
                            match.captured(u"day"_s).toInt()};
    return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= 31 ? std::optional(date) : std::nullopt;
}

/** The first date in @p text that names its year. */
std::optional<CalendarDate> firstWithYear(QStringView text)
{
    const QList<EnglishDate> dates = findEnglishDates(text);
    const auto found = std::ranges::find_if(dates, [](const EnglishDate &date) { return date.first.year > 0; });
    return found == dates.end() ? std::nullopt : std::optional(found->first);
}

/** The document's date as others than its dateline tell it: those who wrote the head and the source note. */
std::optional<CalendarDate> dateOutsideBody(const Document &document)
{
    if (const auto date = firstWithYear(document.title))
        return date;
    const bool hasSource = !document.notes.isEmpty() && document.notes.first().text.startsWith(u"Source");
    return hasSource ? fileDate(document.notes.first().text) : std::nullopt;
}

} // namespace

DocumentDate findDocumentDate(const Document &document)
{
    const auto found = findDateline(document.body);
    const auto outside = dateOutsideBody(document);
    if (!found)
        return {outside ? outside->toIso() : QString(), {}, {}};
    CalendarDate date = found->dateline.date;
    if (date.year == 0 && outside)
        date.year = outside->year;
    return {date.toIso(), found->dateline.place, found->range};
}

} // namespace Secto
