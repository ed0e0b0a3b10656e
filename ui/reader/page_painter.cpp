// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace Secto {

namespace {

constexpr qreal UnsureDots = 4; ///< pixels from dot to dot under words that were read with doubt
constexpr qreal LevelStep = 3;  ///< between the edges of overlapping highlights, in pixels

/** Room around the words of a footnote for its tint. */
constexpr QMarginsF NotePadding(14, 7, 10, 8);

QRectF wholeLine(QRectF rect, qreal leading)
{
    const qreal grow = (leading - rect.height()) / 2;
    return rect.adjusted(0, -grow, 0, grow);
}

} // namespace

QColor mixed(const QColor &ground, const QColor &ink, qreal share)
{
    const auto mix = [share](float a, float b) { return float(a + (b - a) * share); };
    return QColor::fromRgbF(mix(ground.redF(), ink.redF()), mix(ground.greenF(), ink.greenF()),
                            mix(ground.blueF(), ink.blueF()));
}

Inks inksOf(const Theme &theme)
{
    return {theme.text, theme.secondary, mixed(theme.text, theme.secondary, 0.55), theme.accent};
}

PagePainter::PagePainter(QPainter &painter, const PageLayout &layout, const PageMarks &marks, const Theme &theme,
                         const PageScene &scene)
    : m_painter(painter), m_layout(layout), m_marks(marks), m_theme(theme), m_scene(scene)
{}

void PagePainter::paint(const QRectF &view)
{
    m_painter.fillRect(view, m_theme.window);
    const qreal shift = m_layout.marginShift(m_scene.top);
    const QRectF text = view.translated(0, m_scene.top);
    const QRectF margin = text.translated(0, shift);

    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.translate(0, -m_scene.top);
    paintSheet(text);
    paintHead();
    if (!m_layout.columns().notesBeside) {
        for (const PageNote &note : m_layout.notes())
            paintNoteGround(note);
    }
    const auto [begin, end] = m_layout.textPieces(text.top(), text.bottom());
    for (size_t i = begin; i < end; ++i)
        paintPiece(i, text);
    m_painter.restore();

    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(m_layout.sheet().translated(0, -m_scene.top));
    m_painter.translate(0, -m_scene.top - shift);
    if (m_layout.columns().notesBeside) {
        for (const PageNote &note : m_layout.notes()) {
            if (note.rect.bottom() + 20 >= margin.top() && note.rect.top() - 20 <= margin.bottom())
                paintNoteGround(note);
        }
    }
    for (const size_t i : m_layout.marginPieces(margin.top(), margin.bottom()))
        paintPiece(i, margin);
    m_painter.restore();
    paintCaret();
}

void PagePainter::paintSheet(const QRectF &view)
{
    const QRectF sheet = m_layout.sheet();
    // A breath of shadow lifts the sheet off its ground; drawn only where there is ground.
    if (m_layout.columns().sheetTop > 0) {
        for (int i = 6; i > 0; --i) {
            QColor shadow(Qt::black);
            shadow.setAlphaF(m_theme.isDark ? 0.05f : 0.010f);
            m_painter.fillRect(sheet.adjusted(-i, -i + 3, i, i + 3) & view, shadow);
        }
    }
    m_painter.fillRect(sheet & view, m_theme.page);
}

void PagePainter::paintHead()
{
    const PageColumns &columns = m_layout.columns();
    const PageStyle &style = m_layout.style();
    if (!m_layout.document().number.isEmpty()) {
        const PagePiece &title = m_layout.pieces().front();
        const qreal baseline = m_layout.document().title.isEmpty() ? title.at.y() + style.margin.pixelSize()
                                                                   : title.at.y() + m_layout.lines(0).baseline(0);
        m_painter.setFont(style.margin);
        m_painter.setPen(m_theme.secondary);
        const qreal width = QFontMetricsF(style.margin).horizontalAdvance(m_layout.document().number);
        m_painter.drawText(QPointF(std::max(columns.sheetLeft + 4, columns.numberRight - width), baseline),
                           m_layout.document().number);
    }

    m_painter.setFont(style.chip);
    for (const PageChip &chip : m_layout.chips()) {
        const QRectF rect = chip.rect.translated(m_layout.chipsAt()).adjusted(0.5, 0.5, -0.5, -0.5);
        const qreal radius = rect.height() / 2;
        m_painter.setPen(QPen(chip.isMarking ? mixed(m_theme.page, m_theme.accent, 0.75)
                                             : mixed(m_theme.page, m_theme.secondary, 0.45),
                              1));
        m_painter.setBrush(chip.isMarking ? QBrush(mixed(m_theme.page, m_theme.accent, 0.05)) : QBrush(Qt::NoBrush));
        m_painter.drawRoundedRect(rect, radius, radius);
        if (chip.words)
            continue; // they are text, and drawn with it
        m_painter.setPen(chip.isMarking ? m_theme.accent : m_theme.secondary);
        const qreal room = rect.width() - rect.height() * 0.6;
        m_painter.drawText(rect, Qt::AlignCenter,
                           QFontMetricsF(style.chip).elidedText(chip.text, Qt::ElideRight, room));
    }

    if (m_layout.notesRule() >= 0) {
        const qreal width = std::min(columns.textWidth, 120 * style.scale);
        m_painter.fillRect(QRectF(columns.textLeft, std::round(m_layout.notesRule()), width, 1),
                           mixed(m_theme.page, m_theme.secondary, 0.45));
    }
}

void PagePainter::paintNoteGround(const PageNote &note)
{
    const bool inHand = note.label == m_scene.noteInHand;
    const QRectF ground = note.rect.marginsAdded(NotePadding);
    const QRectF rule(ground.left(), ground.top(), 2, ground.height());
    if (inHand) {
        m_painter.fillRect(ground, mixed(m_theme.page, m_theme.accent, m_theme.isDark ? 0.10 : 0.055));
        m_painter.fillRect(rule, m_theme.accent);
    } else if (m_layout.columns().notesBeside) {
        m_painter.fillRect(rule.adjusted(0, 6, -1, -6), m_theme.rule);
    }
}

void PagePainter::paintPiece(size_t index, const QRectF &clip)
{
    const PagePiece &piece = m_layout.pieces()[index];
    const ParagraphLayout &lines = m_layout.lines(index);
    m_painter.save();
    m_painter.translate(piece.at);
    paintGrounds(piece, lines);
    paintCalls(piece, lines);
    lines.draw(m_painter, {}, clip.translated(-piece.at));
    paintLines(piece, lines);
    if (m_layout.fieldOf(piece).isBody())
        paintPageMarks(piece, lines);
    m_painter.restore();
}

void PagePainter::paintSpans(const QList<TextSpan> &spans, const PagePiece &piece, const ParagraphLayout &lines,
                             const QColor &colour, bool wholeLines)
{
    for (const TextSpan &span : spans) {
        if (span.field != m_layout.fieldOf(piece) || !span.range.intersects(piece.source.range))
            continue;
        for (const QRectF &rect : lines.rectsOf(span.range))
            m_painter.fillRect(wholeLines ? wholeLine(rect, lines.leading()) : rect.adjusted(-2, -1, 2, 1), colour);
    }
}

void PagePainter::paintGrounds(const PagePiece &piece, const ParagraphLayout &lines)
{
    const FieldId &field = m_layout.fieldOf(piece);
    const TextRange shown = piece.source.range;

    // Lower levels first; each higher one leaves an edge of those below it in view.
    const QList<Wash> washes = m_marks.washes(field);
    int levels = 0;
    for (const Wash &wash : washes) {
        if (wash.range.intersects(shown))
            levels = std::max(levels, wash.level + 1);
    }
    for (int level = 0; level < levels; ++level) {
        for (const Wash &wash : washes) {
            const QColor colour = m_theme.wash(wash.colour);
            if (wash.level != level || !wash.range.intersects(shown) || !colour.isValid())
                continue;
            for (const QRectF &rect : lines.rectsOf(wash.range)) {
                const qreal inset = std::min(level * LevelStep, rect.height() / 2);
                m_painter.fillRect(rect.adjusted(0, inset, 0, 0), colour);
            }
        }
    }

    if (!m_scene.chosenEntity.isEmpty()) {
        for (const NamedPassage &name : m_marks.names(field)) {
            if (name.entity != m_scene.chosenEntity || !name.range.intersects(shown))
                continue;
            const bool current = m_scene.currentMention == TextSpan{field, name.range};
            const QColor tint = m_theme.entityTint(name.kind);
            m_painter.setPen(current ? QPen(m_theme.entity(name.kind), 1.2) : QPen(Qt::NoPen));
            m_painter.setBrush(current ? mixed(tint, m_theme.entity(name.kind), 0.12) : tint);
            for (const QRectF &rect : lines.rectsOf(name.range))
                m_painter.drawRoundedRect(rect.adjusted(-2, 0, 2, 1), 2, 2);
        }
    }

    for (const SearchHit &hit : m_marks.hits(field)) {
        if (!hit.range.intersects(shown))
            continue;
        m_painter.setPen(hit.isCurrent ? QPen(m_theme.accent, 1.4) : QPen(Qt::NoPen));
        m_painter.setBrush(mixed(m_theme.page, m_theme.accent, hit.isCurrent ? 0.26 : 0.15));
        for (const QRectF &rect : lines.rectsOf(hit.range))
            m_painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2);
    }

    paintSpans(m_scene.selection, piece, lines, m_theme.selection, true);
    if (m_scene.flash > 0) {
        QColor flash = m_theme.accent;
        flash.setAlphaF(float(0.24 * m_scene.flash));
        paintSpans(m_scene.flashed, piece, lines, flash, false);
    }
}

void PagePainter::paintCalls(const PagePiece &, const ParagraphLayout &lines)
{
    for (const Inserted &call : lines.paragraph().inserted) {
        const bool tinted = call.kind == Inserted::Kind::Call && call.label == m_scene.noteInHand;
        const bool focused = call.label == m_scene.callInHand && call.kind == Inserted::Kind::Call;
        if (!tinted && !focused)
            continue;
        m_painter.setPen(focused ? QPen(m_theme.accent, 1.3) : QPen(Qt::NoPen));
        m_painter.setBrush(mixed(m_theme.page, m_theme.accent, 0.16));
        for (const QRectF &rect : lines.rects({call.begin, call.end}))
            m_painter.drawRoundedRect(rect.adjusted(-2, -1, 2, -rect.height() * 0.36), 3, 3);
    }
}

void PagePainter::paintLines(const PagePiece &piece, const ParagraphLayout &lines)
{
    const FieldId &field = m_layout.fieldOf(piece);
    const TextRange shown = piece.source.range;

    const QColor linked = mixed(m_theme.page, m_theme.accent, 0.6);
    for (const LinkedPassage &link : m_marks.links(field)) {
        if (!link.range.intersects(shown))
            continue;
        for (const QRectF &rect : lines.rectsOf(link.range)) {
            const qreal y = std::round(rect.bottom() - lines.descent() + std::max(2.0, lines.descent() * 0.35));
            m_painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), linked);
        }
    }

    for (const TextRange &unsure : m_marks.unsure(field)) {
        if (!unsure.intersects(shown))
            continue;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.accent);
        for (const QRectF &rect : lines.rectsOf(unsure)) {
            const qreal y = std::round(rect.bottom() - lines.descent() + std::max(2.0, lines.descent() * 0.35));
            for (qreal x = rect.left() + 1; x < rect.right(); x += UnsureDots)
                m_painter.drawEllipse(QRectF(x, y, 1.8, 1.8));
        }
    }

    const QColor hair = mixed(m_theme.page, m_theme.secondary, 0.34);
    for (const NamedPassage &name : m_marks.names(field)) {
        if (!name.range.intersects(shown))
            continue;
        const bool chosen = name.entity == m_scene.chosenEntity;
        if (piece.source.isChip && !chosen)
            continue; // the chip's outline is line enough
        const qreal drop = std::max(3.0, lines.descent() * 0.5);
        for (const QRectF &rect : lines.rectsOf(name.range)) {
            const qreal y = std::round(rect.bottom() - lines.descent() + drop);
            m_painter.fillRect(QRectF(rect.left(), y, rect.width(), chosen ? 2 : 1),
                               chosen ? m_theme.entity(name.kind) : hair);
        }
    }

    for (const Wash &wash : m_marks.washes(field)) {
        if (!wash.range.intersects(shown))
            continue;
        const QList<QRectF> rects = lines.rectsOf(wash.range);
        const bool current = wash.annotation == m_scene.currentAnnotation;
        QPainterPath whole;
        whole.setFillRule(Qt::WindingFill);
        for (const QRectF &rect : rects) {
            paintHighlightLine(m_painter, rect.adjusted(0, 0, 0, 2 + wash.level * LevelStep), wash.colour, m_theme);
            const qreal between = (lines.leading() - rect.height()) / 2 + 0.5;
            whole.addRect(rect.adjusted(-2, -between, 2, between));
        }
        if (current) {
            // One outline around all of its lines.
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(QPen(m_theme.washLine(wash.colour), 1.2));
            m_painter.drawPath(whole.simplified());
        }
        if (wash.endsWithNote && !rects.isEmpty() && wash.range.end <= shown.end) {
            // A small leaf with a turned corner: words were written here.
            const QPointF corner(rects.last().right() - 3, rects.last().top() + wash.level * LevelStep - 4);
            const qreal side = std::max(7.0, lines.ascent() * 0.5);
            QPainterPath leaf;
            leaf.addPolygon(QPolygonF{{corner.x(), corner.y()},
                                      {corner.x() + side * 0.62, corner.y()},
                                      {corner.x() + side, corner.y() + side * 0.38},
                                      {corner.x() + side, corner.y() + side},
                                      {corner.x(), corner.y() + side},
                                      {corner.x(), corner.y()}});
            m_painter.setPen(QPen(m_theme.page, 1));
            m_painter.setBrush(m_theme.washLine(wash.colour));
            m_painter.drawPath(leaf);
        }
    }
}

void PagePainter::paintPageMarks(const PagePiece &piece, const ParagraphLayout &lines)
{
    const TextRange shown = piece.source.range;
    for (const PageMark &mark : m_layout.document().pages) {
        const bool here = mark.at >= shown.begin && (mark.at < shown.end || (mark.at == shown.end && shown.isEmpty()));
        if (!here)
            continue;
        const int line = lines.lineAt(mark.at);
        const QFont &font = m_layout.style().margin;
        m_painter.setFont(font);
        m_painter.setPen(m_theme.secondary);
        const qreal right = m_layout.columns().numberRight - piece.at.x();
        const qreal width = QFontMetricsF(font).horizontalAdvance(mark.label);
        const qreal left = std::max(m_layout.columns().sheetLeft + 4 - piece.at.x(), right - width);
        m_painter.drawText(QPointF(left, lines.baseline(line)), mark.label);

        // The tick stands in the space before the page's first word.
        const qsizetype at = lines.paragraph().displayed(mark.at, SetParagraph::Side::After);
        const qreal x = lines.text().lineAt(line).cursorToX(int(at));
        const qreal space = mark.at > shown.begin ? QFontMetricsF(lines.text().font()).horizontalAdvance(u' ') / 2 : 3;
        const QPointF foot(x - space, lines.baseline(line) + lines.descent() * 0.55);
        m_painter.setPen(QPen(mixed(m_theme.page, m_theme.secondary, 0.8), 1));
        m_painter.drawLine(foot, foot - QPointF(0, lines.ascent() * 0.95));
    }
}

void PagePainter::paintCaret()
{
    if (!m_scene.caret)
        return;
    QRectF caret = m_layout.caret(*m_scene.caret).translated(0, -m_scene.top);
    if (m_layout.isInMargin(m_scene.caret->field))
        caret.translate(0, -m_layout.marginShift(m_scene.top));
    m_painter.fillRect(QRectF(std::round(caret.left()) - 1, caret.top(), 2, caret.height()), m_theme.accent);
}

} // namespace Secto
