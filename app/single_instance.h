// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocalServer>
#include <QLockFile>
#include <QObject>
#include <QStringList>

namespace Secto {

/**
 * Lets one window serve a library: a second start hands its documents to the
 * first, which raises its window, and ends.
 *
 * A lock file decides who is first, so that two starts at the same moment cannot
 * both win; a local socket carries the paths. A crash leaves neither behind: the
 * lock is known stale by its process, the socket is replaced by the next owner.
 */
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    enum class Role {
        First,      ///< this process owns the library's window
        HandedOver, ///< another one has taken the message; end quietly
        NoAnswer,   ///< another one is there but does not answer
    };

    /** @param libraryPath what the instances share; need not exist yet */
    explicit SingleInstance(const QString &libraryPath, QObject *parent = nullptr);

    /** Becomes the first, or sends @p documents (absolute paths; may be empty) to the one that is. Blocks for 3 s at
     * most. */
    Role start(const QStringList &documents);

    /** Full path of the local socket. */
    QString serverName() const { return m_name; }

signals:
    /** Another start asked for the window and these documents. */
    void raised(const QStringList &documents);

private:
    bool handOver(const QStringList &documents) const;
    void receive();

    QString m_name;
    QLockFile m_lock;
    QLocalServer m_server;
};

} // namespace Secto
