// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/search_indexer.h"

#include <QObject>

namespace Secto {

/** What LibrarySearch does on its thread for the index: brings it up to date, a step at a time. */
class IndexWorker : public QObject
{
    Q_OBJECT

public:
    IndexWorker(const QString &libraryPath, ExtractFunction extract, std::stop_token end)
        : m_path(libraryPath), m_extract(std::move(extract)), m_end(std::move(end))
    {}

    void update();

signals:
    /** So many documents are left. */
    void indexing(qint64 left);
    /** What is found may be more, or other, than before. */
    void changed();

private:
    void goOn();
    /** Indexes a few documents; what is left, or nothing after a failure. */
    std::optional<qint64> step();

    QString m_path;
    ExtractFunction m_extract;
    std::stop_token m_end;
    std::unique_ptr<SearchIndexer> m_indexer;
    bool m_isRunning = false;
    bool m_hasChanged = false;
};

} // namespace Secto
