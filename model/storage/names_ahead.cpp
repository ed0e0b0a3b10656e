// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/names_ahead.h"

namespace Secto {

NamesAhead::NamesAhead(const QList<Document> &documents, const PersonsOfVolume &persons, std::vector<qsizetype> wanted,
                       const PeopleNamed &people)
    : m_found(wanted.size())
    , m_thread([this, &documents, &persons, &people, wanted = std::move(wanted)](const std::stop_token &stop) {
        for (size_t i = 0; i < wanted.size() && !stop.stop_requested(); ++i) {
            m_found[i] = people.in(documents[wanted[i]], persons);
            m_done.store(i + 1, std::memory_order_release);
            m_done.notify_one();
        }
    })
{}

QStringList NamesAhead::takeNext()
{
    for (size_t done = m_done.load(std::memory_order_acquire); done <= m_taken;
         done = m_done.load(std::memory_order_acquire))
        m_done.wait(done, std::memory_order_acquire);
    return std::move(m_found[m_taken++]);
}

} // namespace Secto
