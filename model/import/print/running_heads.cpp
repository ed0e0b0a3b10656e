// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/running_heads.h"

#include "text/folding.h"
#include "text/roman_numeral.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr double Margin = 0.2;            ///< of the height of a page: no head or foot stands farther in
constexpr qsizetype LongestHead = 100;    ///< characters, of one that is known by its number alone
constexpr int DeepestHead = 3;            ///< lines of a running head
constexpr double DistanceOfSecond = 0.35; ///< lines between the last line of a head and the text, and more
constexpr double SamePlace = 8;           ///< points by which a head may move from page to page
constexpr qsizetype NearbyPages = 6;      ///< a head comes again within so many pages: left and right ones take turns

/** A number in Arabic or Roman figures; 0 for none. */
int numberOf(QStringView word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    if (isNumber)
        return word.size() <= 5 && word.front().isDigit() ? number : 0;
    return fromRoman(word);
}

/** "- 12 -", "[12]", "Page 12 of 30", "12": the number as printed; empty for any other line. */
QString bareNumber(const QString &line)
{
    static const QRegularExpression bare(u"^[-–—\\[(|.\\s]*(?:page|p\\.)?\\s*(?<number>[0-9]{1,5}|[ivxlcdm]{1,9}|["
                                         u"IVXLCDM]{1,9})(?:\\s*(?:of|/)\\s*[0-9]{1,5})?"
                                         "[-–—\\])|.\\s]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = bare.match(line);
    const QString number = match.captured(u"number"_s);
    return numberOf(number) > 0 ? number : QString();
}

/** The line as it reads on other pages: its numbers changed. */
QString patternOf(const QString &line)
{
    static const QRegularExpression number(u"\\b(?:[0-9]+|[ivxlcdm]+)\\b"_s);
    QString pattern = folded(line);
    pattern.replace(number, u"#"_s);
    pattern.removeIf([](QChar c) { return c.isSpace(); });
    return pattern;
}

qsizetype lettersOf(const PrintedLine &line)
{
    qsizetype letters = 0;
    for (const PrintedWord &word : line.words)
        letters += word.text.size();
    return letters;
}

/** The first or the last line of each page, by the place on paper; -1 where none is at the margin. */
QList<qsizetype> edgeLines(const QList<PrintedLines> &pages, const QList<double> &heights, bool atTop)
{
    QList<qsizetype> edges;
    for (qsizetype number = 0; number < pages.size(); ++number) {
        const PrintedLines &page = pages[number];
        qsizetype edge = -1;
        for (qsizetype i = 0; i < page.size(); ++i) {
            if (!page[i].words.first().isUpright)
                continue;
            const bool isFarther =
                edge < 0
                || (atTop ? page[i].box.top() < page[edge].box.top() : page[i].box.bottom() > page[edge].box.bottom());
            if (isFarther)
                edge = i;
        }
        if (edge >= 0) {
            const double y = page[edge].box.center().y() / std::max(1.0, heights[number]);
            edge = (atTop ? y : 1 - y) <= Margin ? edge : -1;
        }
        edges << edge;
    }
    return edges;
}

/** White space between the line at the edge and the one next to it, in lines. */
double distanceFromText(const PrintedLines &page, qsizetype edge, bool atTop)
{
    const QRectF &box = page[edge].box;
    double nearest = 1000;
    for (qsizetype i = 0; i < page.size(); ++i) {
        if (i != edge && page[i].words.first().isUpright)
            nearest = std::min(nearest, atTop ? page[i].box.top() - box.bottom() : box.top() - page[i].box.bottom());
    }
    return nearest / std::max(1.0, box.height());
}

/** Whether the line is a note: its number is raised, or stands raised in the page's text. */
bool isNote(const PrintedLines &page, const PrintedLine &line)
{
    const PrintedWord &first = line.words.first();
    static const QRegularExpression label(u"^(?<label>[0-9]{1,3}|[*†‡§]+)[.)]?$"_s);
    const QString number = label.match(first.text).captured(u"label"_s);
    if (number.isEmpty())
        return false;
    const auto calls = [&](const PrintedWord &word) { return word.isRaised && word.text == number; };
    return first.isRaised || std::ranges::any_of(page, [&](const PrintedLine &other) {
               return std::ranges::any_of(other.words, calls);
           });
}

struct Edge
{
    QString pattern;
    double y = 0;
    int number = 0;        ///< of a line that is nothing else
    QList<int> endNumbers; ///< at the beginning and end of a short line
};

/** Numbers in a head that count with the pages: those at either end. */
QStringList numbersAtEnds(const QString &line)
{
    if (const QString bare = bareNumber(line); !bare.isEmpty())
        return {bare};
    const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
    QStringList numbers;
    for (const QString &word : {words.first(), words.last()}) {
        static const QRegularExpression number(u"^[\\[(]?(?<number>[0-9]{1,5}|[ivxlcdm]{2,9})[\\])]?$"_s);
        if (const auto match = number.match(word); match.hasMatch() && numberOf(match.captured(u"number"_s)) > 0)
            numbers << match.captured(u"number"_s);
    }
    return numbers;
}

class HeadTaker
{
public:
    HeadTaker(QList<PrintedLines> &pages, const QList<double> &heights)
        : m_pages(pages), m_heights(heights), m_numbers(pages.size())
    {}

    RunningHeads take()
    {
        for (const bool atTop : {true, false}) {
            for (int line = 0; line < DeepestHead && takeEdge(atTop, line == 0); ++line)
                ;
        }
        labelPages();
        return m_found;
    }

private:
    bool takeEdge(bool atTop, bool isOutermost)
    {
        const QList<qsizetype> edges = edgeLines(m_pages, m_heights, atTop);
        QList<Edge> told(m_pages.size());
        for (qsizetype page = 0; page < m_pages.size(); ++page) {
            if (edges[page] < 0)
                continue;
            const PrintedLine &line = m_pages[page][edges[page]];
            if (!atTop && isNote(m_pages[page], line))
                continue;
            const QString text = line.text();
            told[page] = {patternOf(text), line.box.center().y(), numberOf(bareNumber(text)), {}};
            for (const QString &number : text.size() <= LongestHead ? numbersAtEnds(text) : QStringList())
                told[page].endNumbers << numberOf(number);
        }
        QList<qsizetype> taken;
        for (qsizetype page = 0; page < m_pages.size(); ++page) {
            if (edges[page] < 0)
                continue;
            // Below the first line of a head, text that happens to come again touches the text that follows.
            const bool isApart = isOutermost || distanceFromText(m_pages[page], edges[page], atTop) >= DistanceOfSecond;
            if ((isApart && comesAgain(told, page)) || isPageNumber(told, page, edges[page], atTop))
                taken << page;
        }
        for (const qsizetype page : std::as_const(taken))
            takeLine(page, edges[page]);
        return !taken.isEmpty();
    }

    /** On at least two other pages nearby; in a text of few pages on one. */
    bool comesAgain(const QList<Edge> &told, qsizetype page) const
    {
        const Edge &own = told[page];
        const auto letters = std::ranges::count_if(own.pattern, [](QChar c) { return c.isLetter(); });
        if (letters < 3)
            return false;
        const qsizetype needed = m_pages.size() <= 4 ? 1 : 2;
        qsizetype again = 0;
        const qsizetype end = std::min(m_pages.size(), page + NearbyPages + 1);
        for (qsizetype other = std::max<qsizetype>(0, page - NearbyPages); other < end; ++other) {
            if (other != page && told[other].pattern == own.pattern && std::abs(told[other].y - own.y) <= SamePlace)
                ++again;
        }
        return again >= needed;
    }

    /** Has a number that counts with its neighbours, or is nothing but a number well apart from the text. */
    bool isPageNumber(const QList<Edge> &told, qsizetype page, qsizetype edge, bool atTop) const
    {
        for (const qsizetype step : {-2, -1, 1, 2}) {
            const qsizetype other = page + step;
            if (other < 0 || other >= told.size())
                continue;
            for (const int number : told[page].endNumbers) {
                if (told[other].endNumbers.contains(number + int(step)))
                    return true;
            }
        }
        return told[page].number > 0 && m_pages[page].size() > 1 && distanceFromText(m_pages[page], edge, atTop) >= 0.6;
    }

    void takeLine(qsizetype page, qsizetype index)
    {
        const PrintedLine line = m_pages[page].takeAt(index);
        const QString text = line.text();
        ++m_found.takenLines;
        m_found.takenLetters += lettersOf(line);
        m_numbers[page] << numbersAtEnds(text);
        const QString pattern = patternOf(text);
        if (bareNumber(text).isEmpty() && !m_patterns.contains(pattern)) {
            m_patterns.insert(pattern);
            m_found.heads << text;
        }
    }

    /** Of several numbers on a page, the one that counts with the pages around. */
    QString printedNumber(qsizetype page) const
    {
        for (const QString &number : m_numbers[page]) {
            for (const qsizetype step : {-1, 1, -2, 2}) {
                const qsizetype other = page + step;
                if (other < 0 || other >= m_numbers.size())
                    continue;
                const int expected = numberOf(number) + int(step);
                if (std::ranges::contains(m_numbers[other], expected, [](const QString &s) { return numberOf(s); }))
                    return number;
            }
        }
        // Alone in its neighbourhood; a year in a head is no page.
        const bool isAlone = m_numbers[page].size() == 1 && m_pages.size() <= 2;
        return isAlone ? m_numbers[page].first() : QString();
    }

    void labelPages()
    {
        m_found.labels.resize(m_pages.size());
        for (qsizetype page = 0; page < m_pages.size(); ++page)
            m_found.labels[page] = printedNumber(page);
        m_found.hasPrintedNumbers = std::ranges::any_of(m_found.labels, [](const QString &s) { return !s.isEmpty(); });
        // The first page of a chapter prints no number, but has one.
        const auto step = [&](qsizetype page, qsizetype from, int by) {
            bool isArabic = false;
            const int number =
                from < 0 || from >= m_found.labels.size() ? 0 : m_found.labels[from].toInt(&isArabic) + by;
            if (m_found.labels[page].isEmpty() && isArabic && number > 0)
                m_found.labels[page] = QString::number(number);
        };
        for (qsizetype page = 1; page < m_pages.size(); ++page)
            step(page, page - 1, 1);
        for (qsizetype page = m_pages.size() - 2; page >= 0; --page)
            step(page, page + 1, -1);
    }

    QList<PrintedLines> &m_pages;
    const QList<double> &m_heights;
    QList<QStringList> m_numbers; ///< by page
    QSet<QString> m_patterns;
    RunningHeads m_found;
};

} // namespace

RunningHeads takeRunningHeads(QList<PrintedLines> &pages, const QList<double> &heights)
{
    return HeadTaker(pages, heights).take();
}

} // namespace Secto
