// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/markdown_style.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QFontDatabase>

namespace Secto {

using namespace Qt::StringLiterals;
using TextStyle = KSyntaxHighlighting::Theme::TextStyle;

namespace {

KSyntaxHighlighting::Repository &repository()
{
    static KSyntaxHighlighting::Repository definitions;
    return definitions;
}

/** Reads a line for the state after it only. */
class StateReader : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    StateReader() { setDefinition(markdownDefinition()); }

    KSyntaxHighlighting::State after(QStringView line) { return highlightLine(line, {}); }

protected:
    void applyFormat(int, int, const KSyntaxHighlighting::Format &) override {}
};

class FormatCollector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit FormatCollector(const Theme &theme) : m_theme(theme) { setDefinition(markdownDefinition()); }

    QList<QTextLayout::FormatRange> formats(const QString &markdown)
    {
        KSyntaxHighlighting::State state = markdownStart();
        for (const QStringView line : QStringView(markdown).split(u'\n')) {
            state = highlightLine(line, state);
            m_lineStart += line.size() + 1;
        }
        return m_found;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length > 0 && format.isValid())
            m_found << QTextLayout::FormatRange{int(m_lineStart) + offset, length, markdownFormat(format, m_theme)};
    }

private:
    const Theme &m_theme;
    qsizetype m_lineStart = 0;
    QList<QTextLayout::FormatRange> m_found;
};

} // namespace

KSyntaxHighlighting::Definition markdownDefinition()
{
    static const KSyntaxHighlighting::Definition definition = repository().definitionForName(u"Markdown"_s);
    return definition;
}

KSyntaxHighlighting::State markdownStart()
{
    // Metadata ends at an empty line.
    static const KSyntaxHighlighting::State start = StateReader().after(u"");
    return start;
}

QTextCharFormat markdownFormat(const KSyntaxHighlighting::Format &format, const Theme &theme)
{
    // Bold, italic and struck out are those of KSyntaxHighlighting's own theme; the colours are ours.
    static const KSyntaxHighlighting::Theme standard =
        repository().defaultTheme(KSyntaxHighlighting::Repository::LightTheme);
    QTextCharFormat look;
    if (format.isBold(standard))
        look.setFontWeight(QFont::DemiBold);
    if (format.isItalic(standard))
        look.setFontItalic(true);
    if (format.isStrikeThrough(standard))
        look.setFontStrikeOut(true);
    if (format.name().endsWith("Code"_L1))
        look.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});

    switch (format.textStyle()) {
    case TextStyle::Normal:
    case TextStyle::Keyword: // checkboxes of lists
        break;
    case TextStyle::Function: // headings
        look.setForeground(theme.text);
        break;
    case TextStyle::Others: // links
        look.setForeground(theme.accent);
        break;
    default: // quotations, list marks, rules, escapes, code, comments
        look.setForeground(theme.secondary);
    }
    return look;
}

QList<QTextLayout::FormatRange> markdownFormats(const QString &markdown, const Theme &theme)
{
    return FormatCollector(theme).formats(markdown);
}

} // namespace Secto
