// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/people_worker.h"

namespace Secto {

bool PeopleWorker::openLibrary()
{
    if (!m_database.path().isEmpty())
        return true;
    if (const auto opened = m_database.openToRead(m_path); !opened) {
        emit failed(opened.error());
        return false;
    }
    return true;
}

void PeopleWorker::read()
{
    if (!openLibrary())
        return;
    auto people = PeopleCatalogue::read(m_database);
    if (!people) {
        emit failed(people.error());
        return;
    }
    m_people = *std::move(people);
    m_passages.reset(); // an import may bring other lists of persons
    emit listed(m_people);
}

void PeopleWorker::open(const QString &name, const std::stop_token &stop)
{
    if (stop.stop_requested() || !openLibrary())
        return;
    if (!m_people)
        read();
    const int person = m_people ? m_people->find(name) : -1;
    if (person < 0) {
        emit unknown(name, stop);
        return;
    }
    if (!m_authority)
        m_authority = Authority::builtIn();
    const auto page = PersonPages(m_database, *m_authority).read(*m_people, person);
    if (page)
        emit opened(*page, stop);
    else
        emit failed(page.error());
}

void PeopleWorker::readPassages(const QList<DocumentId> &documents, const QStringList &names,
                                const std::stop_token &stop)
{
    if (!openLibrary())
        return;
    if (!m_passages)
        m_passages = std::make_unique<PersonPassages>(m_database, m_extract);
    for (const DocumentId document : documents) {
        if (stop.stop_requested())
            return;
        const bool isLast = document == documents.constLast();
        // One that was removed in between is passed over; the next reading does without it.
        const auto passages = m_passages->in(document, names);
        emit passagesRead(passages ? QList{*passages} : QList<DocumentPassages>(), isLast, stop);
    }
}

} // namespace Secto
