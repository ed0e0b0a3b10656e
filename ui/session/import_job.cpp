// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/import_job.h"

#include "storage/give_way.h"

namespace Secto {

namespace {

/** The window reads its list anew that often while an import runs: the longer, the more it holds. In milliseconds. */
constexpr qint64 BetweenAnnouncements = 5000;
/** Progress is shown that often; an import may tell of it a thousand times a second. In milliseconds. */
constexpr qint64 BetweenProgress = 100;

ImportReport failed(const Problem &problem)
{
    ImportReport report;
    report.problems << problem;
    report.failedFiles = 1;
    return report;
}

} // namespace

ImportJob::ImportJob(Library &library, const ImporterRegistry &importers, ExtractFunction extract, QObject *parent)
    : QObject(parent), m_library(library), m_importers(importers), m_extract(std::move(extract))
{}

ImportJob::~ImportJob()
{
    if (!m_thread)
        return;
    m_cancelled->store(true);
    m_thread->wait();
}

void ImportJob::bring(const QStringList &paths)
{
    if (m_library.isReadOnly()) {
        emit finished(failed(m_library.readOnlyProblem()));
        return;
    }
    m_waiting << paths;
    if (!isRunning())
        startNext();
}

void ImportJob::stop()
{
    m_waiting.clear();
    if (isRunning())
        m_cancelled->store(true);
}

void ImportJob::startNext()
{
    if (m_waiting.isEmpty())
        return;
    m_progress = {};
    m_announced = 0;
    m_sinceAnnouncement.start();
    m_cancelled = std::make_shared<std::atomic_bool>(false);
    m_thread.reset(QThread::create([this, cancelled = m_cancelled, paths = m_waiting.takeFirst(),
                                    library = m_library.path(), extract = m_extract] {
        giveWay();
        // This object waits for the thread before it goes, and calls that are still queued go with it.
        const auto import = LibraryImport::open(library, extract);
        QElapsedTimer sinceTold;
        const auto tell = [&](const ImportProgress &progress) {
            if (sinceTold.isValid() && sinceTold.elapsed() < BetweenProgress)
                return;
            sinceTold.start();
            QMetaObject::invokeMethod(
                this, [this, progress] { takeProgress(progress); }, Qt::QueuedConnection);
        };
        const ImportReport report =
            import ? importPaths(paths, m_importers, **import,
                                 {.progress = tell, .isCancelled = [&] { return cancelled->load(); }})
                   : failed(import.error());
        QMetaObject::invokeMethod(
            this, [this, report] { end(report); }, Qt::QueuedConnection);
    }));
    m_thread->start(QThread::LowPriority);
    emit started();
}

void ImportJob::takeProgress(const ImportProgress &progress)
{
    m_progress = progress;
    if (progress.documents > m_announced && m_sinceAnnouncement.elapsed() > BetweenAnnouncements) {
        m_announced = progress.documents;
        m_library.announceImport();
        m_sinceAnnouncement.start(); // after the window has read it
    }
    emit progressChanged();
}

void ImportJob::end(const ImportReport &report)
{
    m_thread->wait();
    m_thread.reset();
    m_library.announceImport();
    startNext();
    emit finished(report);
}

} // namespace Secto
