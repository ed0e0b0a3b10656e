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

} // namespace

void FoldedText::add(QStringView text)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    for (auto at = text.cbegin(); at != text.cend();) {
        const auto wordEnd = std::find_if(at, text.cend(), isSpace);
        if (wordEnd != at) {
            const bool isTight = m_isLayout && (isStop(*at) || (!m_text.isEmpty() && isOpening(m_text.back())));
            if (!m_text.isEmpty() && m_lineEndWaits)
                m_text += u'\n';
            else if (!m_text.isEmpty() && m_spaceWaits && !isTight)
                m_text += u' ';
            m_lineEndWaits = m_spaceWaits = m_isLayout = false;
            m_text.append(QStringView(at, wordEnd));
        }
        at = std::find_if_not(wordEnd, text.cend(), isSpace);
        m_spaceWaits = m_spaceWaits || at != wordEnd;
        m_isLayout = m_isLayout || std::find(wordEnd, at, u'\n') != at;
    }
}

} // namespace Secto
