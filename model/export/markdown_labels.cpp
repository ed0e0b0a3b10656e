// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/markdown_labels.h"

namespace Secto {

using namespace Qt::StringLiterals;

QString MarkdownLabels::footnote(const QString &wanted)
{
    QString label;
    for (const char32_t c : wanted.toUcs4()) {
        const bool plain =
            (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9') || c == U'-';
        label += plain ? QString(QChar(char16_t(c))) : u"u%1"_s.arg(uint(c), 0, 16);
    }
    if (label.isEmpty())
        label = u"note"_s;
    // Labels are compared without case.
    QString free = label;
    for (int n = 2; m_footnotes.contains(free.toLower()); ++n)
        free = u"%1-%2"_s.arg(label).arg(n);
    m_footnotes << free.toLower();
    return free;
}

bool MarkdownLabels::takeBlockId(const QString &id)
{
    const QString folded = id.toLower();
    if (m_blockIds.contains(folded))
        return false;
    m_blockIds << folded;
    return true;
}

} // namespace Secto
