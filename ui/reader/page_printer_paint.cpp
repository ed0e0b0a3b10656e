// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_painter.h"
#include "reader/page_printer.h"

#include <QPainter>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr qreal RuleLength = 90; ///< of the rule above the footnotes
constexpr qreal MarginGap = 14;  ///< between page marks and text
constexpr qreal TableRule = 0.7;

} // namespace

QString PagePrinter::runningHead() const
{
    const Publication &published = m_document.publication;
    QStringList parts{published.series, published.subseries, published.volume};
    parts.removeAll(QString());
    if (parts.isEmpty())
        return m_document.title;
    if (!m_document.number.isEmpty())
        parts << QCoreApplication::translate("PagePrinter", "Document %1").arg(m_document.number);
    return parts.join(u", "_s);
}

void PagePrinter::paint(QPainter &painter, int index) const
{
    painter.save();
    painter.scale(PointsPerPixel, PointsPerPixel);
    paintAround(painter, index);

    const PrintedPage &page = m_pages[index];
    qreal y = m_area.top();
    for (int i = page.headFirst; i < page.headEnd; ++i) {
        y += i > page.headFirst ? m_text[i].before : 0;
        paintTextLine(painter, i, y, true);
        y += m_text[i].height;
    }
    for (int i = page.first; i < page.end; ++i) {
        y += i > page.first || page.headEnd > page.headFirst ? m_text[i].before : 0;
        paintTextLine(painter, i, y, false);
        y += m_text[i].height;
    }

    qreal foot = 0;
    for (const NotePart &part : page.foot) {
        for (int i = part.first; i < part.end; ++i)
            foot += m_notes[part.note][i].before + m_notes[part.note][i].height;
    }
    y = std::max(y + RuleSpace, m_area.bottom() - foot); // a line taller than the page leaves no foot to stand on
    if (!page.foot.isEmpty())
        painter.fillRect(QRectF(m_area.left(), y - RuleSpace / 2, RuleLength, 0.8), m_theme.secondary);
    for (const NotePart &part : page.foot) {
        for (int i = part.first; i < part.end; ++i) {
            y += m_notes[part.note][i].before;
            for (const Place &place : m_notePlaces[part.note][i])
                paintLine(painter, place, {m_area.left(), y});
            y += m_notes[part.note][i].height;
        }
    }
    painter.restore();
}

/** A line of text at @p y, with its marks in the margin unless it stood there before. */
void PagePrinter::paintTextLine(QPainter &painter, int line, qreal y, bool isRepeated) const
{
    if (!isRepeated)
        paintMargin(painter, m_textPlaces[line], {m_area.left(), y});
    if (const auto rules = m_rules.constFind(line); rules != m_rules.cend()) {
        const qreal left = m_area.left() + rules->left;
        const qreal wide = rules->right - rules->left;
        if (rules->isAbove)
            painter.fillRect(QRectF(left, y - TableRuleGap, wide, TableRule), m_theme.secondary);
        if (rules->isBelow)
            painter.fillRect(QRectF(left, y + m_text[line].height + TableRuleGap, wide, TableRule), m_theme.secondary);
    }
    for (const Place &place : m_textPlaces[line])
        paintLine(painter, place, {m_area.left(), y});
}

void PagePrinter::paintLine(QPainter &painter, const Place &place, QPointF at) const
{
    const ParagraphLayout &paragraph = *m_paragraphs[size_t(place.paragraph)];
    at += QPointF(m_lefts[size_t(place.paragraph)], -paragraph.lineTop(place.line));
    const TextRange line = paragraph.lineRange(place.line);
    for (const PrintedWash &wash : m_washes.value(paragraph.paragraph().field)) {
        const TextRange range{std::max(line.begin, wash.span.range.begin), std::min(line.end, wash.span.range.end)};
        if (range.isEmpty())
            continue;
        for (const QRectF &rect : paragraph.rectsOf(range)) {
            painter.fillRect(rect.translated(at), m_theme.wash(wash.colour));
            paintHighlightLine(painter, rect.translated(at), wash.colour, m_theme);
        }
    }
    paragraph.text().lineAt(place.line).draw(&painter, at);
}

/** The number of the document beside its title, and page marks beside the lines where their pages begin. */
void PagePrinter::paintMargin(QPainter &painter, const Places &places, QPointF at) const
{
    QStringList marks;
    qreal base = 0;
    qreal left = 0;
    for (const Place &place : places) {
        const ParagraphLayout &paragraph = *m_paragraphs[size_t(place.paragraph)];
        const FieldId &field = paragraph.paragraph().field;
        base = std::max(base, paragraph.baseline(place.line) - paragraph.lineTop(place.line));
        left = std::min(left, m_lefts[size_t(place.paragraph)]);
        const TextRange here = paragraph.paragraph().source.range;
        if (field.isTitle() && place.line == 0 && here.begin == 0)
            marks << m_document.number;
        if (field.isBody()) {
            for (const PageMark &page : m_document.pages) {
                if (here.begin <= page.at && page.at <= here.end && paragraph.lineAt(page.at) == place.line)
                    marks << page.label;
            }
        }
    }
    marks.removeDuplicates();
    painter.setFont(m_style.margin);
    painter.setPen(m_theme.secondary);
    const QString text = marks.join(u' ');
    const qreal wide = QFontMetricsF(m_style.margin).horizontalAdvance(text);
    painter.drawText(QPointF(at.x() + left - MarginGap - wide, at.y() + base), text);
}

/** The running head, but not above a title, and the number of the page. */
void PagePrinter::paintAround(QPainter &painter, int index) const
{
    painter.setFont(m_style.margin);
    painter.setPen(m_theme.secondary);
    const QFontMetricsF metrics(m_style.margin);
    if (index > 0) {
        QFont italic = m_style.margin;
        italic.setItalic(true);
        painter.setFont(italic);
        painter.drawText(QPointF(m_area.left(), m_area.top() - 1.6 * m_style.body.pixelSize()),
                         QFontMetricsF(italic).elidedText(runningHead(), Qt::ElideRight, m_area.width()));
        painter.setFont(m_style.margin);
    }
    const QString number = QString::number(index + 1);
    painter.drawText(QPointF(m_area.center().x() - metrics.horizontalAdvance(number) / 2,
                             m_area.bottom() + 2.2 * m_style.body.pixelSize()),
                     number);
}

} // namespace Secto
