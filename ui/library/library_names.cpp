// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/library_names.h"

namespace Secto {

LibraryNames::LibraryNames(const QString &libraryPath, QObject *parent) : QObject(parent), m_names(libraryPath)
{
    m_thread.setMaxThreadCount(1);
}

LibraryNames::~LibraryNames()
{
    m_finding.request_stop();
    m_counting.request_stop();
    m_thread.waitForDone();
}

void LibraryNames::start(std::stop_source &stop, const auto &work, const auto &take)
{
    stop.request_stop();
    stop = std::stop_source();
    // This object waits for the thread before it goes, and calls that are still queued go with it.
    m_thread.start([this, work, take, token = stop.get_token()] {
        if (token.stop_requested())
            return;
        QMetaObject::invokeMethod(
            this,
            [this, take, token, made = work(token)] {
                if (token.stop_requested())
                    return;
                take(made);
                if (!made)
                    emit failed(made.error());
            },
            Qt::QueuedConnection);
    });
}

void LibraryNames::find(const QStringList &tags, const QStringList &persons)
{
    m_isFinding = true;
    const auto work = [names = m_names, tags, persons](const std::stop_token &stop) -> Result<NamedDocuments> {
        const auto setsOf = [](const QList<QList<DocumentId>> &lists) {
            QList<QSet<DocumentId>> sets;
            for (const QList<DocumentId> &ids : lists)
                sets << QSet<DocumentId>(ids.begin(), ids.end());
            return sets;
        };
        const auto tagged = names.tagged(tags, stop);
        const auto naming = tagged ? names.naming(persons, stop) : tagged;
        if (!naming)
            return std::unexpected(naming.error());
        return NamedDocuments{setsOf(*tagged), setsOf(*naming)};
    };
    start(m_finding, work, [this](const Result<NamedDocuments> &made) {
        m_isFinding = false;
        if (made)
            emit found(*made);
    });
}

void LibraryNames::count(const std::optional<QList<DocumentId>> &among)
{
    const auto work = [names = m_names, among](const std::stop_token &stop) { return names.count(among, stop); };
    start(m_counting, work, [this](const Result<NamesOfDocuments> &made) {
        if (made)
            emit counted(*made);
    });
}

} // namespace Secto
