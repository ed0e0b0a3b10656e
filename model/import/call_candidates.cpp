// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/call_candidates.h"

#include "import/number_reading.h"
#include "import/number_uses.h"

#include <QHash>

namespace Secto {

namespace {

/** Places less plausible than this are not worth keeping. */
constexpr float Implausible = -9;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isQuote(QChar c)
{
    return c == u'\'' || c == u'"' || c == u'‘' || c == u'“';
}

class Finder
{
public:
    Finder(const CallingText &where, const QList<ListedNote> &notes)
        : m_where(where), m_text(where.text), m_notes(notes)
    {
        for (qsizetype i = 0; i < notes.size(); ++i) {
            m_index.insert(notes[i].label, int(i));
            m_uses.add(notes[i].text);
        }
        m_uses.add(m_text);
    }

    QList<CallCandidate> find()
    {
        for (qsizetype at = m_where.begin; at < m_text.size();) {
            if (!isDigit(m_text[at])) {
                addSymbol(at++);
                continue;
            }
            qsizetype end = at + 1;
            while (end < m_text.size() && isDigit(m_text[end]))
                ++end;
            addRun({at, end});
            at = end;
        }
        return m_candidates;
    }

private:
    int noteOf(TextRange label) const { return m_index.value(slice(m_text, label).toString(), -1); }

    QChar at(qsizetype offset) const { return offset >= 0 && offset < m_text.size() ? m_text[offset] : QChar(u'\n'); }

    void add(TextRange range, int note, float plausibility, bool touchesNext = false)
    {
        if (plausibility > Implausible)
            m_candidates << CallCandidate{range, note, plausibility, touchesNext};
    }

    void addSymbol(qsizetype offset)
    {
        const QChar c = m_text[offset];
        if (c != u'*' && c != u'†' && c != u'‡' && c != u'§')
            return;
        if (const int note = noteOf({offset, offset + 1}); note >= 0 && !at(offset - 1).isSpace())
            add({offset, offset + 1}, note, 5 + plausibilityBefore(offset + 1));
    }

    void addRun(TextRange run)
    {
        if (at(run.begin - 1) == u'[' && at(run.end) == u']') {
            if (const int note = noteOf(run); note >= 0)
                add({run.begin - 1, run.end + 1}, note, 6);
            return;
        }
        // A longer run is no number with calls after it; only its end could be one.
        constexpr qsizetype Longest = 12;
        constexpr qsizetype LongestLabel = 4;
        for (qsizetype begin = std::max(run.begin, run.end - Longest); begin < run.end; ++begin) {
            for (qsizetype end = begin + 1; end <= std::min(run.end, begin + LongestLabel); ++end) {
                const int note = noteOf({begin, end});
                if (note < 0)
                    continue;
                const float plausibility =
                    begin == run.begin ? plausibilityOfWhole(run) : plausibilityOfSplit(run, begin, note);
                const bool endsHead = end == run.end || noteOf({end, run.end}) == note + 1;
                add({begin, end}, note, plausibility + (endsHead ? plausibilityAtHead(run, note) : 0), end < run.end);
            }
        }
    }

    /** The first note usually tells the source of the document and is called at the end of its head. */
    float plausibilityAtHead(TextRange run, int note) const
    {
        if (note != 0 || run.end != m_where.headEnd)
            return 0;
        return m_notes.first().text.startsWith(u"Source") ? 8 : 4;
    }

    /** Of a call that is all of @p run, by the character before it. */
    float plausibilityOfWhole(TextRange run) const
    {
        const QChar before = at(run.begin - 1);
        if (before.isLetter()) {
            const QChar beforeLetter = at(run.begin - 2);
            if (before == u'Z' && isDigit(beforeLetter))
                return 5 + plausibilityBefore(run.end); // a time of day, "1955Z"
            const bool isLetterAlone = !beforeLetter.isLetter() && beforeLetter != u'.' && beforeLetter != u'’';
            return (!isLetterAlone ? 6 : isLabelLetter(run.begin - 1) ? 4 : 0) + plausibilityBefore(run.end);
        }
        switch (before.unicode()) {
        case u'.':
            if (at(run.begin - 2).isSpace() && at(run.end) == u'\n')
                return 2; // a full stop set apart, or the last figure of a table
            if (beginsDecimal(run.begin - 1))
                return -4;
            [[fallthrough]];
        case u',':
        case u':':
            return (isDigit(at(run.begin - 2)) ? plausibilityAfterNumber(before, run) : 5)
                   + plausibilityBefore(run.end);
        case u')':
        case u']':
        case u';':
        case u'?':
        case u'!':
        case u'…':
        case u'”':
        case u'’':
        case u'*':
        case u'&':
            return 5 + plausibilityBefore(run.end);
        case u'%':
            return 0;
        default:
            break;
        }
        if (isQuote(before))
            return at(run.begin - 2).isSpace() ? -6 : 4 + plausibilityBefore(run.end);
        if (before.isSpace() || before == u'$' || before == u'(' || before == u'#')
            return Implausible;
        return -5;
    }

    /** "1954.2 He" and "1956,2 on" are calls; "10.5 billion", "1,954" and "11:30" are none. */
    float plausibilityAfterNumber(QChar mark, TextRange run) const
    {
        if (mark == u'.')
            return endsSentence(run.end) && !followsDecimal(run.begin - 1) ? 4 : at(run.end) == u')' ? -1 : -3;
        if (mark == u',')
            return run.length() == 3 ? -4 : 4;
        const bool isHour = run.length() == 2; // minutes have two figures
        return at(run.end) == u'\n' ? 0 : isHour ? -5 : -2;
    }

    /** A sentence ends before a space and a capital, or with its paragraph. */
    bool endsSentence(qsizetype end) const
    {
        if (at(end) == u'\n')
            return true;
        const QChar first = isQuote(at(end + 1)) ? at(end + 2) : at(end + 1);
        return at(end) == u' ' && (first.isUpper() || first == u'[' || first == u'(' || first == u'…');
    }

    /** The letter of "Tab A", "Annex B": what it labels is often told of in a note. */
    bool isLabelLetter(qsizetype offset) const
    {
        qsizetype begin = offset - 1;
        while (at(begin - 1).isLetter())
            --begin;
        return at(offset).isUpper() && at(offset - 1) == u' ' && at(begin).isUpper() && at(begin + 1).isLower();
    }

    /** Whether the point at @p offset begins a fraction without its zero: ".5", "$.35", ".15–.3". */
    bool beginsDecimal(qsizetype offset) const
    {
        const QChar before = at(offset - 1);
        return (before.isSpace() && at(offset - 2) != u'.') || before == u'–' || before == u'-' || before == u'$';
    }

    /** Whether the number that the point at @p point ends stands behind a decimal, as in the row of a table. */
    bool followsDecimal(qsizetype point) const
    {
        qsizetype number = point;
        while (isDigit(at(number - 1)))
            --number;
        qsizetype end = number - 1;
        if (at(end) != u' ')
            return false;
        while (isDigit(at(end - 1)))
            --end;
        return end < number - 1 && at(end - 1) == u'.';
    }

    /** How well a call stands before what follows it at @p end. */
    float plausibilityBefore(qsizetype end) const
    {
        const QChar after = at(end);
        if (after.isLetter())
            return -4;
        if ((after == u'.' || after == u',') && isDigit(at(end + 1)))
            return -5; // "70.3", "1,234"
        if (after == u' ' && isHalfDay(end + 1))
            return -8; // "2 p.m."
        if ((after == u'/' || after == u'-' || after == u'–') && at(end + 1).isLetterOrNumber())
            return -4;
        return 0;
    }

    bool isHalfDay(qsizetype offset) const
    {
        return (at(offset) == u'a' || at(offset) == u'p') && at(offset + 1) == u'.'
               && m_text.sliced(offset + 2).trimmed().startsWith(u'm');
    }

    /** Whether ", 1957" comes at @p offset: the digits before it are then all of a day. */
    bool yearFollows(qsizetype offset) const
    {
        static constexpr qsizetype Length = 6;
        return at(offset) == u',' && at(offset + 1) == u' ' && (at(offset + 2) == u'1' || at(offset + 2) == u'2')
               && isDigit(at(offset + 3)) && isDigit(at(offset + 4)) && isDigit(at(offset + 5))
               && !isDigit(at(offset + Length));
    }

    /** Of a call that begins inside @p run: how much better the digits before it read than all of them. */
    float plausibilityOfSplit(TextRange run, qsizetype begin, int note) const
    {
        const TextRange rest{run.begin, begin};
        float plausibility =
            -2 + naturalness(m_text, rest, run.end) - naturalness(m_text, run, run.end) + plausibilityBefore(run.end);
        if (yearFollows(run.end))
            plausibility -= 3; // "April 12, 1957": a call would stand behind the year
        if (at(run.end) == u'\n')
            plausibility += 1;
        if (at(run.begin - 1) == u'\n')
            plausibility -= 5; // the number of a paragraph or of a telegram
        if (m_uses.afterSameWord(m_text, run) > 1)
            plausibility -= 4;
        else if (run.length() > 2 && m_uses.anywhere(m_text, run) > 1)
            plausibility -= 2;
        if (m_uses.afterSameWord(m_text, rest) > 0)
            plausibility += 3;
        else if (rest.length() > 2 && m_uses.anywhere(m_text, rest) > 0)
            plausibility += 2;
        if (tellsOf(m_notes[note].text, slice(m_text, rest)))
            plausibility += 3;
        return plausibility;
    }

    /** Whether @p note names the number @p digits, as "Telegram 3073 is not printed." does. */
    static bool tellsOf(const QString &note, QStringView digits)
    {
        constexpr qsizetype LongestLookedAt = 400;
        const QStringView start = QStringView(note).first(std::min(note.size(), LongestLookedAt));
        for (qsizetype i = start.indexOf(digits); i >= 0; i = start.indexOf(digits, i + 1)) {
            const qsizetype end = i + digits.size();
            if ((i == 0 || !isDigit(start[i - 1])) && (end == start.size() || !isDigit(start[end])))
                return true;
        }
        return false;
    }

    const CallingText &m_where;
    QStringView m_text;
    const QList<ListedNote> &m_notes;
    QHash<QString, int> m_index; ///< of each label
    NumberUses m_uses;
    QList<CallCandidate> m_candidates;
};

} // namespace

QList<CallCandidate> findCallCandidates(const CallingText &text, const QList<ListedNote> &notes)
{
    return notes.isEmpty() ? QList<CallCandidate>() : Finder(text, notes).find();
}

} // namespace Secto
