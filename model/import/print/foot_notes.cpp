// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/print/foot_notes.h"

#include "import/print/calls_on_page.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr double SmallType = 0.93; ///< times the size of the text

/** The label that a line begins with. */
struct LineLabel
{
    QString label;     ///< empty for none
    qsizetype cut = 0; ///< characters of the first word that belong to it
    bool isRaised = false;
};

LineLabel labelOf(const PrintedLine &line)
{
    static const QRegularExpression numbered(
        u"^(?:(?<a>[0-9]{1,3})[.)]?$|\\[(?<b>[0-9]{1,3})\\]$|(?<c>[0-9]{1,3})(?=\\p{Lu}|[“\"‘]))"_s);
    static const QRegularExpression marked(u"^(?<mark>[*†‡§¶‖]{1,3}|[*†‡§¶‖])"_s);
    if (line.words.isEmpty())
        return {};
    const PrintedWord &first = line.words.first();
    if (const auto match = numbered.match(first.text); match.hasMatch()) {
        const QString label = match.captured(u"a"_s) + match.captured(u"b"_s) + match.captured(u"c"_s);
        if (line.words.size() > 1 || match.capturedLength() < first.text.size())
            return {label, match.capturedLength(), first.isRaised};
    }
    if (const auto match = marked.match(first.text); match.hasMatch())
        return {match.captured(u"mark"_s), match.capturedLength(), first.isRaised};
    return {};
}

/** The number of a label; 0 for a mark. */
int numberOf(const QString &label)
{
    return label.toInt();
}

PrintedLine withoutLabel(PrintedLine line, const LineLabel &label)
{
    PrintedWord &first = line.words.first();
    if (label.cut >= first.text.size())
        line.words.removeFirst();
    else
        first.text.remove(0, label.cut);
    return line;
}

bool isUnfinished(const PrintedNote &note)
{
    const QString text = note.lines.isEmpty() ? QString() : note.lines.last().text();
    static const QRegularExpression end(u"[.?!…][\\])”’\"']*$"_s);
    return !end.match(text).hasMatch();
}

/** Space above line @p i, in lines of its own height. */
double spaceAbove(const PrintedLines &page, qsizetype i)
{
    return (page[i].box.top() - page[i - 1].box.bottom()) / std::max(1.0, page[i].box.height());
}

class FootnoteTaker
{
public:
    FootnoteTaker(QList<PrintedLines> &pages, double size) : m_pages(pages), m_size(size) {}

    QList<PrintedNote> take()
    {
        for (m_page = 0; m_page < m_pages.size(); ++m_page)
            takePage();
        return m_notes;
    }

private:
    void takePage()
    {
        PrintedLines &page = m_pages[m_page];
        // The feet of columns, before any of them is taken: the text that calls must hold none.
        QList<std::pair<qsizetype, qsizetype>> feet;
        for (qsizetype begin = 0; begin < page.size();) {
            qsizetype end = begin;
            while (end < page.size() && page[end].column == page[begin].column)
                ++end;
            if (const qsizetype foot = footOf(page, begin, end); foot < end)
                feet << std::pair(foot, end);
            begin = end;
        }
        QSet<qsizetype> inFeet;
        for (const auto &[begin, end] : std::as_const(feet)) {
            for (qsizetype i = begin; i < end; ++i)
                inFeet << i;
        }
        CallsOnPage calls(page, inFeet);
        QSet<qsizetype> taken;
        for (const auto &[begin, end] : std::as_const(feet))
            takeFoot(page, begin, end, calls, taken);
        calls.write();
        PrintedLines left;
        for (qsizetype i = 0; i < page.size(); ++i) {
            if (!taken.contains(i))
                left << page[i];
        }
        page = left;
    }

    /** Where notes may begin in the column of lines @p begin to @p end; @p end if nowhere. */
    qsizetype footOf(const PrintedLines &page, qsizetype begin, qsizetype end) const
    {
        if (!page[begin].words.first().isUpright)
            return end;
        qsizetype small = end;
        while (small > begin && page[small - 1].size <= SmallType * m_size)
            --small;
        if (small < end)
            return small;
        // In the type of the text, below a gap.
        for (qsizetype i = end - 1; i > begin; --i) {
            if (spaceAbove(page, i) >= 0.8 && !labelOf(page[i]).label.isEmpty())
                return i;
        }
        return end;
    }

    void takeFoot(const PrintedLines &page, qsizetype begin, qsizetype end, CallsOnPage &calls, QSet<qsizetype> &taken)
    {
        const bool isSmall = page[begin].size <= SmallType * m_size;
        qsizetype first = begin;
        while (first < end && !isNote(labelOf(page[first]), calls, isSmall))
            ++first;
        const bool goesOn = isSmall && !m_notes.isEmpty() && m_lastPage >= m_page - 1;
        const bool isTogether = first < end && first > begin && spaceAbove(page, first) < 1;
        if (first > begin && goesOn && (isTogether || isUnfinished(m_notes.last()))) {
            for (qsizetype i = begin; i < first; ++i)
                addLine(page[i], i, taken);
        }
        for (qsizetype i = first; i < end; ++i) {
            const LineLabel label = labelOf(page[i]);
            if (i > first && !isNote(label, calls, isSmall)) {
                addLine(page[i], i, taken);
                continue;
            }
            m_notes << PrintedNote{label.label, {}, int(m_page), calls.take(label.label, int(m_notes.size()))};
            m_number = numberOf(label.label);
            addLine(withoutLabel(page[i], label), i, taken);
        }
    }

    void addLine(const PrintedLine &line, qsizetype index, QSet<qsizetype> &taken)
    {
        if (!line.words.isEmpty())
            m_notes.last().lines << line;
        taken << index;
        m_lastPage = m_page;
    }

    bool isNote(const LineLabel &label, const CallsOnPage &calls, bool isSmall) const
    {
        if (label.label.isEmpty())
            return false;
        const bool isCalled = calls.isCalled(label.label);
        const int number = numberOf(label.label);
        if (number == 0)
            return isCalled || (isSmall && label.isRaised);
        const bool isNext = number == m_number + 1 || (number == 1 && m_page != m_lastPage);
        // A number further on is one of the text unless it is called.
        if (isNext)
            return isCalled || (isSmall && (label.isRaised || m_number > 0));
        return isCalled && (number > m_number || m_page != m_lastPage);
    }

    QList<PrintedLines> &m_pages;
    double m_size;
    qsizetype m_page = 0;
    qsizetype m_lastPage = -1; ///< that had notes
    int m_number = 0;          ///< of the last note
    QList<PrintedNote> m_notes;
};

} // namespace

QList<PrintedNote> takeFootnotes(QList<PrintedLines> &pages, double sizeOfText)
{
    return FootnoteTaker(pages, sizeOfText).take();
}

} // namespace Secto
