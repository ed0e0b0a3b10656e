// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/context_lines.h"
#include "search/query.h"
#include "search/search_narrowing.h"
#include "storage/library.h"

#include <memory>
#include <optional>
#include <stop_token>

namespace Secto {

struct SearchRequest
{
    QString query;
    bool lastWordMayGoOn = false; ///< the query is being typed
    bool stems = false;           ///< other forms of the same English words count
    SearchNarrowing narrowing;
    qsizetype first = 0; ///< of the results, in their order
    qsizetype most = 50; ///< results given
};

/** A document that was found. */
struct FoundDocument
{
    DocumentId document = 0;
    QString number;
    QString title;
    QString date;
    QString kind;
    QString from;
    QString to;
    VolumeId volume = 0;
    Snippet snippet;
};

/** One way to narrow, and how many of the results it leaves. */
struct FacetCount
{
    QString value; ///< for SearchNarrowing; of a volume its id
    QString label; ///< as shown
    qint64 count = 0;
};

struct SearchFacets
{
    QList<FacetCount> volumes; ///< most first, as all below but the years
    QList<FacetCount> years;   ///< in their order
    QList<FacetCount> kinds;
    QList<FacetCount> people; ///< the most frequent only, as those below
    QList<FacetCount> repositories;
    QList<FacetCount> files;
};

/** Some of the results, the best first; in the order of their dates where no words were asked for. */
struct SearchPage
{
    QueryNode query; ///< with what was looked for beside the words typed: for searchHits()
    QList<FoundDocument> hits;
    qint64 total = 0;
    QList<FacetCount> volumes; ///< of all results, by VolumeId; most first
};

struct SearchFailure
{
    enum class Kind {
        Mistake,   ///< in the query
        Cancelled, ///< as was asked
        Failed,    ///< the library could not be read
    };

    Kind kind = Kind::Failed;
    QueryMistake mistake;
    Problem problem;

    static SearchFailure failed(const Problem &problem) { return {Kind::Failed, {}, problem}; }
};

template <typename Value>
using SearchResult = std::expected<Value, SearchFailure>;

/**
 * Searches a library through its full-text index, with a connection of its own: in any thread, also
 * while others write. Bound to the thread that opened it. What the index lacks (SearchIndexer) is not found.
 */
class SearchEngine
{
public:
    static Result<std::unique_ptr<SearchEngine>> open(const QString &libraryPath);
    ~SearchEngine();

    /**
     * An empty query finds nothing. Stops soon after @p stop is requested. A request for later results of the same
     * goes on in what was found then.
     */
    SearchResult<SearchPage> search(const SearchRequest &request, std::stop_token stop = {});

    /** Of the results of the last search(). */
    SearchResult<SearchFacets> facets(std::stop_token stop = {});

    /** Of the best results of the last search(), every word found in its line. */
    SearchResult<Concordance> concordance(std::stop_token stop = {});

    /** How many documents cannot be found yet, or not as they are now. */
    Result<qint64> notIndexed() const;

private:
    SearchEngine();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Secto
