// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_worker.h"

namespace Secto {

void SearchWorker::search(const SearchRequest &request, bool withLines, const std::stop_token &stop)
{
    if (stop.stop_requested())
        return;
    if (!m_engine) {
        auto opened = SearchEngine::open(m_path);
        if (!opened) {
            emit failed(SearchFailure::failed(opened.error()), stop);
            return;
        }
        m_engine = *std::move(opened);
    }
    const auto page = m_engine->search(request, stop);
    if (!page) {
        if (page.error().kind != SearchFailure::Kind::Cancelled)
            emit failed(page.error(), stop);
        return;
    }
    emit found(request, *page, stop);
    if (request.first > 0)
        return; // more of what was counted already
    if (withLines) {
        if (const auto concordance = m_engine->concordance(stop))
            emit lined(*concordance, stop);
    }
    if (const auto facets = m_engine->facets(stop))
        emit counted(*facets, stop);
}

} // namespace Secto
