// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_printer.h"

#include "citation/citation.h"
#include "reader/page_chips.h"
#include "reader/page_painter.h"
#include "reader/print_face.h"

#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

#include <algorithm>
#include <numeric>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal PointsPerPixel = 11.0 / 18; // the body's 18 px become 11 points
constexpr qreal TopMargin = 72;             // in points, as are the others
constexpr qreal BottomMargin = 76;
constexpr qreal LeastSideMargin = 54;
constexpr qreal RuleSpace = 22; // px above the footnotes, the rule in the middle
constexpr qreal RuleLength = 90;
constexpr qreal MarginGap = 14; // px between page marks and text

} // namespace

QPageLayout paperOf(const QLocale &locale)
{
    const bool isLetter = locale.measurementSystem() == QLocale::ImperialUSSystem;
    return QPageLayout(QPageSize(isLetter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, QMarginsF());
}

PagePrinter::PagePrinter(const Document &document, const Typography &typography, const QList<PrintedWash> &washes,
                         const QPageLayout &paper)
    : m_document(document)
    , m_style(printTypography(typography))
    , m_theme(themeFor(ThemeChoice::Light, false))
    , m_paper(paper)
{
    for (const PrintedWash &wash : washes)
        m_washes[wash.span.field] << wash;
    m_style.margin = withoutVariants(m_style.margin);

    const QSizeF sheet = paper.fullRect(QPageLayout::Point).size();
    const qreal wide = std::min(m_style.measure * PointsPerPixel, sheet.width() - 2 * LeastSideMargin);
    const QRectF area((sheet.width() - wide) / 2, TopMargin, wide, sheet.height() - TopMargin - BottomMargin);
    m_area = QRectF(area.topLeft() / PointsPerPixel, area.size() / PointsPerPixel);

    setHead();
    setBody();
    setNotes();
    setEnd();
    m_pages = breakIntoPages(m_text, m_notes, m_area.height(), RuleSpace);
}

/** Adds a paragraph to the text and returns its number. */
int PagePrinter::addParagraph(const SetParagraph &set, ParagraphStyle style)
{
    style.font = withoutVariants(style.font);
    const int number = int(m_paragraphs.size());
    m_paragraphs.push_back(std::make_unique<ParagraphLayout>(set, style, m_area.width(), inksOf(m_theme)));
    const int lines = m_paragraphs.back()->lineCount();
    for (int i = 0; i < lines; ++i) {
        // Neither the first line of a paragraph stands alone at the foot of a page nor the last at the head of one.
        const bool keep = (i == 0 && lines > 1) || i == lines - 2;
        m_text << PrintLine{i == 0 && !set.source.continues ? style.before : 0, style.leading, {}, keep};
        m_textPlaces << Place{number, i};
    }
    return number;
}

void PagePrinter::addField(const FieldId &field)
{
    const FieldSetter setter(m_document, field, {}, FieldSetter::Tables::AsLines);
    for (const FieldParagraph &paragraph : setter.paragraphs()) {
        if (paragraph.range.isEmpty())
            continue;
        const qsizetype first = m_text.size();
        addParagraph(setter.set(paragraph), m_style.of(field, paragraph));
        if (field.isTitle() || paragraph.kind == Block::Kind::Heading) {
            for (qsizetype i = first; i < m_text.size(); ++i)
                m_text[i].keepWithNext = true;
        }
    }
}

void PagePrinter::setHead()
{
    addField(FieldId::title());
    QStringList chips;
    for (const PageChip &chip : chipsOf(m_document)) {
        if (!chip.words) // what the text's own first line says is read there
            chips << chip.text;
    }
    if (chips.isEmpty())
        return;
    SetParagraph line;
    line.field = FieldId::note(QString()); // of no field: nothing is marked in it
    line.text = chips.join(u"  ·  "_s);
    const qreal leading = qRound(m_style.chip.pixelSize() * 1.6);
    addParagraph(line, {.font = m_style.chip, .leading = leading, .before = leading / 2, .voice = Voice::Quiet});
    m_text.last().keepWithNext = true;
}

void PagePrinter::setBody()
{
    addField(FieldId::body());
}

void PagePrinter::setNotes()
{
    QHash<QString, int> numbers; // of notes, by label
    for (int i = 0; i < m_document.notes.size(); ++i)
        numbers.insert(m_document.notes[i].label, i);

    QList<QList<int>> calledInNotes(m_document.notes.size());
    QList<PrintLine> text;
    std::swap(text, m_text); // a note is set as text is, and taken from there
    const QList<Place> textPlaces = std::exchange(m_textPlaces, {});
    for (const Footnote &note : m_document.notes) {
        const size_t first = m_paragraphs.size();
        addField(FieldId::note(note.label));
        m_notes << std::exchange(m_text, {});
        m_notePlaces << std::exchange(m_textPlaces, {});
        for (size_t p = first; p < m_paragraphs.size(); ++p) {
            for (const Inserted &piece : m_paragraphs[p]->paragraph().inserted) {
                if (piece.kind == Inserted::Kind::Call && piece.label != note.label)
                    calledInNotes[m_notes.size() - 1] << numbers.value(piece.label);
            }
        }
    }
    m_text = text;
    m_textPlaces = textPlaces;

    QList<bool> isCalled(m_notes.size());
    const auto call = [&](PrintLine &line, int note, const auto &self) -> void {
        if (std::exchange(isCalled[note], true))
            return;
        if (!m_notes[note].isEmpty())
            line.notes << note;
        for (const int inner : std::as_const(calledInNotes[note]))
            self(line, inner, self);
    };
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const ParagraphLayout &paragraph = *m_paragraphs[m_textPlaces[i].paragraph];
        for (const Inserted &piece : paragraph.paragraph().inserted) {
            if (piece.kind == Inserted::Kind::Call && paragraph.lineOfDisplayed(piece.begin) == m_textPlaces[i].line)
                call(m_text[i], numbers.value(piece.label), call);
        }
    }
    // Notes that nothing calls follow the end of the text.
    if (m_text.isEmpty() && !m_notes.isEmpty()) {
        m_text << PrintLine{};
        m_textPlaces << Place{-1, 0};
    }
    for (int note = 0; note < m_notes.size(); ++note)
        call(m_text.last(), note, call);
}

/** Where the document comes from: a printed page travels without its library. */
void PagePrinter::setEnd()
{
    if (m_document.publication.series.isEmpty())
        return;
    SetParagraph line;
    line.field = FieldId::note(QString());
    line.text = cite(m_document, CitationStyle::Advised).plain;
    ParagraphStyle style = m_style.footnote();
    style.voice = Voice::Quiet;
    style.before = 2 * style.leading;
    const qsizetype first = m_text.size();
    addParagraph(line, style);
    for (qsizetype i = first; i + 1 < m_text.size(); ++i)
        m_text[i].keepWithNext = true;
}

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
    for (int i = page.first; i < page.end; ++i) {
        if (i > page.first)
            y += m_text[i].before;
        paintMargin(painter, m_textPlaces[i], {m_area.left(), y});
        paintLine(painter, m_textPlaces[i], {m_area.left(), y});
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
            paintLine(painter, m_notePlaces[part.note][i], {m_area.left(), y});
            y += m_notes[part.note][i].height;
        }
    }
    painter.restore();
}

void PagePrinter::paintLine(QPainter &painter, const Place &place, QPointF at) const
{
    if (place.paragraph < 0)
        return;
    const ParagraphLayout &paragraph = *m_paragraphs[place.paragraph];
    at.ry() -= paragraph.lineTop(place.line);
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
void PagePrinter::paintMargin(QPainter &painter, const Place &place, QPointF at) const
{
    if (place.paragraph < 0)
        return;
    const ParagraphLayout &paragraph = *m_paragraphs[place.paragraph];
    const FieldId &field = paragraph.paragraph().field;
    QStringList marks;
    if (field.isTitle() && place.line == 0 && paragraph.paragraph().source.range.begin == 0)
        marks << m_document.number;
    if (field.isBody()) {
        const TextRange here = paragraph.paragraph().source.range;
        for (const PageMark &page : m_document.pages) {
            if (here.begin <= page.at && page.at <= here.end && paragraph.lineAt(page.at) == place.line)
                marks << page.label;
        }
    }
    painter.setFont(m_style.margin);
    painter.setPen(m_theme.secondary);
    const qreal base = at.y() + paragraph.baseline(place.line) - paragraph.lineTop(place.line);
    const QString text = marks.join(u' ');
    const qreal wide = QFontMetricsF(m_style.margin).horizontalAdvance(text);
    painter.drawText(QPointF(at.x() - MarginGap - wide, base), text);
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

QList<int> PagePrinter::allPages() const
{
    QList<int> all(pageCount());
    std::iota(all.begin(), all.end(), 0);
    return all;
}

QList<int> PagePrinter::wantedBy(const QPrinter &printer) const
{
    QList<int> wanted = allPages();
    if (const QPageRanges ranges = printer.pageRanges(); !ranges.isEmpty())
        wanted.removeIf([&ranges](int page) { return !ranges.contains(page + 1); });
    if (printer.pageOrder() == QPrinter::LastPageFirst)
        std::ranges::reverse(wanted);
    return wanted;
}

bool PagePrinter::print(QPrinter *printer) const
{
    printer->setFullPage(true);
    QPainter painter;
    if (!painter.begin(printer))
        return false;
    const QList<int> wanted = wantedBy(*printer);
    painter.scale(printer->logicalDpiX() / 72.0, printer->logicalDpiY() / 72.0);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i > 0 && !printer->newPage())
            return false;
        paint(painter, wanted[i]);
    }
    return painter.end() && printer->printerState() != QPrinter::Error;
}

bool PagePrinter::writePdf(QIODevice *device, const QList<int> &wanted) const
{
    QPdfWriter writer(device);
    writer.setPageLayout(m_paper);
    writer.setTitle(m_document.title);
    writer.setCreator(u"Secto " SECTO_VERSION ""_s);
    QPainter painter;
    if (!painter.begin(&writer))
        return false;
    painter.scale(writer.logicalDpiX() / 72.0, writer.logicalDpiY() / 72.0);
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (i > 0)
            writer.newPage();
        paint(painter, wanted[i]);
    }
    return painter.end();
}

} // namespace Secto
