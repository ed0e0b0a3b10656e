// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/people_named.h"

#include <atomic>
#include <thread>
#include <vector>

namespace Secto {

/**
 * Finds whom the documents of a volume name on a thread of its own, ahead of the one that writes them: an
 * import then takes as long as the slower of the two. What it was given must outlive it; destroying it
 * stops the rest.
 */
class NamesAhead
{
public:
    /** @p wanted are places in @p documents, in the order in which they will be taken. */
    NamesAhead(const QList<Document> &documents, const PersonsOfVolume &persons, std::vector<qsizetype> wanted,
               const PeopleNamed &people);

    /** Those of the next document that is wanted; waits for them. */
    QStringList takeNext();

private:
    std::vector<QStringList> m_found;
    std::atomic<size_t> m_done = 0;
    size_t m_taken = 0;
    std::jthread m_thread; ///< last: ends before what it writes to
};

} // namespace Secto
