// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/import_paths.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace Secto {

/**
 * Imports into a library on a thread of its own, beside the window that reads and writes it: one
 * run at a time, what is brought meanwhile waits its turn. Now and then, and at the end of each
 * run, Library::announceImport() tells the window of what is new.
 *
 * Lives in the interface thread. The library and the importers must outlive it; when it ends, a
 * run is stopped and waited for, at most as long as one file takes to be read.
 */
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /** @p extract finds whom documents name, for the index; called on other threads. */
    ImportJob(Library &library, const ImporterRegistry &importers, ExtractFunction extract = {},
              QObject *parent = nullptr);
    ~ImportJob() override;

    /** Imports files, archives and folders. What cannot be done is in the report. */
    void bring(const QStringList &paths);
    /** Ends this run and forgets what waits; what was written stays. */
    void stop();

    bool isRunning() const { return m_thread != nullptr; }
    const ImportProgress &progress() const { return m_progress; }

signals:
    void started();
    void progressChanged();
    /** Of one run; the next one may have started already. */
    void finished(const Secto::ImportReport &report);

private:
    void startNext();
    void takeProgress(const ImportProgress &progress);
    void end(const ImportReport &report);

    Library &m_library;
    const ImporterRegistry &m_importers;
    ExtractFunction m_extract;
    QList<QStringList> m_waiting;
    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    ImportProgress m_progress;
    QElapsedTimer m_sinceAnnouncement;
    int m_announced = 0; ///< documents of this run
};

} // namespace Secto
