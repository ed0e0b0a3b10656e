// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/search_indexer.h"

#include "storage/search_index_store.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Few enough that a note being typed in the window waits some milliseconds only. */
constexpr int DocumentsInStep = 10;

} // namespace

Result<std::unique_ptr<SearchIndexer>> SearchIndexer::open(const QString &path, ExtractFunction extract)
{
    std::unique_ptr<SearchIndexer> indexer(new SearchIndexer);
    if (auto opened = indexer->m_database.open(path, Database::Access::ReadWrite); !opened)
        return std::unexpected(opened.error());
    indexer->m_extract = std::move(extract);
    return indexer;
}

Result<qint64> SearchIndexer::remaining() const
{
    return SearchIndexStore(m_database).countOutOfDate();
}

Result<qint64> SearchIndexer::step()
{
    const SearchIndexStore index(m_database);
    const auto documents = index.outOfDate(DocumentsInStep);
    if (!documents)
        return std::unexpected(documents.error());
    if (documents->isEmpty())
        return 0;
    Transaction transaction(m_database, Transaction::Durability::Relaxed);
    PeopleNamed people(m_extract); // for this step: an import may bring other lists of persons
    for (const DocumentId id : *documents)
        SearchIndexStore::refresh(transaction, id, people);
    return transaction.commit().and_then([&] { return index.countOutOfDate(); });
}

Result<void> SearchIndexer::run(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        const auto left = step();
        if (!left)
            return std::unexpected(left.error());
        if (*left == 0)
            break;
    }
    return {};
}

} // namespace Secto
