// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/print_paragraphs.h"

#include "import/print/median.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr double Indent = 0.7;            ///< times the size of the type, and more
constexpr double OtherSize = 0.08;        ///< of the size by which type may differ in one paragraph
constexpr double WideGap = 1.35;          ///< times the usual distance of lines
constexpr double LargerType = 1.12;       ///< times the size of the text: headings
constexpr qsizetype FewLines = 3;         ///< of a column
constexpr qsizetype LongestHeading = 250; ///< characters
constexpr qsizetype LinesOfProse = 3;     ///< that end in a full stop

/** What lines of one column are measured by. */
struct Column
{
    double left = 0;    ///< of most lines
    double right = 0;   ///< of the longest, but for a few
    double leading = 0; ///< usual distance from line to line; 0 where there is but one
};

Column measured(std::span<const PrintedLine> lines)
{
    QHash<int, int> lefts; // by two points
    QList<double> rights;
    QList<double> distances;
    for (size_t i = 0; i < lines.size(); ++i) {
        ++lefts[int(std::lround(lines[i].box.left() / 2))];
        rights << lines[i].box.right();
        if (i > 0 && std::abs(lines[i].size - lines[i - 1].size) <= OtherSize * lines[i].size)
            distances << lines[i].box.bottom() - lines[i - 1].box.bottom();
    }
    int best = 0;
    int most = 0;
    for (const auto [left, count] : lefts.asKeyValueRange()) {
        if (count > most || (count == most && left < best)) {
            best = left;
            most = count;
        }
    }
    std::ranges::sort(rights);
    return {best * 2.0, rights[std::max<qsizetype>(0, rights.size() - 1 - rights.size() / 20)], median(distances)};
}

bool startsLower(const PrintedLine &line)
{
    return !line.words.isEmpty() && !line.words.first().text.isEmpty() && line.words.first().text.front().isLower();
}

bool endsSentence(const PrintedLine &line)
{
    const QString text = line.text();
    return text.isEmpty() || QStringView(u".?!:;”\"").contains(text.back());
}

bool endsInHyphen(const PrintedLine &line)
{
    const QString &text = line.words.last().text;
    return text.endsWith(u'-') || text.endsWith(u'\u00AD') || text.endsWith(u'\u2010');
}

bool isBullet(const PrintedLine &line)
{
    static const QString bullets = u"•▪◦‣●○■□–—"_s;
    return line.words.size() > 1 && line.words.first().text.size() == 1
           && bullets.contains(line.words.first().text.front());
}

bool isBold(const PrintedLine &line)
{
    return std::ranges::all_of(line.words, [](const PrintedWord &word) { return word.isBold || word.text.isEmpty(); });
}

bool hasLeaders(const PrintedLine &line)
{
    return line.text().contains(u"...."_s) || line.text().contains(u". . . ."_s);
}

class ParagraphJoiner
{
public:
    ParagraphJoiner(const PrintedLines &lines, double sizeOfText) : m_lines(lines), m_size(sizeOfText)
    {
        for (qsizetype begin = 0; begin < lines.size();) {
            qsizetype end = begin;
            while (end < lines.size() && isSameColumn(lines[end], lines[begin]))
                ++end;
            Column column = measured(std::span(lines).subspan(size_t(begin), size_t(end - begin)));
            // A few lines do not show where the column begins and ends; that of the page before does.
            if (begin > 0 && end - begin < FewLines && lines[begin - 1].page != lines[begin].page) {
                column.left = std::min(column.left, m_columns.last().left);
                column.right = std::max(column.right, m_columns.last().right);
            }
            for (; begin < end; ++begin)
                m_columns << column;
        }
    }

    QList<PrintedParagraph> join()
    {
        QList<PrintedParagraph> paragraphs;
        for (qsizetype end = 1; end <= m_lines.size(); ++end) {
            if (end < m_lines.size() && !begins(end))
                continue;
            paragraphs << PrintedParagraph{kindOf(m_first, end), m_lines.sliced(m_first, end - m_first)};
            m_first = end;
        }
        return paragraphs;
    }

private:
    static bool isSameColumn(const PrintedLine &one, const PrintedLine &other)
    {
        return one.page == other.page && one.column == other.column;
    }

    bool isSameSize(qsizetype one, qsizetype other) const
    {
        return std::abs(m_lines[one].size - m_lines[other].size) <= OtherSize * m_lines[one].size;
    }

    /** Whether a paragraph begins with line @p i; that before belongs to the one that began at m_first. */
    bool begins(qsizetype i) const
    {
        const PrintedLine &line = m_lines[i];
        const PrintedLine &before = m_lines[i - 1];
        if (!isSameSize(i, i - 1) || line.words.first().isUpright != before.words.first().isUpright)
            return true;
        if (isRowOfTable(i) || isRowOfTable(i - 1) || isBullet(line))
            return true;
        if (endsInHyphen(before) && startsLower(line))
            return false;
        const bool isTogether = isSameColumn(line, before);
        if (isTogether) {
            const double distance = line.box.bottom() - before.box.bottom();
            const double usual = m_columns[i].leading > 0 ? m_columns[i].leading : 1.25 * line.size;
            if (distance > WideGap * usual && distance > 1.3 * line.size)
                return true;
            if (line.size >= LargerType * m_size)
                return false; // lines of one heading, however short
        }
        if (isBold(line) != isBold(before) && (isBold(line) ? fits(i) || endsSentence(before) : fits(i)))
            return true;
        const bool goesOn = startsLower(line) && !endsSentence(before) && (!isTogether || isLong(i - 1));
        return isIndented(i) || (fits(i) && !goesOn);
    }

    bool isRowOfTable(qsizetype i) const
    {
        const auto hasGapsBeside = [&](qsizetype other) {
            return other >= 0 && other < m_lines.size() && isSameColumn(m_lines[i], m_lines[other])
                   && m_lines[other].hasGaps;
        };
        return hasLeaders(m_lines[i]) || (m_lines[i].hasGaps && (hasGapsBeside(i - 1) || hasGapsBeside(i + 1)));
    }

    /** Whether the line begins farther right than a paragraph goes on, or farther left. */
    bool isIndented(qsizetype i) const
    {
        const double left = m_lines[i].box.left();
        const double step = Indent * m_lines[i].size;
        if (!isSameColumn(m_lines[i], m_lines[i - 1]))
            return left > m_columns[i].left + step && !(isQuoted(i) && isQuoted(i - 1));
        if (isBullet(m_lines[m_first]) && std::abs(m_lines[m_first].words[1].box.left() - left) < step)
            return false;
        const double before = m_lines[i - 1].box.left();
        const bool isFirst = m_first == i - 1; // what goes on from it may stand farther left, or hang
        const bool goesOnSo = i + 1 < m_lines.size() && isSameColumn(m_lines[i], m_lines[i + 1])
                              && std::abs(m_lines[i + 1].box.left() - left) < step;
        if (left > before + step)
            return !(isFirst && goesOnSo && before <= m_columns[i].left + step);
        return left < before - step && !isFirst;
    }

    /** Whether the next line's first word had room at the end of the line before. */
    bool fits(qsizetype i) const
    {
        const PrintedLine &before = m_lines[i - 1];
        const PrintedWord &word = m_lines[i].words.first();
        return before.box.right() + 0.25 * before.size + word.box.width() < rightEdge(i - 1) - 0.5 * before.size;
    }

    bool isLong(qsizetype i) const
    {
        return m_lines[i].box.right() > m_columns[i].left + 0.7 * (m_columns[i].right - m_columns[i].left);
    }

    bool isQuoted(qsizetype i) const { return m_lines[i].box.left() > m_columns[i].left + m_lines[i].size; }

    /** Where lines like line @p i end: those that are set in from the left may be from the right, too. */
    double rightEdge(qsizetype i) const
    {
        if (!isQuoted(i))
            return m_columns[i].right;
        double right = m_lines[i].box.right();
        int lines = 1;
        for (const int step : {-1, 1}) {
            for (qsizetype other = i + step; other >= 0 && other < m_lines.size() && lines < 100; other += step) {
                if (!isSameColumn(m_lines[i], m_lines[other])
                    || std::abs(m_lines[other].box.left() - m_lines[i].box.left()) > 2)
                    break;
                right = std::max(right, m_lines[other].box.right());
                ++lines;
            }
        }
        return lines >= 3 ? right : m_columns[i].right;
    }

    Block::Kind kindOf(qsizetype begin, qsizetype end) const
    {
        qsizetype letters = 0;
        bool isAllBold = true;
        bool isAllIn = true;
        for (qsizetype i = begin; i < end; ++i) {
            letters += m_lines[i].text().size();
            isAllBold = isAllBold && isBold(m_lines[i]);
            isAllIn = isAllIn && isQuoted(i) && m_lines[i].box.right() < m_columns[i].right - 0.5 * m_lines[i].size;
        }
        const bool isLarge = m_lines[begin].size >= LargerType * m_size;
        // The type of a scan is measured roughly: a paragraph that reads as one is none of its headings.
        const bool isProse = end - begin >= LinesOfProse && m_lines[end - 1].text().endsWith(u'.');
        if ((isLarge || isAllBold) && !isProse && letters <= LongestHeading && end - begin <= 4)
            return Block::Kind::Heading;
        if (isBullet(m_lines[begin]))
            return Block::Kind::ListItem;
        return isAllIn && end - begin > 1 ? Block::Kind::Quote : Block::Kind::Paragraph;
    }

    const PrintedLines &m_lines;
    double m_size;
    QList<Column> m_columns; ///< by line
    qsizetype m_first = 0;   ///< line of the paragraph at hand
};

} // namespace

QList<PrintedParagraph> paragraphsOf(const PrintedLines &lines, double sizeOfText)
{
    return ParagraphJoiner(lines, sizeOfText).join();
}

} // namespace Secto
