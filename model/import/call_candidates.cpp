// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/call_candidates.h"

#include <QHash>

namespace Secto {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/** How well a call fits after @p c, the character before it. */
float plausibilityAfter(QChar c)
{
    if (c.isLetter())
        return 4;
    switch (c.unicode()) {
    case u'.':
    case u',':
    case u'”':
    case u'’':
    case u'"':
    case u'\'':
    case u')':
    case u']':
    case u';':
    case u':':
    case u'?':
    case u'!':
    case u'…':
        return 5;
    case u'—':
    case u'-':
    case u'–':
        return 1;
    default:
        return -4;
    }
}

class Finder
{
public:
    Finder(QStringView text, const QStringList &labels) : m_text(text)
    {
        for (qsizetype i = 0; i < labels.size(); ++i)
            m_notes.insert(labels[i], int(i));
    }

    QList<CallCandidate> find()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            if (!isDigit(m_text[at])) {
                addSymbol(at);
                ++at;
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
    int noteOf(TextRange label) const { return m_notes.value(slice(m_text, label).toString(), -1); }

    QChar before(qsizetype at) const { return at > 0 ? m_text[at - 1] : QChar(u'\n'); }
    QChar after(qsizetype at) const { return at < m_text.size() ? m_text[at] : QChar(u'\n'); }

    void addSymbol(qsizetype at)
    {
        const QChar c = m_text[at];
        if (c != u'*' && c != u'†' && c != u'‡' && c != u'§')
            return;
        if (const int note = noteOf({at, at + 1}); note >= 0 && !before(at).isSpace())
            m_candidates << CallCandidate{{at, at + 1}, note, 5};
    }

    void addRun(TextRange run)
    {
        if (before(run.begin) == u'[' && after(run.end) == u']') {
            if (const int note = noteOf(run); note >= 0)
                m_candidates << CallCandidate{{run.begin - 1, run.end + 1}, note, 6};
            return;
        }
        // A longer run is no number with a call after it; only its end could be one.
        constexpr qsizetype Longest = 12;
        for (qsizetype begin = std::max(run.begin, run.end - Longest); begin < run.end; ++begin) {
            for (qsizetype end = begin + 1; end <= run.end; ++end) {
                if (const int note = noteOf({begin, end}); note >= 0)
                    add(run, {begin, end}, note);
            }
        }
    }

    void add(TextRange run, TextRange label, int note)
    {
        CallCandidate candidate{label, note, 0, label.end < run.end};
        if (label.begin == run.begin)
            candidate.plausibility = plausibilityAfter(before(run.begin));
        else
            candidate.plausibility = label.begin - run.begin == 4 ? 1 : -1;
        if (after(run.end).isLetter())
            candidate.plausibility -= 2;
        if (before(run.begin).isPunct() && run.begin > 1 && isDigit(m_text[run.begin - 2]))
            candidate.plausibility -= 4;
        m_candidates << candidate;
    }

    QStringView m_text;
    QHash<QString, int> m_notes;
    QList<CallCandidate> m_candidates;
};

} // namespace

QList<CallCandidate> findCallCandidates(QStringView text, const QStringList &labels)
{
    return Finder(text, labels).find();
}

} // namespace Secto
