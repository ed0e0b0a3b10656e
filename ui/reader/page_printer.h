// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "reader/page_breaks.h"
#include "reader/paragraph_layout.h"
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
    /** One line, by its paragraph. */
    struct Place
    {
        int paragraph = 0;
        int line = 0;
    };

    void setHead();
    void setBody();
    void setNotes();
    void setEnd();
    void addField(const FieldId &field);
    int addParagraph(const SetParagraph &set, ParagraphStyle style);
    void paintLine(QPainter &painter, const Place &place, QPointF at) const;
    void paintMargin(QPainter &painter, const Place &place, QPointF at) const;
    void paintAround(QPainter &painter, int index) const;
    QString runningHead() const;

    const Document &m_document;
    PageStyle m_style;
    Theme m_theme;
    QPageLayout m_paper;
    QRectF m_area; ///< of text and footnotes, in pixels from the paper's corner
    QHash<FieldId, QList<PrintedWash>> m_washes;
    std::vector<std::unique_ptr<ParagraphLayout>> m_paragraphs;
    QList<PrintLine> m_text;
    QList<Place> m_textPlaces; ///< of m_text
    QList<QList<PrintLine>> m_notes;
    QList<QList<Place>> m_notePlaces;
    QList<PrintedPage> m_pages;
};

/** A4, or Letter where that is the custom; margins are the printer's own affair. */
QPageLayout paperOf(const QLocale &locale);

} // namespace Secto
