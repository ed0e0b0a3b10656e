// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/search_engine.h"

#include <QObject>

namespace Secto {

/** What LibrarySearch does on its thread for searches; it only reads, so that it never waits for who writes. */
class SearchWorker : public QObject
{
    Q_OBJECT

public:
    explicit SearchWorker(const QString &libraryPath) : m_path(libraryPath) {}

    /** With lines also answered by lined(). */
    void search(const SearchRequest &request, bool withLines, const std::stop_token &stop);

signals:
    /** @p stop is that of the search: whoever asked tells by it whether the answer is still wanted. */
    void found(const Secto::SearchRequest &request, const Secto::SearchPage &page, const std::stop_token &stop);
    void counted(const Secto::SearchFacets &facets, const std::stop_token &stop);
    void lined(const Secto::Concordance &concordance, const std::stop_token &stop);
    void failed(const Secto::SearchFailure &failure, const std::stop_token &stop);

private:
    QString m_path;
    std::unique_ptr<SearchEngine> m_engine;
};

} // namespace Secto
