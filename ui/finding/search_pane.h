// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/extractor.h"
#include "finding/library_search.h"
#include "theme/theme.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;

namespace Secto {

class ContextView;
class FacetBar;
class SavedSearchBar;
class SearchResultDelegate;
class SearchResultModel;
class SearchStartPage;
class StarButton;

/**
 * Finds documents of the library by their words, as they are typed. What is opened is told with the query,
 * so that all that was found can be shown on the page.
 */
class SearchPane : public QWidget
{
    Q_OBJECT

public:
    explicit SearchPane(Library &library, const ExtractFunction &extract = {}, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    /** Puts the keyboard in the field, with @p words in it unless they are empty. */
    void open(const QString &words = {});

    /** How long after a key the search begins, in milliseconds. */
    static constexpr int Pause = 10;

signals:
    /** @p words as typed; @p query for searchHits(); @p place of the passage shown, or an empty one. */
    void openRequested(Secto::DocumentId id, const QString &words, const Secto::QueryNode &query,
                       const Secto::TextSpan &place);
    void closeRequested();
    /** Words and names of documents are indexed that were not before. */
    void indexChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOut();
    QToolButton *makeOption(const QString &objectName, const QString &text, const QString &toolTip);
    void connectSaved();
    void ask();
    void askSoon();
    void askAgain();
    SearchRequest request(qsizetype first) const;
    void showPage(const SearchRequest &request, const SearchPage &page);
    void showFailure(const SearchFailure &failure);
    void showPageInView();
    void showMistake();
    void showIndexing(qint64 left);
    void updateSummary();
    bool fieldKey(QKeyEvent *event);
    bool listKey(QKeyEvent *event);
    bool goToResults();
    void openCurrent();
    SearchTerms terms() const;
    void run(const SavedSearch &search);
    void save(const SavedSearch &search);
    void nameSearch();
    std::optional<SavedSearch> savedNow() const;
    void updateStar();
    void say(const Problem &problem);

    Theme m_theme;
    LibrarySearch m_search;
    QTimer m_pause;
    QTimer m_mistakePause;
    QTimer m_indexPause; ///< after a change of the library
    QueryNode m_query;   ///< of the results shown
    QString m_words;     ///< of the results shown
    TextRange m_mistake; ///< in the field; empty for none
    qint64 m_notIndexed = 0;

    bool m_isSetting = false; ///< what is asked; it is not asked yet

    Library &m_library;
    QLineEdit *m_field;
    StarButton *m_star;
    SavedSearchBar *m_naming;
    QToolButton *m_forms;
    QToolButton *m_inContext;
    QLabel *m_said; ///< a mistake or problem
    FacetBar *m_facets;
    QLabel *m_summary;
    QStackedWidget *m_pages;
    SearchStartPage *m_start;
    QListView *m_list;
    ContextView *m_context;
    SearchResultModel *m_model;
    SearchResultDelegate *m_delegate;
};

} // namespace Secto
