// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"
#include "theme/theme.h"

#include <KSyntaxHighlighting/AbstractHighlighter>

#include <QSyntaxHighlighter>

namespace Secto {

/**
 * Shows the Markdown of a note and its misspelt words. One highlighter for both, since
 * a text can have only one. Not KSyntaxHighlighting's own for documents, which cannot be told
 * in what state a text begins: see markdownStart().
 */
class NoteHighlighter : public QSyntaxHighlighter, private KSyntaxHighlighting::AbstractHighlighter
{
    Q_OBJECT
    Q_INTERFACES(KSyntaxHighlighting::AbstractHighlighter)

public:
    explicit NoteHighlighter(QTextDocument *document);

    void setColours(const Theme &theme);
    void setSpellChecking(bool on);

protected:
    void highlightBlock(const QString &text) override;
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    void underlineMisspelt(const QString &text);

    Theme m_theme;
    bool m_spellChecking = false;
    QList<TextRange> m_unchecked; ///< code and addresses of the block being highlighted
};

} // namespace Secto
