// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/note_highlighter.h"

#include "notes/markdown_style.h"
#include "notes/spelling.h"

#include <KSyntaxHighlighting/State>

#include <QTextBlock>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What a line leaves to the next one. */
struct LineEnd : QTextBlockUserData
{
    KSyntaxHighlighting::State state;
};

} // namespace

NoteHighlighter::NoteHighlighter(QTextDocument *document)
    : QSyntaxHighlighter(document), m_theme(themeFor(ThemeChoice::Paper, false))
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
    const auto *above = static_cast<const LineEnd *>(currentBlock().previous().userData());
    const KSyntaxHighlighting::State state = highlightLine(text, above ? above->state : markdownStart());
    if (m_spellChecking)
        underlineMisspelt(text);

    auto *here = static_cast<LineEnd *>(currentBlockUserData());
    if (here && here->state == state)
        return;
    if (!here) {
        here = new LineEnd; // the block's
        setCurrentBlockUserData(here);
    }
    here->state = state;
    setCurrentBlockState(currentBlockState() == 0 ? 1 : 0); // another number: the next line is read again
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
