// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/page_breaks.h"
#include "reader/paragraph_layout.h"
#include "reader/printed_table.h"
#include "theme/theme.h"

#include <QHash>
#include <QPageLayout>

#include <vector>

class QPrinter;

namespace Secto {

/** A highlight to be printed. */
struct PrintedWash
{
    TextSpan span;
    QString colour; ///< key
};

/**
 * A document set on paper as a book is: a running head, page marks in the margin, and
 * each footnote at the foot of the page that calls it.
 *
 * The document must outlive it. Lengths are pixels of the body's font, as on the sheet;
 * the painter is scaled to the paper.
 */
class PagePrinter
{
public:
    PagePrinter(const Document &document, const Typography &typography, const QList<PrintedWash> &washes,
                const QPageLayout &paper);

    int pageCount() const { return int(m_pages.size()); }
    /** What stands on which page; lines of text are counted over the whole document. */
    const QList<PrintedPage> &pages() const { return m_pages; }

    /** Draws page @p index (from 0). The painter's origin is the corner of the paper, its unit a point. */
    void paint(QPainter &painter, int index) const;

    QList<int> allPages() const;
    /** The pages (from 0) that @p printer was asked for, in the order in which it wants them. */
    QList<int> wantedBy(const QPrinter &printer) const;
    /** Prints the pages that @p printer was asked for. False if it could not begin, or not go on to the end. */
    bool print(QPrinter *printer) const;
    /** Writes @p wanted pages (from 0) as PDF. False if it could not begin; errors in writing are the device's. */
    bool writePdf(QIODevice *device, const QList<int> &wanted) const;

private:
    static constexpr qreal PointsPerPixel = 11.0 / 18; ///< the body's 18 px become 11 points
    // Pixels.
    static constexpr qreal RuleSpace = 22;     ///< above the footnotes, the rule in the middle
    static constexpr qreal TableRuleGap = 2.5; ///< between a rule of a table and the words

    /** One line, by its paragraph. */
    struct Place
    {
        int paragraph = 0;
        int line = 0;
    };
    /** What stands side by side in one line of text: of a table the lines of its cells. */
    using Places = QList<Place>;

    /** Hair lines of a table around one of its lines. */
    struct Rules
    {
        qreal left = 0;
        qreal right = 0;
        bool isAbove = false;
        bool isBelow = false;
    };

    void setHead();
    void setBody();
    void setNotes();
    void setEnd();
    void addField(const FieldId &field);
    int setParagraph(const SetParagraph &set, ParagraphStyle style, qreal left, qreal width);
    void addParagraph(const SetParagraph &set, const ParagraphStyle &style);
    /** Adds the row whose cells begin the paragraphs from @p first; gives the paragraph behind it. */
    qsizetype addRow(const FieldSetter &setter, qsizetype first);
    const PrintedTable &printedTable(int table);
    void paintTextLine(QPainter &painter, int line, qreal y, bool isRepeated) const;
    void paintLine(QPainter &painter, const Place &place, QPointF at) const;
    void paintMargin(QPainter &painter, const Places &places, QPointF at) const;
    void paintAround(QPainter &painter, int index) const;
    QString runningHead() const;

    const Document &m_document;
    PageStyle m_style;
    Theme m_theme;
    QPageLayout m_paper;
    QRectF m_area; ///< of text and footnotes, in pixels from the paper's corner
    QHash<FieldId, QList<PrintedWash>> m_washes;
    std::vector<std::unique_ptr<ParagraphLayout>> m_paragraphs;
    std::vector<qreal> m_lefts; ///< of m_paragraphs, from the left of the text
    QHash<int, PrintedTable> m_tables;
    QHash<int, std::pair<int, int>> m_heads; ///< of tables: first line and end of what is set again
    QList<PrintLine> m_text;
    QList<Places> m_textPlaces; ///< of m_text
    QHash<int, Rules> m_rules;  ///< by line of m_text
    QList<QList<PrintLine>> m_notes;
    QList<QList<Places>> m_notePlaces;
    QList<PrintedPage> m_pages;
};

/** A4, or Letter where that is the custom; margins are the printer's own affair. */
QPageLayout paperOf(const QLocale &locale);

} // namespace Secto
