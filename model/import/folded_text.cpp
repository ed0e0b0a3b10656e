// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/folded_text.h"

#include <algorithm>

namespace Secto {

namespace {

bool isStop(QChar c)
{
    return c == u',' || c == u'.' || c == u';' || c == u')' || c == u']';
}

bool isOpening(QChar c)
{
    return c == u'(' || c == u'[';
}

bool isSpace(QChar c)
{
    return c.isSpace();
}

/** Where the words that begin at @p begin end; between them stand single spaces, which stay as they are. */
QStringView::const_iterator endOfWords(QStringView::const_iterator begin, QStringView::const_iterator end)
{
    auto at = std::find_if(begin, end, isSpace);
    while (at != begin && at != end && *at == u' ' && at + 1 != end && !isSpace(at[1]))
        at = std::find_if(at + 1, end, isSpace);
    return at;
}

} // namespace

void FoldedText::add(QStringView text)
{
    for (auto at = text.cbegin(); at != text.cend();) {
        const auto wordsEnd = endOfWords(at, text.cend());
        if (wordsEnd != at) {
            const bool isTight = m_isLayout && (isStop(*at) || (!m_text.isEmpty() && isOpening(m_text.back())));
            if (!m_text.isEmpty() && m_lineEndWaits)
                m_text += u'\n';
            else if (!m_text.isEmpty() && m_spaceWaits && !isTight)
                m_text += u' ';
            m_lineEndWaits = m_spaceWaits = m_isLayout = false;
            m_text.append(QStringView(at, wordsEnd));
        }
        at = std::find_if_not(wordsEnd, text.cend(), isSpace);
        m_spaceWaits = m_spaceWaits || at != wordsEnd;
        m_isLayout = m_isLayout || std::find(wordsEnd, at, u'\n') != at;
    }
}

} // namespace Secto
