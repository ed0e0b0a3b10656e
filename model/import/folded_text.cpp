// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/folded_text.h"

#include <algorithm>

namespace Secto {

void FoldedText::add(QStringView text)
{
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    for (auto at = text.cbegin(); at != text.cend();) {
        const auto wordEnd = std::find_if(at, text.cend(), isSpace);
        if (wordEnd != at) {
            if (!m_text.isEmpty() && (m_lineEndWaits || m_spaceWaits))
                m_text += m_lineEndWaits ? u'\n' : u' ';
            m_lineEndWaits = m_spaceWaits = false;
            m_text.append(QStringView(at, wordEnd));
        }
        at = std::find_if_not(wordEnd, text.cend(), isSpace);
        m_spaceWaits = m_spaceWaits || at != wordEnd;
    }
}

} // namespace Secto
