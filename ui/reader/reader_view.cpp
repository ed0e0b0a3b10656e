// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/reader_view.h"

#include "documents/quotation.h"
#include "import/source_text.h"
#include "reader/correction_bar.h"
#include "reader/facsimile_view.h"
#include "reader/find_bar.h"
#include "reader/page_printer.h"
#include "reader/page_view.h"
#include "reader/source_view.h"
#include "theme/hair_splitter.h"

#include <QPrinter>
#include <QSaveFile>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The least width, in pixels, at which page and source stand side by side: both hold a readable line then. */
constexpr int LeastWidthOfTwo = 860;

/** Of the view's height, what may be below it when the end of the text is being read. */
constexpr int PartThatIsEnd = 8;

} // namespace

ReaderView::ReaderView(QWidget *parent)
    : QWidget(parent)
    , m_halves(new HairSplitter)
    , m_page(new PageView)
    , m_source(new SourceView)
    , m_facsimile(new FacsimileView)
    , m_find(new FindBar)
    , m_correction(new CorrectionBar)
    , m_theme(themeFor(ThemeChoice::Paper, false))
{
    m_halves->setObjectName(u"pageAndSource"_s);
    m_halves->setChildrenCollapsible(false);
    m_halves->setHandleWidth(1);
    m_halves->addWidget(m_page);
    m_halves->addWidget(m_source);
    m_halves->addWidget(m_facsimile);
    m_halves->setStretchFactor(0, 3);
    m_halves->setStretchFactor(1, 2);
    m_halves->setStretchFactor(2, 3);
    m_page->setMinimumSize(240, 120);
    m_source->setMinimumSize(200, 80);
    m_source->hide();
    m_facsimile->setMinimumSize(200, 120);
    m_facsimile->hide();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_correction);
    column->addWidget(m_halves, 1);
    setFocusProxy(m_page);

    connect(m_page, &PageView::selectionChanged, this, &ReaderView::selectionChanged);
    connect(m_page, &PageView::selectionChanged, this, &ReaderView::selectInSource);
    connect(m_page, &PageView::pageInViewChanged, this, &ReaderView::pageInViewChanged);
    connect(m_page, &PageView::zoomRequested, this, &ReaderView::setZoom);
    connect(m_page, &PageView::linkFollowed, this, &ReaderView::linkFollowed);
    connect(m_page, &PageView::statusMessage, this, &ReaderView::statusMessage);
    connect(m_page, &PageView::contextMenuRequested, this, &ReaderView::contextMenuRequested);
    connect(m_find, &FindBar::hitsChanged, m_page, &PageView::setHits);
    connect(m_find, &FindBar::closed, this, &ReaderView::closeFindBar);
    connect(m_correction, &CorrectionBar::wordsInHand, m_page, &PageView::setSelection);
    connect(m_correction, &CorrectionBar::closed, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_page, &PageView::selectionChanged, this, [this] { m_correction->takeSelection(selection()); });
    connect(m_source, &SourceView::rangeSelected, this, &ReaderView::selectOnPage);
    connect(m_source, &SourceView::leaveRequested, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_facsimile, &FacsimileView::leaveRequested, m_page, qOverload<>(&QWidget::setFocus));
    connect(m_page, &PageView::selectionChanged, this, &ReaderView::followInFacsimile);
    connect(m_page, &PageView::scrolled, this, &ReaderView::followInFacsimile);
}

void ReaderView::setOpenDocument(OpenDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_page->setOpenDocument(document);
    m_find->setDocument(document ? document->document() : Document());
    m_correction->setOpenDocument(document);
    m_isSourceRead = false;
    m_map = {};
    m_source->setSource({});
    m_facsimile->setOpenDocument(nullptr);
    if (!document)
        return showSource();
    connect(document, &OpenDocument::metadataChanged, this, [this] {
        m_find->setDocument(m_document->document());
        if (m_isSourceRead && m_facsimile->isHidden())
            m_map = SourceMap(m_document->document(), m_source->toPlainText());
    });
    showSource();
}

void ReaderView::setTheme(const Theme &theme)
{
    m_theme = theme;
    m_page->setTheme(theme);
    m_source->setTheme(theme);
    m_facsimile->setTheme(theme);
    m_find->setTheme(theme);
    m_correction->setTheme(theme);
    m_halves->setTheme(theme);
}

void ReaderView::setTypography(const Typography &typography)
{
    m_page->setTypography(typography);
    m_source->setZoom(typography.zoom);
}

Typography ReaderView::typography() const
{
    return m_page->typography();
}

int ReaderView::zoom() const
{
    return m_page->typography().zoom;
}

void ReaderView::setZoom(int percent)
{
    Typography typography = m_page->typography();
    const int bounded = qBound(50, percent, 300);
    if (bounded == typography.zoom)
        return;
    typography.zoom = bounded;
    setTypography(typography);
    emit zoomChanged(bounded);
}

QList<TextSpan> ReaderView::selection() const
{
    return m_page->selection();
}

void ReaderView::clearSelection()
{
    m_page->clearSelection();
}

QString ReaderView::selectedText(bool withCalls) const
{
    if (!m_document)
        return {};
    return quotation(m_document->document(), selection(), withCalls ? NoteCalls::InBrackets : NoteCalls::LeftOut);
}

qsizetype ReaderView::topOffset() const
{
    return m_page->topOffset();
}

void ReaderView::scrollToOffset(qsizetype at)
{
    m_page->scrollToOffset(at);
}

// Finding

void ReaderView::showFindBar()
{
    if (!m_document)
        return;
    m_correction->hide();
    const QList<TextSpan> selected = selection();
    m_find->open(selected.size() == 1 ? selectedText(false) : QString(), placeInHand());
}

/** Where the reader is: the passage that is selected, else the first line in view. */
TextSpan ReaderView::placeInHand() const
{
    const QList<TextSpan> selected = selection();
    if (!selected.isEmpty())
        return selected.first();
    const qsizetype top = topOffset();
    return top == 0 ? TextSpan{FieldId::title(), {}} : TextSpan{FieldId::body(), {top, top}};
}

void ReaderView::showHits(const QString &words, const QList<TextSpan> &hits, const TextSpan &place)
{
    m_find->showHits(words, hits, place);
}

bool ReaderView::isFindBarVisible() const
{
    return !m_find->isHidden();
}

void ReaderView::findNext()
{
    if (isFindBarVisible())
        m_find->next();
    else
        showFindBar();
}

void ReaderView::findPrevious()
{
    if (isFindBarVisible())
        m_find->previous();
    else
        showFindBar();
}

/** The hit in hand becomes the selection, ready to be marked. */
void ReaderView::closeFindBar()
{
    const int current = m_find->current();
    const QList<TextSpan> selected = current < 0 ? QList<TextSpan>() : QList{m_find->hits().at(current)};
    m_page->setHits({}, -1);
    if (!selected.isEmpty())
        m_page->setSelection(selected);
    m_page->setFocus(Qt::OtherFocusReason);
}

void ReaderView::showCorrectionBar()
{
    if (!m_document)
        return;
    m_find->close();
    m_correction->open(selection(), placeInHand());
}

// The source

void ReaderView::resizeEvent(QResizeEvent *event)
{
    m_halves->setOrientation(width() < LeastWidthOfTwo ? Qt::Vertical : Qt::Horizontal);
    QWidget::resizeEvent(event);
}

void ReaderView::setSourceVisible(bool visible)
{
    m_isSourceWanted = visible;
    showSource();
}

/** Beside the page stands what the document was read from: pictures of pages, or a text. */
void ReaderView::showSource()
{
    const bool hadFocus = m_source->hasFocus() || m_facsimile->isAncestorOf(focusWidget());
    const bool isFacsimile = m_document && FacsimileView::canShow(m_document->document());
    if (m_isSourceWanted && m_document && !m_isSourceRead)
        readSource();
    m_source->setVisible(m_isSourceWanted && !isFacsimile);
    m_facsimile->setVisible(m_isSourceWanted && isFacsimile);
    if (m_isSourceWanted) {
        selectInSource();
        followInFacsimile();
    } else if (hadFocus) {
        m_page->setFocus(Qt::OtherFocusReason);
    }
}

/** The passage that is selected, else the first line in view, or the last one at the text's end. */
void ReaderView::followInFacsimile()
{
    if (m_facsimile->isHidden())
        return;
    const QList<TextSpan> selected = selection();
    const QScrollBar *bar = m_page->verticalScrollBar();
    if (!selected.isEmpty())
        m_facsimile->follow(selected.first().field, selected.first().range.begin);
    else if (bar->value() == 0)
        m_facsimile->follow(FieldId::body(), 0);
    else if (bar->maximum() - bar->value() < bar->pageStep() / PartThatIsEnd)
        m_facsimile->follow(FieldId::body(), m_document->document().body.size());
    else
        m_facsimile->follow(FieldId::body(), topOffset());
}

void ReaderView::readSource()
{
    if (FacsimileView::canShow(m_document->document())) {
        m_facsimile->setOpenDocument(m_document);
        m_isSourceRead = true;
        return;
    }
    // Read only now: a volume of many megabytes may have to be unpacked for it.
    const auto original = m_document->library().original(m_document->id());
    if (!original)
        emit m_document->problem(original.error());
    const QString source = original ? sourceTextOf(m_document->document(), *original) : QString();
    m_source->setSource(source);
    m_map = SourceMap(m_document->document(), source);
    m_isSourceRead = true;
    selectInSource();
}

void ReaderView::selectInSource()
{
    if (m_isFollowing || !m_isSourceRead || m_source->isHidden())
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    QList<TextRange> ranges;
    for (const TextSpan &span : selection()) {
        if (const auto range = m_map.toSource(span))
            ranges << *range;
    }
    m_source->selectRanges(ranges);
}

void ReaderView::selectOnPage(TextRange range)
{
    if (m_isFollowing || !m_isSourceRead)
        return;
    const QScopedValueRollback following(m_isFollowing, true);
    m_page->setSelection(m_map.fromSource(range));
}

// On paper

PagePrinter ReaderView::printer(const QPageLayout &paper) const
{
    QList<PrintedWash> washes;
    for (const Annotation &annotation : m_document->annotations()) {
        for (const TextSpan &span : m_document->spans(annotation)) {
            if (!annotation.colour.isEmpty())
                washes << PrintedWash{span, annotation.colour};
        }
    }
    return PagePrinter(m_document->document(), typography(), washes, paper);
}

Result<void> ReaderView::print(QPrinter *device) const
{
    if (!m_document)
        return std::unexpected(Problem::error(tr("No document is open.")));
    const PagePrinter pages = printer(device->pageLayout());
    // Qt's own way into a file says nothing of a full disk and leaves half a document; ours does not.
    if (device->outputFormat() == QPrinter::PdfFormat && !device->outputFileName().isEmpty())
        return writePdf(device->outputFileName(), pages, pages.wantedBy(*device));
    if (!pages.print(device)) {
        const QString name = device->printerName();
        return std::unexpected(
            Problem::error(name.isEmpty() ? tr("There is no printer that could be opened; nothing was printed.")
                                          : tr("The printer could not be opened, or stopped before the end."),
                           name,
                           tr("See that it is switched on and has paper; or choose Export as PDF in the File menu "
                              "and print that.")));
    }
    return {};
}

Result<void> ReaderView::exportPdf(const QString &path) const
{
    if (!m_document)
        return std::unexpected(Problem::error(tr("No document is open.")));
    const PagePrinter pages = printer(paperOf(QLocale::system()));
    return writePdf(path, pages, pages.allPages());
}

/** All of @p wanted is in the file at @p path, or the file is as it was before. */
Result<void> ReaderView::writePdf(const QString &path, const PagePrinter &pages, const QList<int> &wanted) const
{
    QSaveFile file(path);
    const auto failed = [&file, &path] {
        const bool mayNot = file.error() == QFileDevice::PermissionsError || file.error() == QFileDevice::OpenError;
        return std::unexpected(Problem::error(
            tr("The PDF could not be written: %1.").arg(file.errorString()), path,
            mayNot ? tr("Choose a folder that you may write to.")
                   : tr("Make room on the disk, or choose another folder. What was there before is as it was.")));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    pages.writePdf(&file, wanted);
    if (!file.commit())
        return failed();
    return {};
}

} // namespace Secto
