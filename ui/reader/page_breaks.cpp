// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_breaks.h"

#include <algorithm>

namespace Secto {

namespace {

constexpr qreal MostCarried = 0.6;  // share of a page that a note from the page before may take while there is text
constexpr qreal LongestKept = 0.5;  // share of a page beyond which lines are not kept together
constexpr int LongestWholeNote = 4; // in lines; it is not parted
constexpr int LeastNoteLines = 2;   // of a longer note on the page that calls it, and on any other

/** Fills one page after the other. */
class PageBreaker
{
public:
    PageBreaker(const QList<PrintLine> &text, const QList<QList<PrintLine>> &notes, qreal height, qreal rule)
        : m_text(text), m_notes(notes), m_height(height), m_rule(rule)
    {}

    QList<PrintedPage> pages()
    {
        QList<PrintedPage> all;
        while (m_line < m_text.size() || !m_pending.isEmpty())
            all << fillPage();
        return all;
    }

private:
    PrintedPage fillPage()
    {
        m_page = {m_line, m_line, {}};
        m_textHeight = 0;
        m_footHeight = 0;
        setPending(m_line < m_text.size() ? MostCarried * m_height : m_height);
        while (m_line < m_text.size() && addText(keptTogether())) {
        }
        setPending(m_height - m_textHeight);
        if (m_page.first == m_page.end && m_page.foot.isEmpty())
            force();
        return m_page;
    }

    /** The end of the lines from m_line on that must not be parted. */
    int keptTogether() const
    {
        int end = m_line;
        qreal tall = 0;
        do {
            tall += m_text[end].before + m_text[end].height;
            ++end;
        } while (end < m_text.size() && m_text[end - 1].keepWithNext && tall < LongestKept * m_height);
        return end;
    }

    bool addText(int end)
    {
        qreal tall = m_page.first == m_page.end ? headHeight() : 0;
        QList<int> called;
        for (int i = m_line; i < end; ++i) {
            const bool atTop = m_page.first == m_page.end && i == m_line && headHeight() == 0;
            tall += m_text[i].height + (atTop ? 0 : m_text[i].before);
            called << m_text[i].notes;
        }
        qreal foot = m_footHeight;
        if (!called.isEmpty()) {
            for (const NotePart &part : std::as_const(m_pending))
                foot += heightOf(part);
            for (const int note : std::as_const(called))
                foot += heightOf({note, 0, note == called.last() ? leastLines(note) : int(m_notes[note].size())});
        }
        if (m_textHeight + tall + withRule(foot) > m_height)
            return false;

        setHead();
        m_textHeight += tall;
        m_line = m_page.end = end;
        for (const int note : std::as_const(called))
            m_pending << NotePart{note, 0, int(m_notes[note].size())};
        if (!called.isEmpty()) {
            const NotePart last = m_pending.takeLast();
            const int least = leastLines(last.note);
            while (!m_pending.isEmpty())
                setNote(m_pending.takeFirst());
            setNote({last.note, 0, least});
            if (least < last.end)
                m_pending << NotePart{last.note, least, last.end};
            // The note comes before the text that follows its call, unless it would leave little of that.
            setPending(std::min(MostCarried * m_height, m_height - m_textHeight));
        }
        return true;
    }

    /** Sets lines of the notes that wait, as long as text and notes are no taller than @p limit says. */
    void setPending(qreal limit)
    {
        while (!m_pending.isEmpty()) {
            NotePart &part = m_pending.first();
            int end = part.first;
            while (end < part.end && withRule(m_footHeight + heightOf({part.note, part.first, end + 1})) <= limit)
                ++end;
            if (part.end - end == 1 && end - part.first > LeastNoteLines)
                --end; // no last line goes over alone
            if (end == part.first)
                return;
            const bool isWhole = end == part.end;
            setNote({part.note, part.first, end});
            if (!isWhole) {
                part.first = end;
                return;
            }
            m_pending.removeFirst();
        }
    }

    void setNote(const NotePart &part)
    {
        m_footHeight += heightOf(part);
        if (!m_page.foot.isEmpty() && m_page.foot.last().note == part.note)
            m_page.foot.last().end = part.end;
        else
            m_page.foot << part;
    }

    /** Nothing has room on an empty page: a line taller than the page, or one that calls more notes than a page holds.
     */
    void force()
    {
        if (!m_pending.isEmpty()) {
            NotePart &part = m_pending.first();
            setNote({part.note, part.first, part.first + 1});
            if (++part.first == part.end)
                m_pending.removeFirst();
            return;
        }
        const PrintLine &line = m_text[m_line];
        m_textHeight = headHeight() + line.height;
        setHead();
        m_page.end = ++m_line;
        for (const int note : line.notes)
            m_pending << NotePart{note, 0, int(m_notes[note].size())};
        setPending(m_height - m_textHeight);
    }

    /** Of the lines that are set again above the next line where that begins a page. */
    qreal headHeight() const
    {
        qreal height = 0;
        for (int i = m_text[m_line].headFirst; i < m_text[m_line].headEnd; ++i)
            height += m_text[i].height + (height > 0 ? m_text[i].before : 0);
        return height;
    }

    void setHead()
    {
        if (m_page.first != m_page.end)
            return;
        m_page.headFirst = m_text[m_line].headFirst;
        m_page.headEnd = m_text[m_line].headEnd;
    }

    qreal heightOf(const NotePart &part) const
    {
        qreal height = 0;
        for (int i = part.first; i < part.end; ++i)
            height += m_notes[part.note][i].before + m_notes[part.note][i].height;
        return height;
    }

    qreal withRule(qreal foot) const { return foot > 0 ? foot + m_rule : 0; }
    int leastLines(int note) const
    {
        const int all = int(m_notes[note].size());
        return all <= LongestWholeNote ? all : LeastNoteLines;
    }

    const QList<PrintLine> &m_text;
    const QList<QList<PrintLine>> &m_notes;
    const qreal m_height;
    const qreal m_rule;
    int m_line = 0;
    QList<NotePart> m_pending; ///< called, and not yet set
    PrintedPage m_page;
    qreal m_textHeight = 0;
    qreal m_footHeight = 0;
};

} // namespace

QList<PrintedPage> breakIntoPages(const QList<PrintLine> &text, const QList<QList<PrintLine>> &notes, qreal height,
                                  qreal rule)
{
    return PageBreaker(text, notes, height, rule).pages();
}

} // namespace Secto
