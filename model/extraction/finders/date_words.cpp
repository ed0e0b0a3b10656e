// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/finders/date_words.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Sort = DateWords::Sort;
using Side = DateWords::Side;

const QRegularExpression &datePattern()
{
    static const QRegularExpression pattern = [] {
        const QString months =
            u"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
            "Jan\\b\\.?|Feb\\b\\.?|Mar\\b\\.?|Apr\\b\\.?|Aug\\b\\.?|Sept\\b\\.?|Oct\\b\\.?|Nov\\b\\.?|Dec\\b\\.?)"_s;
        const QString ordinal = u"(?:st|nd|rd|th|d)?"_s;
        return QRegularExpression(
            u"\\b(?:(?:(?<day1>\\d{1,2})"_s + ordinal + u"(?:[–-](?<day1b>\\d{1,2})"_s + ordinal
            + u")?,? (?:(?:day )?of )?)?(?<month>"_s + months + u")(?![a-z])(?:[–-](?:(?<dayB>\\d{1,2}) )?(?<monthB>"_s
            + months + u"))?(?: (?<day2>\\d{1,2})"_s + ordinal + u"(?!\\d|[:.]\\d)(?:[–/-](?:(?<month3>"_s + months
            + u") )?(?<day3>\\d{1,2})"_s + ordinal
            + u"(?!\\d))?)?(?:,? (?<year>1[5-9]\\d\\d)\\b)?(?<tail> (?:last|next)\\b(?! (?:year|week|month|night|session)))?"_s
            + u"|(?<alone>1[89]\\d\\d)\\b(?![–-]\\d| (?:hours|hrs|men|tons)\\b)|(?<feast>Christmas|Easter|Tet)\\b"
              "|(?<month4>\\d{1,2})([–/-])(?<day4>\\d{1,2})\\g{-2}(?<year4>\\d\\d)(?![\\w/–-])"
              "|(?<day5>\\d\\d)\\d{4}Z (?<month5>[A-Z][A-Za-z]{2}) (?<year5>\\d\\d)\\b)"_s);
    }();
    return pattern;
}

int monthNumber(QStringView name)
{
    static constexpr QStringView Starts[] = {u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                                             u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
    for (int i = 0; i < 12; ++i) {
        if (name.startsWith(Starts[i], Qt::CaseInsensitive))
            return i + 1;
    }
    return 0;
}

bool endsWithWord(QStringView before, QStringView word)
{
    const QStringView trimmed = before.trimmed();
    return trimmed.endsWith(word, Qt::CaseInsensitive)
           && (trimmed.size() == word.size() || !trimmed[trimmed.size() - word.size() - 1].isLetter());
}

/** A month alone is a name only of the month: "in May", "early March", but not "may" at the start of a sentence. */
bool isMonthAlone(QStringView before, QStringView month)
{
    if (month != u"May" && month != u"March")
        return month.size() > 3 && !month.endsWith(u'.'); // "Dec." alone is a word cut short
    for (const QStringView word :
         {u"in", u"of", u"last", u"next", u"early", u"late", u"mid", u"since", u"until", u"by", u"during", u"and"}) {
        if (endsWithWord(before, word))
            return true;
    }
    return false;
}

/** A number that is part of a reference or a sum is no year. */
bool isPartOfNumber(QStringView before)
{
    return endsWithWord(before, u"No.") || before.endsWith(u'/') || before.endsWith(u'–') || before.endsWith(u'-')
           || before.endsWith(u'.') || before.endsWith(u'$') || before.endsWith(u'№') || before.endsWith(u'£')
           || before.endsWith(u',');
}

/** Reads the groups of a date that names a month; false if it is no date after all. */
bool readMonth(const QRegularExpressionMatch &match, QStringView before, DateWords &words)
{
    const auto number = [&match](QStringView group) { return match.capturedView(group).toInt(); };
    words.month = monthNumber(match.capturedView(u"month"));
    words.day = match.hasCaptured(u"day2") ? number(u"day2") : number(u"day1");
    words.year = number(u"year");
    if (match.hasCaptured(u"day3")) {
        words.lastMonth = match.hasCaptured(u"month3") ? monthNumber(match.capturedView(u"month3")) : words.month;
        words.lastDay = number(u"day3");
    } else if (match.hasCaptured(u"monthB")) {
        words.lastMonth = monthNumber(match.capturedView(u"monthB"));
        words.lastDay = number(u"dayB");
        if (match.hasCaptured(u"day2")) {
            words.lastDay = number(u"day2");
            words.day = 0;
        }
    } else if (match.hasCaptured(u"day1b")) {
        words.lastMonth = words.month;
        words.lastDay = number(u"day1b");
    }
    // "October 25/November 7" is one day in two calendars; the later is ours.
    if (match.hasCaptured(u"day3") && match.captured().contains(u'/')) {
        words.month = words.lastMonth;
        words.day = words.lastDay;
        words.lastMonth = 0;
    }
    if (match.hasCaptured(u"tail"))
        words.side = match.capturedView(u"tail").endsWith(u"last") ? Side::Past : Side::Coming;
    const bool isAlone = words.day == 0 && words.year == 0 && !words.isSpan() && words.side == Side::Nearest;
    if (words.day > 31 || words.lastDay > 31 || (isAlone && !isMonthAlone(before, match.capturedView(u"month"))))
        return false;
    // "last August", but not "last August 5".
    if (words.day == 0 && words.year == 0 && words.side == Side::Nearest) {
        if (before.endsWith(u"mid-", Qt::CaseInsensitive))
            words.range.begin -= 4;
        for (const auto &[word, side] : {std::pair(u"last "_s, Side::Past), std::pair(u"next "_s, Side::Coming)}) {
            if (before.endsWith(word, Qt::CaseInsensitive)) {
                words.side = side;
                words.range.begin -= word.size();
            }
        }
    }
    return true;
}

QList<DateWords> ofCalendar(const QString &text)
{
    QList<DateWords> all;
    for (const QRegularExpressionMatch &match : datePattern().globalMatch(text)) {
        const QStringView before =
            QStringView(text).first(match.capturedStart()).last(std::min(match.capturedStart(), qsizetype(12)));
        DateWords words;
        words.range = {match.capturedStart(), match.capturedEnd()};
        const auto number = [&match](QStringView group) { return match.capturedView(group).toInt(); };
        if (match.hasCaptured(u"feast")) {
            words.sort = Sort::Feast;
            words.feast = match.captured(u"feast");
            if (endsWithWord(before, u"last") || endsWithWord(before, u"since") || endsWithWord(before, u"after"))
                words.side = Side::Past;
        } else if (match.hasCaptured(u"alone")) {
            if (isPartOfNumber(before))
                continue;
            words.sort = Sort::Year;
            words.year = number(u"alone");
        } else if (match.hasCaptured(u"year4") || match.hasCaptured(u"year5")) {
            const bool isNumeric = match.hasCaptured(u"year4");
            words.month = isNumeric ? number(u"month4") : monthNumber(match.capturedView(u"month5"));
            words.day = number(isNumeric ? u"day4" : u"day5");
            words.year = 1900 + number(isNumeric ? u"year4" : u"year5");
            if (words.month < 1 || words.month > 12 || words.day < 1 || words.day > 31
                || (isNumeric && isPartOfNumber(before)))
                continue;
        } else if (!readMonth(match, before, words)) {
            continue;
        }
        all << words;
    }
    return all;
}

/** "sixth" as 6, "21st" as 21, "3d" as 3; 0 for other words. */
int ordinal(const Token &token)
{
    if (token.shape == Token::Shape::Number) {
        qsizetype digits = 0;
        while (digits < token.text.size() && token.text[digits].isDigit())
            ++digits;
        const QStringView ending = token.text.sliced(digits);
        const bool isOrdinal =
            ending == u"st" || ending == u"nd" || ending == u"rd" || ending == u"th" || ending == u"d";
        return isOrdinal && digits <= 2 ? token.text.first(digits).toInt() : 0;
    }
    static constexpr std::array<QStringView, 21> Words{
        u"",           u"first",     u"second",    u"third",       u"fourth",     u"fifth",      u"sixth",
        u"seventh",    u"eighth",    u"ninth",     u"tenth",       u"eleventh",   u"twelfth",    u"thirteenth",
        u"fourteenth", u"fifteenth", u"sixteenth", u"seventeenth", u"eighteenth", u"nineteenth", u"twentieth"};
    const QChar last = token.text.back();
    if (token.text.size() < 5 || token.shape != Token::Shape::Lower || (last != u'h' && last != u't' && last != u'd'))
        return 0;
    const auto found = std::ranges::find(Words, token.text);
    if (found != Words.end())
        return int(found - Words.begin());
    if (token.text.startsWith(u"twenty-")) {
        const auto unit = std::ranges::find(Words, token.text.sliced(7));
        return unit == Words.end() ? 0 : 20 + int(unit - Words.begin());
    }
    return token.text == u"thirtieth" ? 30 : token.text == u"thirty-first" ? 31 : 0;
}

/** What may follow "on the 14th" where a day is meant, and not "on the 38th parallel". */
bool mayFollowDay(const QList<Token> &tokens, qsizetype at)
{
    if (at == tokens.size())
        return true;
    static constexpr std::array<QStringView, 32> Words{
        u",",   u".",   u";",    u")",    u"and",  u"to",   u"at",  u"in",   u"the",   u"I",    u"we",
        u"he",  u"a",   u"by",   u"from", u"it",   u"that", u"but", u"with", u"for",   u"this", u"my",
        u"his", u"was", u"were", u"had",  u"they", u"an",   u"she", u"when", u"their", u"our"};
    return tokens[at].text == u"\n" || std::ranges::find(Words, tokens[at].text) != Words.end();
}

/** "14th instant", "2d of that month", "on the 14th". */
void readOrdinal(const QList<Token> &tokens, qsizetype at, QList<DateWords> &all)
{
    const int day = ordinal(tokens[at]);
    if (day < 1 || day > 31 || at + 1 >= tokens.size())
        return;
    DateWords words;
    words.day = day;
    words.range = tokens[at].range;
    const QStringView next = tokens[at + 1].text;
    const bool isShort = next == u"inst" || next == u"ult" || next == u"prox";
    if (isShort || next == u"instant" || next == u"ultimo" || next == u"proximo" || next == u"current") {
        words.sort = Sort::DayOfMonth;
        words.apart = next.startsWith(u"ult") ? -1 : next.startsWith(u"prox") ? 1 : 0;
        words.range.end = tokens[at + 1].range.end;
        if (isShort && at + 2 < tokens.size() && tokens[at + 2].text == u".")
            words.range.end = tokens[at + 2].range.end;
        all << words;
        return;
    }
    qsizetype end = at + 1;
    if (next == u"of" && at + 3 < tokens.size()) {
        const QStringView which = tokens[at + 2].text;
        qsizetype month = at + 3;
        if (which == u"the" && (tokens[month].text == u"same" || tokens[month].text == u"present"))
            ++month;
        const bool isMonth = month < tokens.size() && tokens[month].text == u"month"
                             && (which == u"that" || which == u"this" || which == u"last" || month > at + 3);
        if (!isMonth)
            return;
        const bool isOurs = which == u"this" || tokens[month - 1].text == u"present";
        words.sort = isOurs || which == u"last" ? Sort::DayOfMonth : Sort::DayOfThat;
        words.apart = which == u"last" ? -1 : 0;
        words.range.end = tokens[month].range.end;
        all << words;
        return;
    }
    const bool isNumber = tokens[at].shape == Token::Shape::Number;
    const bool follows = at > 1 && tokens[at - 1].text == u"the"
                         && (tokens[at - 2].text == u"on" || tokens[at - 2].text == u"until"
                             || tokens[at - 2].text == u"since" || tokens[at - 2].text == u"On");
    if (isNumber && follows && mayFollowDay(tokens, end)) {
        words.sort = Sort::DayOfThat;
        all << words;
    }
}

int weekdayNumber(QStringView word)
{
    static constexpr std::array<QStringView, 7> Days{u"Monday", u"Tuesday",  u"Wednesday", u"Thursday",
                                                     u"Friday", u"Saturday", u"Sunday"};
    const auto found = std::ranges::find(Days, word);
    return found == Days.end() ? 0 : int(found - Days.begin()) + 1;
}

/** Whether words shortly before speak of what is to come. */
bool speaksOfTheFuture(const QList<Token> &tokens, qsizetype at)
{
    constexpr qsizetype Farthest = 14;
    for (qsizetype i = at - 1; i >= 0 && at - i < Farthest && tokens[i].text != u"."; --i) {
        const QStringView word = tokens[i].text;
        if (word == u"will" || word == u"shall" || word == u"scheduled" || word == u"tomorrow" || word == u"could")
            return true;
    }
    return false;
}

void readWeekday(const QList<Token> &tokens, qsizetype at, int weekday, QList<DateWords> &all)
{
    DateWords words;
    words.sort = Sort::Weekday;
    words.weekday = weekday;
    words.range = tokens[at].range;
    const auto sideOf = [](QStringView word) {
        return word == u"last" || word == u"Last"   ? Side::Past
               : word == u"next" || word == u"Next" ? Side::Coming
                                                    : Side::Nearest;
    };
    if (at > 0 && sideOf(tokens[at - 1].text) != Side::Nearest) {
        words.side = sideOf(tokens[at - 1].text);
        words.range.begin = tokens[at - 1].range.begin;
    } else if (at + 1 < tokens.size() && sideOf(tokens[at + 1].text) != Side::Nearest
               && (at + 2 == tokens.size() || tokens[at + 2].text != u"week")) {
        words.side = sideOf(tokens[at + 1].text);
        words.range.end = tokens[at + 1].range.end;
    } else if (speaksOfTheFuture(tokens, at)) {
        words.side = Side::Coming;
    }
    all << words;
}

QList<DateWords> relative(const QList<Token> &tokens)
{
    QList<DateWords> all;
    for (qsizetype at = 0; at < tokens.size(); ++at) {
        const Token &token = tokens[at];
        if (token.shape == Token::Shape::Mark || token.text.size() < 2)
            continue;
        switch (token.text[0].unicode()) {
        case u'y':
        case u'Y':
        case u't':
        case u'T': {
            const QStringView word = token.text.sliced(1);
            const bool isYesterday = word == u"esterday";
            const bool isTomorrow = word == u"omorrow" || word == u"o-morrow";
            if (isYesterday || isTomorrow || word == u"oday" || word == u"o-day") {
                DateWords words;
                words.sort = Sort::RelativeDay;
                words.apart = isYesterday ? -1 : isTomorrow ? 1 : 0;
                words.range = token.range;
                all << words;
                break;
            }
            [[fallthrough]];
        }
        case u'M':
        case u'W':
        case u'F':
        case u'S':
            if (const int weekday = weekdayNumber(token.text)) {
                readWeekday(tokens, at, weekday, all);
                break;
            }
            [[fallthrough]];
        default:
            readOrdinal(tokens, at, all);
        }
    }
    return all;
}

} // namespace

QList<DateWords> dateWords(const FieldReading &field)
{
    QList<DateWords> all = ofCalendar(field.text);
    QList<DateWords> others = relative(field.tokens);
    // "Monday, December 11" is one date.
    others.removeIf([&all, &field](const DateWords &other) {
        if (other.sort != Sort::Weekday)
            return false;
        const auto next = std::ranges::find_if(all, [&](const DateWords &words) {
            const qsizetype gap = words.range.begin - other.range.end;
            return words.day > 0 && gap > 0 && gap <= 2
                   && (gap == 1 || QStringView(field.text).sliced(other.range.end, gap) == u", ");
        });
        if (next == all.end())
            return false;
        next->range.begin = other.range.begin;
        return true;
    });
    all << others;
    std::ranges::stable_sort(all, {}, [](const DateWords &words) { return words.range.begin; });
    return all;
}

} // namespace Secto
