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

// Points.
constexpr qreal TopMargin = 72;
constexpr qreal BottomMargin = 76;
constexpr qreal LeastSideMargin = 54;

constexpr qreal MostHead = 0.3; // share of a page that the head of a table may take to be set again

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

/** Breaks a paragraph into lines and returns its number. */
int PagePrinter::setParagraph(const SetParagraph &set, ParagraphStyle style, qreal left, qreal width)
{
    style.font = withoutVariants(style.font);
    m_paragraphs.push_back(std::make_unique<ParagraphLayout>(set, style, width, inksOf(m_theme)));
    m_lefts.push_back(left);
    return int(m_paragraphs.size()) - 1;
}

/** Adds a paragraph to the text. */
void PagePrinter::addParagraph(const SetParagraph &set, const ParagraphStyle &style)
{
    const int number = setParagraph(set, style, 0, m_area.width());
    const int lines = m_paragraphs.back()->lineCount();
    for (int i = 0; i < lines; ++i) {
        // Neither the first line of a paragraph stands alone at the foot of a page nor the last at the head of one.
        const bool keep = (i == 0 && lines > 1) || i == lines - 2;
        m_text << PrintLine{i == 0 && !set.source.continues ? style.before : 0, style.leading, {}, keep};
        m_textPlaces << Places{{number, i}};
    }
}

const PrintedTable &PagePrinter::printedTable(int table)
{
    if (const auto known = m_tables.constFind(table); known != m_tables.cend())
        return *known;
    const qreal sheet = m_paper.fullRect(QPageLayout::Point).width();
    const qreal widest = (sheet - 2 * LeastSideMargin) / PointsPerPixel;
    return *m_tables.insert(table, fitToPage(m_document.tables[table], m_document.body,
                                             m_style.paragraph(Block::Kind::TableRow), m_area.width(), widest));
}

qsizetype PagePrinter::addRow(const FieldSetter &setter, qsizetype first)
{
    const QList<FieldParagraph> &paragraphs = setter.paragraphs();
    const int number = paragraphs[first].table;
    const Table &table = m_document.tables[number];
    const PrintedTable &printed = printedTable(number);
    const int row = table.cells[paragraphs[first].cell].row;

    qsizetype end = first;
    int lines = 0;
    ParagraphStyle style;
    Places cells;
    for (; end < paragraphs.size() && paragraphs[end].table == number && table.cells[paragraphs[end].cell].row == row;
         ++end) {
        const TableColumn place = placeOf(table.cells[paragraphs[end].cell], printed.columns);
        style = scaledStyle(m_style.of(setter.field(), paragraphs[end]), printed.scale);
        cells << Place{setParagraph(setter.set(paragraphs[end]), style, place.left, place.width), 0};
        lines = std::max(lines, m_paragraphs.back()->lineCount());
    }
    const bool isFirst = first == 0 || paragraphs[first - 1].table != number;
    const bool isLast = end == paragraphs.size() || paragraphs[end].table != number;
    const bool isHead = row < printed.headRows;
    auto &head = m_heads[number];
    if (isFirst)
        head = {int(m_text.size()), int(m_text.size())};
    const qreal before = isFirst ? style.leading / 2 : std::max(style.before, 2 * TableRuleGap);
    for (int i = 0; i < lines; ++i) {
        PrintLine line{i == 0 ? before : 0, style.leading, {}, isHead || i + 1 < lines};
        if (!isHead && (head.second - head.first) * style.leading < MostHead * m_area.height())
            std::tie(line.headFirst, line.headEnd) = head;
        Places here;
        for (const Place &cell : std::as_const(cells)) {
            if (i < m_paragraphs[size_t(cell.paragraph)]->lineCount())
                here << Place{cell.paragraph, i};
        }
        m_text << line;
        m_textPlaces << here;
    }
    const int last = int(m_text.size()) - 1;
    if (isHead)
        head.second = last + 1;
    if (isFirst)
        m_rules[last - lines + 1] = {printed.left, printed.right, true, false};
    if (isLast || (isHead && row + 1 == printed.headRows)) {
        Rules &rules = m_rules[last];
        rules = {printed.left, printed.right, rules.isAbove, true};
    }
    return end;
}

void PagePrinter::addField(const FieldId &field)
{
    const FieldSetter setter(m_document, field);
    const QList<FieldParagraph> &paragraphs = setter.paragraphs();
    for (qsizetype i = 0; i < paragraphs.size();) {
        if (paragraphs[i].isCell()) {
            i = addRow(setter, i);
            continue;
        }
        const FieldParagraph &paragraph = paragraphs[i++];
        if (paragraph.range.isEmpty())
            continue;
        const qsizetype first = m_text.size();
        addParagraph(setter.set(paragraph), m_style.of(field, paragraph));
        if (field.isTitle() || paragraph.kind == Block::Kind::Heading) {
            for (qsizetype line = first; line < m_text.size(); ++line)
                m_text[line].keepWithNext = true;
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
    const QList<Places> textPlaces = std::exchange(m_textPlaces, {});
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
        for (const Place &place : std::as_const(m_textPlaces[i])) {
            const ParagraphLayout &paragraph = *m_paragraphs[size_t(place.paragraph)];
            for (const Inserted &piece : paragraph.paragraph().inserted) {
                if (piece.kind == Inserted::Kind::Call && paragraph.lineOfDisplayed(piece.begin) == place.line)
                    call(m_text[i], numbers.value(piece.label), call);
            }
        }
    }
    // Notes that nothing calls follow the end of the text.
    if (m_text.isEmpty() && !m_notes.isEmpty()) {
        m_text << PrintLine{};
        m_textPlaces << Places();
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
