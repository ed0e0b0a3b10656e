// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/paragraph_layout.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace Secto {

namespace {

QTextLayout::FormatRange formatRange(qsizetype begin, qsizetype end, const QTextCharFormat &format)
{
    return {int(begin), int(end - begin), format};
}

/** @p font is the paragraph's own: what is slanted in a slanted paragraph stands upright. */
QTextCharFormat formatOf(Emphasis::Kind kind, const QFont &font)
{
    QTextCharFormat format;
    switch (kind) {
    case Emphasis::Kind::Italic:
        format.setFontItalic(!font.italic());
        break;
    case Emphasis::Kind::SmallCaps:
        format.setFontCapitalization(QFont::SmallCaps);
        break;
    case Emphasis::Kind::Strong:
        format.setFontWeight(QFont::DemiBold);
        break;
    case Emphasis::Kind::Underline:
        format.setFontUnderline(true);
        break;
    case Emphasis::Kind::Superscript:
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        break;
    case Emphasis::Kind::Struck:
        format.setFontStrikeOut(true);
        break;
    }
    return format;
}

} // namespace

ParagraphLayout::ParagraphLayout(SetParagraph paragraph, const ParagraphStyle &style, qreal width, const Inks &inks)
    : m_paragraph(std::move(paragraph)), m_style(style)
{
    const QFontMetricsF metrics(m_style.font);
    m_ascent = metrics.ascent();
    m_descent = metrics.descent();
    m_baseline = (m_style.leading - m_ascent - m_descent) / 2 + m_ascent;

    m_layout.setText(m_paragraph.text);
    m_layout.setFont(m_style.font);
    m_layout.setCacheEnabled(true);
    // As the words run, not as the desktop does.
    const bool mirrored = isRightToLeft();
    QTextOption option((m_style.atEnd != mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.setFormats(formats(inks));
    breakLines(width);
}

QList<QTextLayout::FormatRange> ParagraphLayout::formats(const Inks &inks) const
{
    QList<QTextLayout::FormatRange> all;
    QTextCharFormat plain;
    plain.setForeground(inks.of(m_style.voice));
    all << formatRange(0, m_paragraph.text.size(), plain);

    QTextCharFormat quiet;
    quiet.setForeground(inks.secondary);
    if (!m_paragraph.label.isEmpty())
        all << formatRange(m_paragraph.label.begin, m_paragraph.label.end, quiet);

    for (const SetEmphasis &emphasis : m_paragraph.emphases)
        all << formatRange(emphasis.range.begin, emphasis.range.end, formatOf(emphasis.kind, m_style.font));

    QTextCharFormat editors;
    editors.setFontItalic(true);
    editors.setForeground(inks.secondary);
    for (const TextRange &insertion : m_paragraph.insertions)
        all << formatRange(insertion.begin, insertion.end, editors);

    for (const Inserted &piece : m_paragraph.inserted) {
        QTextCharFormat format;
        format.setForeground(inks.accent);
        format.setFontItalic(false);
        if (piece.kind == Inserted::Kind::Call) {
            format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
            format.setSuperScriptBaseline(36); // percent of the height; the engine's 50 would touch the line above
        }
        all << formatRange(piece.begin, piece.end, format);
    }

    QTextCharFormat unseen;
    unseen.setForeground(Qt::transparent);
    if (!m_paragraph.unseen.isEmpty())
        all << formatRange(m_paragraph.unseen.begin, m_paragraph.unseen.end, unseen);
    return all;
}

void ParagraphLayout::breakLines(qreal width)
{
    const bool mirrored = isRightToLeft();
    const qreal first = m_style.indent;
    m_layout.beginLayout();
    for (int i = 0;; ++i) {
        QTextLine line = m_layout.createLine();
        if (!line.isValid())
            break;
        const bool hangs = i > 0 || m_paragraph.source.continues;
        const qreal indent = first + (hangs ? m_style.hang : 0);
        line.setLineWidth(std::max(1.0, width - indent));
        // All lines are as far apart as the leading says, whatever is set in them: superscripts, other scripts.
        line.setPosition(QPointF(mirrored ? 0 : indent, m_baseline - line.ascent() + lineTop(i)));
    }
    m_layout.endLayout();
}

qreal ParagraphLayout::height() const
{
    return std::max(1, lineCount()) * m_style.leading;
}

qreal ParagraphLayout::naturalWidth() const
{
    qreal widest = 0;
    for (int i = 0; i < lineCount(); ++i)
        widest = std::max(widest, m_layout.lineAt(i).naturalTextWidth());
    return widest;
}

bool ParagraphLayout::isRightToLeft() const
{
    return m_paragraph.text.isRightToLeft();
}

int ParagraphLayout::lineOfDisplayed(qsizetype displayed) const
{
    const QTextLine line = m_layout.lineForTextPosition(int(displayed));
    return line.isValid() ? line.lineNumber() : std::max(0, lineCount() - 1);
}

int ParagraphLayout::lineAt(qsizetype canonical) const
{
    return lineOfDisplayed(m_paragraph.displayed(canonical, SetParagraph::Side::After));
}

TextRange ParagraphLayout::lineRange(int number) const
{
    const QTextLine line = m_layout.lineAt(number);
    return {m_paragraph.canonical(line.textStart()), m_paragraph.canonical(line.textStart() + line.textLength())};
}

QList<QRectF> ParagraphLayout::rects(TextRange displayed) const
{
    QList<QRectF> all;
    if (displayed.isEmpty() || lineCount() == 0)
        return all;
    for (int i = lineOfDisplayed(displayed.begin); i < lineCount(); ++i) {
        const QTextLine line = m_layout.lineAt(i);
        const qsizetype from = std::max<qsizetype>(displayed.begin, line.textStart());
        qsizetype to = std::min<qsizetype>(displayed.end, line.textStart() + line.textLength());
        if (from >= displayed.end)
            break;
        // The space at which a line was broken hangs over its end; it is not drawn.
        while (to > from && to == line.textStart() + line.textLength() && m_paragraph.text[to - 1].isSpace()
               && i + 1 < lineCount())
            --to;
        if (from >= to)
            continue;
        const qreal top = baseline(i) - m_ascent;
        const auto add = [&](qreal x1, qreal x2) {
            all << QRectF(std::min(x1, x2), top, std::abs(x2 - x1), m_ascent + m_descent);
        };
        const bool oneWay =
            !m_paragraph.text.isRightToLeft() && !QStringView(m_paragraph.text).sliced(from, to - from).isRightToLeft();
        const qreal x1 = line.cursorToX(int(from));
        const qreal x2 = line.cursorToX(int(to));
        if (oneWay || from + 1 == to) {
            add(x1, x2);
            continue;
        }
        // Mixed directions: by what the engine says of each run of glyphs.
        const auto runs = line.glyphRuns(int(from), int(to - from));
        if (runs.isEmpty())
            add(x1, x2);
        for (const QGlyphRun &run : runs)
            add(run.boundingRect().left(), run.boundingRect().right());
    }
    return all;
}

QRectF ParagraphLayout::caret(qsizetype canonical) const
{
    const qsizetype at = m_paragraph.displayed(canonical, SetParagraph::Side::Before);
    const QTextLine line = m_layout.lineForTextPosition(int(at));
    if (!line.isValid())
        return {0, baseline(0) - m_ascent, 0, m_ascent + m_descent};
    return {line.cursorToX(int(at)), baseline(line.lineNumber()) - m_ascent, 0, m_ascent + m_descent};
}

qsizetype ParagraphLayout::nearest(const QPointF &point) const
{
    if (lineCount() == 0)
        return 0;
    const int number = std::clamp(int(point.y() / m_style.leading), 0, lineCount() - 1);
    const QTextLine line = m_layout.lineAt(number);
    int at = line.xToCursor(point.x());
    // Right of a broken line is the end of that line, not the beginning of the next.
    const int end = line.textStart() + line.textLength();
    if (at == end && number + 1 < lineCount() && at > line.textStart())
        at = m_layout.previousCursorPosition(at);
    return at;
}

qsizetype ParagraphLayout::under(const QPointF &point) const
{
    if (lineCount() == 0 || point.y() < 0 || point.y() >= height())
        return -1;
    const QTextLine line = m_layout.lineAt(std::clamp(int(point.y() / m_style.leading), 0, lineCount() - 1));
    const QRectF used = line.naturalTextRect();
    if (point.x() < used.left() || point.x() >= used.right())
        return -1;
    const int at = line.xToCursor(point.x(), QTextLine::CursorOnCharacter);
    return at < m_paragraph.text.size() ? at : -1;
}

void ParagraphLayout::draw(QPainter &painter, const QPointF &at, const QRectF &clip) const
{
    m_layout.draw(&painter, at, {}, clip);
}

} // namespace Secto
