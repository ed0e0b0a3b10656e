// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/extractor.h"
#include "search/search_engine.h"

#include <QObject>
#include <QThread>

namespace Secto {

class IndexWorker;
class SearchWorker;

/**
 * Searches of the library in the window, on a thread of their own; another one keeps the index up to date.
 * A new search stops the one under way; only the last one is answered.
 */
class LibrarySearch : public QObject
{
    Q_OBJECT

public:
    /** @p library must outlive it; @p extract finds whom documents name, on another thread. */
    explicit LibrarySearch(Library &library, const ExtractFunction &extract = {}, QObject *parent = nullptr);
    ~LibrarySearch() override;

    /**
     * Answered by found(), lined() where @p withLines, and counted(); or by failed(). A request whose first is not 0
     * goes on with the last one, and is answered by found() alone.
     */
    void search(const SearchRequest &request, bool withLines = false);
    /** The search under way is not wanted any more. */
    void stop();
    /** Starts to index what is not; answered by indexing() and, if there was something, by indexChanged(). */
    void updateIndex();

signals:
    void found(const Secto::SearchRequest &request, const Secto::SearchPage &page);
    void lined(const Secto::Concordance &concordance);
    void counted(const Secto::SearchFacets &facets);
    void failed(const Secto::SearchFailure &failure);
    /** So many documents cannot be found yet, or not as they are now; 0 when all can. */
    void indexing(qint64 left);
    /** The same search may find more, or other, documents now. */
    void indexChanged();

private:
    QThread m_searching;
    QThread m_indexing;
    std::stop_source m_stop;              ///< of the search under way
    std::stop_source m_end;               ///< of all work
    SearchWorker *m_worker;               ///< lives in m_searching, which deletes it when it ends
    IndexWorker *m_indexWorker = nullptr; ///< lives in m_indexing likewise; null where nothing can be written
};

} // namespace Secto
