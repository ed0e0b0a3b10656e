// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_pane.h"

#include "finding/chip_style.h"
#include "finding/context_view.h"
#include "finding/facet_bar.h"
#include "finding/saved_search_bar.h"
#include "finding/search_result_delegate.h"
#include "finding/search_result_model.h"
#include "finding/search_start_page.h"
#include "finding/star_button.h"
#include "search/query_parser.h"
#include "theme/type.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 12;       // pixels
constexpr int IndexPause = 3000; // milliseconds: a note being typed is indexed once
/** Until a mistake is told: most are half a query. In milliseconds. */
constexpr int MistakePause = 700;
/** Enough for a window: their passages take most of a search's time. The list asks for more when it is scrolled. */
constexpr qsizetype ResultsAtOnce = 20;

} // namespace

SearchPane::SearchPane(Library &library, const ExtractFunction &extract, QWidget *parent)
    : QWidget(parent)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_search(library, extract)
    , m_library(library)
    , m_field(new QLineEdit)
    , m_star(new StarButton)
    , m_naming(new SavedSearchBar)
    , m_said(new QLabel)
    , m_facets(new FacetBar)
    , m_summary(new QLabel)
    , m_pages(new QStackedWidget)
    , m_start(new SearchStartPage(library))
    , m_list(new QListView)
    , m_context(new ContextView)
    , m_model(new SearchResultModel(this))
    , m_delegate(new SearchResultDelegate(this))
{
    setObjectName(u"searchPane"_s);
    setFont(interfaceFont());
    setMinimumWidth(260);
    layOut();
    setFocusProxy(m_field);
    setTheme(m_theme);

    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    m_indexPause.setSingleShot(true);
    m_indexPause.setInterval(IndexPause);
    m_mistakePause.setSingleShot(true);
    m_mistakePause.setInterval(MistakePause);
    connect(&m_pause, &QTimer::timeout, this, &SearchPane::ask);
    connect(&m_mistakePause, &QTimer::timeout, m_said, &QWidget::show);
    connect(&m_indexPause, &QTimer::timeout, &m_search, &LibrarySearch::updateIndex);
    connect(m_field, &QLineEdit::textChanged, this, &SearchPane::askSoon);
    connect(m_forms, &QToolButton::toggled, this, &SearchPane::ask);
    connect(m_inContext, &QToolButton::toggled, this, &SearchPane::ask);
    connect(m_facets, &FacetBar::narrowingChanged, this, &SearchPane::ask);
    connectSaved();
    connect(m_model, &SearchResultModel::moreWanted, this,
            [this](qsizetype first) { m_search.search(request(first)); });
    connect(m_list, &QAbstractItemView::clicked, this, &SearchPane::openCurrent);
    connect(m_context, &ContextView::openRequested, this,
            [this](DocumentId id, const TextSpan &place) { emit openRequested(id, m_words, m_query, place); });
    connect(m_context, &ContextView::leaveRequested, m_field, [this] { m_field->setFocus(Qt::BacktabFocusReason); });

    connect(&m_search, &LibrarySearch::found, this, &SearchPane::showPage);
    connect(&m_search, &LibrarySearch::lined, m_context, &ContextView::setConcordance);
    connect(&m_search, &LibrarySearch::counted, m_facets, &FacetBar::setFacets);
    connect(&m_search, &LibrarySearch::failed, this, &SearchPane::showFailure);
    connect(&m_search, &LibrarySearch::indexing, this, &SearchPane::showIndexing);
    connect(&m_search, &LibrarySearch::indexChanged, this, &SearchPane::askAgain);
    connect(&m_search, &LibrarySearch::indexChanged, this, &SearchPane::indexChanged);
    const auto indexSoon = [this] { m_indexPause.start(); };
    connect(&library, &Library::documentsChanged, this, indexSoon);
    connect(&library, &Library::documentChanged, this, indexSoon);
    connect(&library, &Library::annotationsChanged, this, indexSoon);
    connect(&library, &Library::decisionsChanged, this, indexSoon);
    m_search.updateIndex(); // of a library that an earlier version wrote
}

void SearchPane::layOut()
{
    m_field->setObjectName(u"searchQuery"_s);
    m_field->setAccessibleName(tr("Search the library"));
    m_field->setPlaceholderText(tr("Search the library"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(28);
    m_field->setMaxLength(int(LongestQuery));
    m_field->setTextMargins(4, 0, 0, 0);
    m_field->installEventFilter(this);

    m_star->setObjectName(u"searchStar"_s);

    m_forms = makeOption(u"searchForms"_s, tr("Word forms"),
                         tr("Find other forms of English words too: governs, governed, governing"));
    m_inContext = makeOption(u"searchInContext"_s, tr("In context"),
                             tr("Show every word that was found in its line, to be sorted by the words around it"));

    m_said->setObjectName(u"searchSaid"_s);
    m_said->setWordWrap(true);
    m_said->setTextFormat(Qt::PlainText);
    m_said->hide();
    m_summary->setObjectName(u"searchSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setFont(smaller(font()));
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    m_list->setObjectName(u"searchResults"_s);
    m_list->setAccessibleName(tr("Documents found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    setRowsOnPane(m_list);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the passages keep their lines when more come
    m_list->setResizeMode(QListView::Adjust);
    m_list->installEventFilter(this);

    m_pages->addWidget(m_start);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_context);

    auto *under = new QHBoxLayout;
    under->addWidget(m_summary, 1);
    under->addWidget(m_inContext);
    under->addWidget(m_forms);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Margin, Margin, 0, 0);
    column->setSpacing(8);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(0, 0, Margin, 0);
    top->setSpacing(8);
    auto *asking = new QHBoxLayout;
    asking->setSpacing(2);
    asking->addWidget(m_field, 1);
    asking->addWidget(m_star);
    top->addLayout(asking);
    top->addWidget(m_naming);
    top->addWidget(m_said);
    top->addWidget(m_facets);
    top->addLayout(under);
    column->addLayout(top);
    column->addWidget(m_pages, 1);
    showPageInView();
    updateSummary();
}

QToolButton *SearchPane::makeOption(const QString &objectName, const QString &text, const QString &toolTip)
{
    auto *option = new QToolButton;
    option->setObjectName(objectName);
    option->setText(text);
    option->setToolTip(toolTip);
    option->setFont(smaller(font()));
    option->setCheckable(true);
    option->setFocusPolicy(Qt::StrongFocus);
    return option;
}

void SearchPane::setTheme(const Theme &theme)
{
    m_theme = theme;
    setFieldStyle(m_field, theme);
    QPalette quiet = m_field->palette();
    quiet.setColor(QPalette::PlaceholderText, theme.secondary);
    m_field->setPalette(quiet);
    m_facets->setTheme(theme);
    m_delegate->setTheme(theme);
    setInk(m_said, theme.accent);
    setInk(m_summary, theme.secondary);
    m_start->setTheme(theme);
    m_star->setTheme(theme);
    m_naming->setTheme(theme);
    m_context->setTheme(theme);
    for (QToolButton *option : {m_forms, m_inContext})
        option->setStyleSheet(chipStyle(theme));
    update();
    m_list->viewport()->update();
}

void SearchPane::open(const QString &words)
{
    show();
    if (!words.isEmpty())
        m_field->setText(words);
    m_field->selectAll();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

SearchRequest SearchPane::request(qsizetype first) const
{
    SearchRequest request;
    request.query = m_field->text();
    request.lastWordMayGoOn = true;
    request.stems = m_forms->isChecked();
    request.narrowing = m_facets->narrowing();
    request.first = first;
    request.most = ResultsAtOnce;
    return request;
}

void SearchPane::askSoon()
{
    updateStar();
    m_search.stop(); // its results are not wanted any more
    m_mistakePause.stop();
    m_pause.start();
}

void SearchPane::ask()
{
    updateStar();
    if (m_isSetting)
        return;
    m_pause.stop();
    m_search.updateIndex(); // what was just typed into a note is found as soon as it is indexed
    m_search.search(request(0), m_inContext->isChecked());
}

/** In words, and where it is. */
void SearchPane::showMistake()
{
    m_said->show();
    m_field->setSelection(int(m_mistake.begin), int(m_mistake.length()));
}

/** The index has changed. Not under the reader's hands. */
void SearchPane::askAgain()
{
    const bool isInHand = m_inContext->isChecked() ? m_context->hasCurrent() : m_list->selectionModel()->hasSelection();
    if (!m_field->text().trimmed().isEmpty() && !isInHand)
        m_search.search(request(0), m_inContext->isChecked());
}

void SearchPane::showPage(const SearchRequest &request, const SearchPage &page)
{
    if (request.first > 0)
        return m_model->append(page);
    m_query = page.query;
    m_words = request.query;
    m_mistake = {};
    m_mistakePause.stop();
    m_said->hide();
    m_model->setPage(page);
    m_list->scrollToTop();
    showPageInView();
    updateSummary();
}

/** What teaches, until there is something to be seen. */
void SearchPane::showPageInView()
{
    const bool isAsked = !m_words.trimmed().isEmpty();
    m_facets->setVisible(isAsked);
    m_pages->setCurrentWidget(!isAsked                   ? static_cast<QWidget *>(m_start)
                              : m_inContext->isChecked() ? static_cast<QWidget *>(m_context)
                                                         : m_list);
}

/** The results before stay in view: the query is likely to be in the making. */
void SearchPane::showFailure(const SearchFailure &failure)
{
    m_mistake = failure.mistake.range;
    const bool isMistake = failure.kind == SearchFailure::Kind::Mistake;
    m_said->setText(isMistake ? failure.mistake.what : failure.problem.text());
    if (isMistake && m_said->isHidden())
        m_mistakePause.start();
    else
        m_said->show();
}

void SearchPane::showIndexing(qint64 left)
{
    m_notIndexed = left;
    updateSummary();
}

void SearchPane::updateSummary()
{
    QStringList parts;
    if (!m_words.trimmed().isEmpty())
        parts << (m_model->total() == 0 ? tr("Nothing was found")
                                        : tr("%Ln document(s)", nullptr, int(m_model->total())));
    if (m_notIndexed > 0)
        parts << tr("%Ln still to be indexed", nullptr, int(m_notIndexed));
    m_summary->setText(parts.join(u" · "_s));
    m_summary->setToolTip(m_summary->text());
}

bool SearchPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if ((watched == m_field && fieldKey(key)) || (watched == m_list && listKey(key)))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool SearchPane::fieldKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        return goToResults();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive())
            ask();
        else if (m_mistake.isEmpty())
            goToResults();
        else
            showMistake();
        return true;
    case Qt::Key_Escape:
        if (m_field->text().isEmpty())
            emit closeRequested();
        else
            m_field->clear();
        return true;
    default:
        return false;
    }
}

bool SearchPane::listKey(QKeyEvent *event)
{
    const bool isFirst = m_list->currentIndex().row() <= 1; // below the head of the first volume
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    case Qt::Key_Up:
        if (isFirst)
            m_field->setFocus(Qt::BacktabFocusReason);
        return isFirst;
    case Qt::Key_Escape:
        m_field->setFocus(Qt::BacktabFocusReason);
        return true;
    default:
        return false;
    }
}

bool SearchPane::goToResults()
{
    if (m_pages->currentWidget() == m_start)
        return m_start->goToSaved();
    if (m_pages->currentWidget() == m_context)
        return m_context->goToLines();
    if (m_model->documents() == 0)
        return false;
    m_list->setFocus(Qt::TabFocusReason);
    if (m_list->selectionModel()->selectedIndexes().isEmpty())
        m_list->setCurrentIndex(m_model->index(1)); // below the head of its volume
    return true;
}

void SearchPane::openCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    const DocumentId id = current.data(SearchResultModel::DocumentRole).toLongLong();
    if (id != 0)
        emit openRequested(id, m_words, m_query, current.data(SearchResultModel::PlaceRole).value<TextSpan>());
}

void SearchPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layout()->activate();
    m_delegate->setWidth(m_pages->width() - m_list->verticalScrollBar()->sizeHint().width());
}

void SearchPane::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_theme.window);
}

} // namespace Secto
