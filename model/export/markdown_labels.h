// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSet>
#include <QString>

namespace Secto {

/** The footnote labels and block ids of one Markdown file, each there once. */
class MarkdownLabels
{
public:
    /** A free footnote label like @p wanted, of ASCII letters, digits and '-' only. */
    QString footnote(const QString &wanted);

    /** Takes @p id as a block id; false if the file has it already. Case is ignored, as Obsidian does. */
    bool takeBlockId(const QString &id);

private:
    QSet<QString> m_footnotes;
    QSet<QString> m_blockIds;
};

} // namespace Secto
