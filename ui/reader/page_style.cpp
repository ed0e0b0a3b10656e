// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_style.h"

#include "reader/page_chips.h"

#include <QFontMetricsF>
#include <QGuiApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal BodyLeading = 1.5;
constexpr qreal NoteLeading = 1.36;
constexpr qreal TitleLeading = 1.22;

QFont scaled(QFont font, qreal factor)
{
    font.setPixelSize(qMax(6, qRound(font.pixelSize() * factor)));
    return font;
}

} // namespace

qreal characterWidth(const QFont &font)
{
    // Prose with the letters in about the shares that English has, spaces and stops included.
    const QString prose = u"He said that the question had been raised again in the course of the meeting, and that it "
                          "would be taken up with the others before the end of the month."_s;
    return QFontMetricsF(font).horizontalAdvance(prose) / qreal(prose.size());
}

PageStyle::PageStyle(const Typography &typography)
    : body(bodyFont(typography))
    , note(scaled(body, 0.84))
    , margin(scaled(body, 0.78))
    , chip(QGuiApplication::font())
    , scale(body.pixelSize() / 18.0)
{
    chip.setPixelSize(qMax(6, qRound(11.5 * scale)));
    chip.setLetterSpacing(QFont::PercentageSpacing, 103);
    const qreal bodyWidth = characterWidth(body);
    const qreal noteWidth = characterWidth(note);
    measure = 68 * bodyWidth;
    narrow = 45 * bodyWidth;
    noteMeasure = 40 * noteWidth;
    noteNarrow = 26 * noteWidth;
}

ParagraphStyle PageStyle::paragraph(Block::Kind kind) const
{
    const qreal leading = qRound(body.pixelSize() * BodyLeading);
    const qreal em = body.pixelSize();
    ParagraphStyle style{.font = body, .leading = leading, .before = leading / 2};
    switch (kind) {
    case Block::Kind::Paragraph:
        break;
    case Block::Kind::Heading:
        style.font.setWeight(QFont::DemiBold);
        style.before = leading;
        break;
    case Block::Kind::Dateline:
        style.font.setItalic(true);
        style.atEnd = true;
        break;
    case Block::Kind::Telegraph:
        style.font = scaled(body, 0.92);
        style.leading = qRound(style.font.pixelSize() * BodyLeading);
        style.voice = Voice::Soft;
        break;
    case Block::Kind::ListItem:
        style.indent = em;
        style.hang = 1.4 * em;
        style.before = leading / 4;
        break;
    case Block::Kind::Quote:
        style.font = scaled(body, 0.95);
        style.leading = qRound(style.font.pixelSize() * BodyLeading);
        style.indent = 1.8 * em;
        break;
    case Block::Kind::TableRow:
        style.font = scaled(body, 0.88);
        style.leading = qRound(style.font.pixelSize() * BodyLeading);
        style.hang = 1.4 * em;
        style.before = leading / 6;
        break;
    case Block::Kind::Figure:
        style.font = scaled(body, 0.88);
        style.font.setItalic(true);
        style.voice = Voice::Quiet;
        break;
    case Block::Kind::Signature:
        style.font.setFeature("smcp", 1);
        style.font.setLetterSpacing(QFont::PercentageSpacing, 104);
        style.atEnd = true;
        break;
    }
    return style;
}

ParagraphStyle PageStyle::title() const
{
    ParagraphStyle style{.font = scaled(body, 1.5)};
    style.leading = qRound(style.font.pixelSize() * TitleLeading);
    style.before = style.leading / 3;
    return style;
}

ParagraphStyle PageStyle::footnote() const
{
    const qreal leading = qRound(note.pixelSize() * NoteLeading);
    return {.font = note, .leading = leading, .before = leading / 3, .voice = Voice::Soft};
}

ParagraphStyle PageStyle::chipWords() const
{
    return {.font = chip, .leading = chipHeight(chip), .voice = Voice::Quiet};
}

ParagraphStyle PageStyle::of(const FieldId &field, const FieldParagraph &paragraph) const
{
    if (field.isTitle())
        return title();
    if (paragraph.isChip)
        return chipWords();
    if (field.isNote())
        return footnote();
    ParagraphStyle style = this->paragraph(paragraph.kind);
    if (paragraph.isCell())
        style.hang /= 2; // a column is narrow
    if (paragraph.isHeadingCell)
        style.font.setWeight(QFont::DemiBold);
    return style;
}

} // namespace Secto
