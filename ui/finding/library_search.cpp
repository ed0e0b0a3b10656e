// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/library_search.h"

#include "finding/index_worker.h"
#include "finding/search_worker.h"

#include <QMetaObject>

namespace Secto {

namespace {

/** There, since the connections to the library are closed by the thread that opened them. */
void live(QObject *worker, QThread &thread)
{
    worker->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, worker, &QObject::deleteLater);
}

} // namespace

LibrarySearch::LibrarySearch(Library &library, const ExtractFunction &extract, QObject *parent)
    : QObject(parent), m_worker(new SearchWorker(library.path()))
{
    live(m_worker, m_searching);
    // An answer that was on its way while the next search began is not one to that search.
    connect(m_worker, &SearchWorker::found, this,
            [this](const SearchRequest &request, const SearchPage &page, const std::stop_token &stop) {
                if (!stop.stop_requested())
                    emit found(request, page);
            });
    connect(m_worker, &SearchWorker::counted, this, [this](const SearchFacets &facets, const std::stop_token &stop) {
        if (!stop.stop_requested())
            emit counted(facets);
    });
    connect(m_worker, &SearchWorker::lined, this, [this](const Concordance &lines, const std::stop_token &stop) {
        if (!stop.stop_requested())
            emit lined(lines);
    });
    connect(m_worker, &SearchWorker::failed, this, [this](const SearchFailure &failure, const std::stop_token &stop) {
        if (!stop.stop_requested())
            emit failed(failure);
    });
    m_searching.start();
    if (library.isReadOnly())
        return;
    m_indexWorker = new IndexWorker(library.path(), extract, m_end.get_token());
    live(m_indexWorker, m_indexing);
    connect(m_indexWorker, &IndexWorker::indexing, this, &LibrarySearch::indexing);
    connect(m_indexWorker, &IndexWorker::changed, this, &LibrarySearch::indexChanged);
    m_indexing.start(QThread::LowPriority);
}

LibrarySearch::~LibrarySearch()
{
    m_end.request_stop();
    m_stop.request_stop();
    for (QThread *thread : {&m_searching, &m_indexing}) {
        thread->quit();
        thread->wait();
    }
}

void LibrarySearch::search(const SearchRequest &request, bool withLines)
{
    stop();
    m_stop = std::stop_source();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, request, withLines, token = m_stop.get_token()] {
        worker->search(request, withLines, token);
    });
}

void LibrarySearch::stop()
{
    m_stop.request_stop();
}

void LibrarySearch::updateIndex()
{
    if (m_indexWorker)
        QMetaObject::invokeMethod(m_indexWorker, &IndexWorker::update);
}

} // namespace Secto
