// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The search of the library, in the library's place at the left.

#include "window/main_window.h"

#include "finding/search_pane.h"
#include "library/library_pane.h"
#include "reader/reader_view.h"
#include "search/word_matcher.h"
#include "window/window_actions.h"

#include <QAction>
#include <QStackedWidget>

#include <utility>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Words to search for, of what is selected on the page: a longer selection is a passage. */
QString seedFrom(const QString &selected)
{
    constexpr qsizetype LongestSeed = 60;
    if (selected.size() > LongestSeed || selected.contains(u'"'))
        return {};
    return selected.contains(u' ') ? u'"' + selected + u'"' : selected;
}

} // namespace

void MainWindow::searchLibrary()
{
    searchFor(seedFrom(m_reader->selectedText(false).simplified()));
}

void MainWindow::searchFor(const QString &words)
{
    if (m_actions->showLibrary->isChecked()) {
        m_actions->showLibrary->setChecked(false);
        m_libraryGaveWay = true;
    }
    m_searchPane->open(words);
}

void MainWindow::closeSearch()
{
    m_searchPane->hide();
    if (std::exchange(m_libraryGaveWay, false))
        m_actions->showLibrary->setChecked(true);
    m_pages->currentWidget()->setFocus();
}

void MainWindow::showLibrary(bool isShown)
{
    m_libraryGaveWay = false;
    if (isShown)
        m_searchPane->hide();
    m_libraryPane->setVisible(isShown);
}

void MainWindow::openFound(DocumentId id, const QString &words, const QueryNode &query, const TextSpan &place)
{
    openDocument(id);
    // A document found by its date or its tag alone has nothing to be marked.
    if (m_document && m_document->id() == id)
        m_reader->showHits(words, searchHits(m_document->document(), query), place);
}

} // namespace Secto
