// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/note_highlighter.h"

#include "notes/markdown_style.h"
#include "notes/spelling.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

NoteHighlighter::NoteHighlighter(QTextDocument *document)
    : KSyntaxHighlighting::SyntaxHighlighter(document), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setDefinition(markdownDefinition());
}

void NoteHighlighter::setColours(const Theme &theme)
{
    m_theme = theme;
    rehighlight();
}

void NoteHighlighter::setSpellChecking(bool on)
{
    if (on == m_spellChecking)
        return;
    m_spellChecking = on;
    rehighlight();
}

void NoteHighlighter::highlightBlock(const QString &text)
{
    m_unchecked.clear();
    KSyntaxHighlighting::SyntaxHighlighter::highlightBlock(text);
    if (m_spellChecking)
        underlineMisspelt(text);
}

void NoteHighlighter::applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format)
{
    if (length <= 0 || !format.isValid())
        return;
    setFormat(offset, length, markdownFormat(format, m_theme));
    if (!format.spellCheck() || format.name().endsWith("Code"_L1))
        m_unchecked << TextRange{offset, offset + length};
}

void NoteHighlighter::underlineMisspelt(const QString &text)
{
    for (const TextRange word : Spelling::instance().misspeltIn(text)) {
        if (std::ranges::any_of(m_unchecked, [&](TextRange range) { return range.intersects(word); }))
            continue;
        for (qsizetype at = word.begin; at < word.end; ++at) {
            QTextCharFormat look = format(int(at));
            look.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
            look.setUnderlineColor(m_theme.accent);
            setFormat(int(at), 1, look);
        }
    }
}

} // namespace Secto
