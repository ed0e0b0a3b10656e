// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/people_named.h"

#include <memory>
#include <stop_token>

namespace Secto {

/**
 * Brings the full-text index up to date, with a connection of its own: in any thread, beside those that
 * write. Bound to the thread that opened it.
 */
class SearchIndexer
{
public:
    /**
     * The library at @p path must exist and be of this Secto's version. @p extract finds whom documents name
     * that nobody has opened yet.
     */
    static Result<std::unique_ptr<SearchIndexer>> open(const QString &path, ExtractFunction extract = {});

    /** How many documents are not indexed as they are now. */
    Result<qint64> remaining() const;

    /** Indexes a few of them, so that others can write in between; how many are left. */
    Result<qint64> step();

    /** Indexes all, unless @p stop is requested. */
    Result<void> run(std::stop_token stop = {});

private:
    SearchIndexer() = default;

    Database m_database;
    ExtractFunction m_extract;
};

} // namespace Secto
