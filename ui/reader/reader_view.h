// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/source_map.h"
#include "reader/typography.h"
#include "session/open_document.h"
#include "text/problem.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

class QPageLayout;
class QPrinter;

namespace Secto {

class CorrectionBar;
class FacsimileView;
class FindBar;
class HairSplitter;
class PagePrinter;
class PageView;
class SourceView;

/**
 * The middle of the window: the page and, beside it or in a narrow window below it, the
 * source it was read from (its text, or pictures of its pages), with the find bar above. Keyboard focus given to it
 * goes to the page.
 */
class ReaderView : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);

    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);
    void setTypography(const Typography &typography);
    Typography typography() const;

    /** Percent; setZoom keeps it between 50 and 300 and emits zoomChanged if it is another. */
    int zoom() const;
    void setZoom(int percent);

    QList<TextSpan> selection() const;
    void clearSelection();
    /** The selected words, paragraphs apart by a blank line; with calls as "[1]". */
    QString selectedText(bool withCalls) const;

    qsizetype topOffset() const;
    void scrollToOffset(qsizetype at);

    void showFindBar();
    /**
     * Marks @p hits, found for @p words in the library, goes to the one at @p place, or to the first, and lets
     * the find bar step through them.
     */
    void showHits(const QString &words, const QList<TextSpan> &hits, const TextSpan &place);
    bool isFindBarVisible() const;

    /** Offers words that were read wrongly for correction; for a document that CorrectionBar::canCorrect(). */
    void showCorrectionBar();
    void findNext();
    void findPrevious();

    void setSourceVisible(bool visible);

    /** Footnotes stand at the foot of the page that calls them. Error: the printer or its file does not take them. */
    Result<void> print(QPrinter *printer) const;
    Result<void> exportPdf(const QString &path) const;

    PageView *page() const { return m_page; }

protected:
    void resizeEvent(QResizeEvent *event) override;

signals:
    void selectionChanged();
    void pageInViewChanged(const QString &label);
    void zoomChanged(int percent);
    void statusMessage(const QString &text);
    /** As Link::target. */
    void linkFollowed(const QString &target);
    void contextMenuRequested(const QPoint &globalPos, const QList<Secto::TextSpan> &selection,
                              const QString &annotationId, int mentionIndex);

private:
    void closeFindBar();
    TextSpan placeInHand() const;
    void showSource();
    void readSource();
    void selectInSource();
    void followInFacsimile();
    void selectOnPage(TextRange range);
    PagePrinter printer(const QPageLayout &paper) const;
    Result<void> writePdf(const QString &path, const PagePrinter &pages, const QList<int> &wanted) const;

    HairSplitter *m_halves;
    PageView *m_page;
    SourceView *m_source;
    FacsimileView *m_facsimile;
    FindBar *m_find;
    CorrectionBar *m_correction;
    QPointer<OpenDocument> m_document;
    Theme m_theme;
    SourceMap m_map;
    bool m_isSourceWanted = false;
    bool m_isSourceRead = false; ///< the source view shows the document's source, and m_map maps it
    bool m_isFollowing = false;  ///< one of page and source takes over the other's selection
};

} // namespace Secto
