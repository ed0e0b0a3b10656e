// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/card_layout.h"

#include "notes/annotation_model.h"
#include "notes/markdown_style.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int QuoteLines = 3;
constexpr int NoteLines = 8;
constexpr qsizetype MostCharacters = 900; ///< more than eight lines can hold
constexpr int ChipPadding = 7;

struct Lines
{
    qreal height = 0;
    qsizetype lastStart = 0; ///< where the last line begins, in UTF-16 units
    bool hasMore = false;    ///< the text goes on after it
};

/** Breaks the text of @p layout into at most @p most lines of @p width pixels. */
Lines setLines(QTextLayout &layout, int width, int most)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    Lines lines;
    qsizetype end = 0;
    layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, lines.height});
        lines.height += line.height();
        lines.lastStart = line.textStart();
        end = line.textStart() + line.textLength();
    }
    layout.endLayout();
    lines.hasMore = end < layout.text().size();
    return lines;
}

/** @p formats over the ground colour, cut to a text of @p size UTF-16 units. */
QList<QTextLayout::FormatRange> formatsWithin(qsizetype size, const QColor &colour,
                                              const QList<QTextLayout::FormatRange> &formats)
{
    QTextCharFormat ink;
    ink.setForeground(colour);
    QList<QTextLayout::FormatRange> within{{0, int(size), ink}};
    for (QTextLayout::FormatRange range : formats) {
        range.length = std::min(range.length, int(size) - range.start);
        if (range.length > 0)
            within << range;
    }
    return within;
}

} // namespace

CardLayout::CardLayout(const QModelIndex &index, const CardStyle &style, int width)
    : m_style(style)
    , m_width(std::max(40, width - CardStyle::TextLeft - CardStyle::Right))
    , m_height(CardStyle::Top)
    , m_colour(index.data(AnnotationModel::ColourRole).toString())
    , m_isLost(index.data(AnnotationModel::IsLostRole).toBool())
{
    const Theme &theme = style.theme;
    if (index.data(AnnotationModel::IsDocumentNoteRole).toBool())
        addText(AnnotationModel::tr("Note on the document"), style.small, theme.secondary, 1);
    else
        addText(index.data(AnnotationModel::QuoteRole).toString(), style.quote, theme.text, QuoteLines);

    const QString note = index.data(AnnotationModel::NoteRole).toString();
    if (!note.isEmpty()) {
        m_height += CardStyle::Gap;
        addText(note, style.note, theme.text, NoteLines, markdownFormats(note.left(MostCharacters), theme));
    }

    m_place =
        m_isLost ? AnnotationModel::tr("not found in this text") : index.data(AnnotationModel::PlaceRole).toString();
    const QStringList tags = index.data(AnnotationModel::TagsRole).toStringList();
    if (!m_place.isEmpty() || !tags.isEmpty()) {
        m_height += CardStyle::Gap;
        addTags(tags);
    }
    m_height += CardStyle::Bottom;
}

void CardLayout::addText(const QString &text, const QFont &font, const QColor &colour, int mostLines,
                         const QList<QTextLayout::FormatRange> &formats)
{
    QString shown = text.left(MostCharacters);
    shown.replace(u'\n', QChar::LineSeparator);
    auto layout = std::make_unique<QTextLayout>(shown, font);
    layout->setFormats(formatsWithin(shown.size(), colour, formats));
    Lines lines = setLines(*layout, m_width, mostLines);
    if (lines.hasMore || shown.size() < text.size()) {
        // The last line in view ends in "…".
        const QString last = shown.sliced(lines.lastStart).section(QChar::LineSeparator, 0, 0) + u'…';
        shown = shown.first(lines.lastStart) + QFontMetrics(font).elidedText(last, Qt::ElideRight, m_width);
        layout->setText(shown);
        layout->setFormats(formatsWithin(shown.size(), colour, formats));
        lines = setLines(*layout, m_width, mostLines);
    }
    layout->setPosition(QPointF(CardStyle::TextLeft, m_height));
    m_height += int(std::ceil(lines.height));
    m_texts.push_back(std::move(layout));
}

void CardLayout::addTags(const QStringList &tags)
{
    const QFontMetrics metrics(m_style.small);
    const int rowHeight = metrics.height() + 4;
    QPoint at(CardStyle::TextLeft, m_height);
    if (!m_place.isEmpty()) {
        m_placeAt = at;
        at.rx() += metrics.horizontalAdvance(m_place) + 10;
    }
    const int right = CardStyle::TextLeft + m_width;
    for (const QString &tag : tags) {
        const QString text = metrics.elidedText(u'#' + tag, Qt::ElideRight, m_width - 2 * ChipPadding);
        const int width = metrics.horizontalAdvance(text) + 2 * ChipPadding;
        if (at.x() + width > right && at.x() > CardStyle::TextLeft)
            at = {CardStyle::TextLeft, at.y() + rowHeight + 4};
        m_chips << Chip{text, QRect(at, QSize(width, rowHeight))};
        at.rx() += width + 4;
    }
    m_height = at.y() + rowHeight;
}

void CardLayout::paint(QPainter &painter, const QRect &card) const
{
    const Theme &theme = m_style.theme;
    m_style.paintMark(painter, card, m_colour);
    for (const auto &text : m_texts)
        text->draw(&painter, card.topLeft());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_style.small);
    const QFontMetrics metrics(m_style.small);
    if (!m_place.isEmpty()) {
        painter.setPen(m_isLost ? theme.accent : theme.secondary);
        painter.drawText(card.topLeft() + m_placeAt + QPoint(0, metrics.ascent() + 2), m_place);
    }
    for (const Chip &chip : m_chips) {
        const QRectF box = QRectF(chip.rect.translated(card.topLeft())).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(theme.rule);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignCenter, chip.text);
    }
    painter.restore();
}

} // namespace Secto
