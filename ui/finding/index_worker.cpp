// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/index_worker.h"

#include "storage/give_way.h"

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>

namespace Secto {

void IndexWorker::update()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_hasChanged = false;
    goOn();
}

void IndexWorker::goOn()
{
    if (m_end.stop_requested())
        return;
    QElapsedTimer timer;
    timer.start();
    const auto left = step();
    emit indexing(left.value_or(0));
    if (left.value_or(0) > 0) {
        // Half of the time is left to others who write: whoever types a note has not to wait.
        using namespace std::chrono;
        QTimer::singleShot(std::max(milliseconds(1), milliseconds(timer.elapsed())), this, &IndexWorker::goOn);
        return;
    }
    m_isRunning = false;
    if (m_hasChanged)
        emit changed();
}

std::optional<qint64> IndexWorker::step()
{
    if (!m_indexer) {
        giveWay(); // the thread is the indexer's own
        auto opened = SearchIndexer::open(m_path, m_extract);
        if (!opened)
            return std::nullopt; // the search says what is wrong with the library
        m_indexer = *std::move(opened);
    }
    if (!m_hasChanged && m_indexer->remaining().value_or(0) == 0)
        return std::nullopt; // nothing to begin with
    const auto left = m_indexer->step();
    if (!left)
        return std::nullopt;
    m_hasChanged = true;
    return *left;
}

} // namespace Secto
