// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

namespace Secto {

/**
 * One field of a document as it grows out of marked-up text: runs of white space become one
 * space, lines are apart by one '\n', and neither stands at the beginning or the end. A line of the
 * source that breaks before a stop or behind an opening bracket is its layout and no space.
 */
class FoldedText
{
public:
    void add(QStringView text);
    /** As white space of the source. */
    void addSpace() { m_spaceWaits = true; }
    /** What is added next begins a line. */
    void endLine() { m_lineEndWaits = true; }

    /** Length so far in UTF-16 units; white space that waits for text to follow does not count. */
    qsizetype size() const { return m_text.size(); }
    /** Whether what is added next begins a line. */
    bool isAtLineBegin() const { return m_text.isEmpty() || m_lineEndWaits; }
    const QString &text() const { return m_text; }

private:
    QString m_text;
    bool m_spaceWaits = false;
    bool m_isLayout = false; ///< the space that waits came with a line break of the source
    bool m_lineEndWaits = false;
};

} // namespace Secto
