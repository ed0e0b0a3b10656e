// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "single_instance.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace Secto {

namespace {

constexpr int AnswerTime = 3000;        // ms
constexpr int LargestMessage = 1 << 20; // bytes; a command line is shorter

QString runtimeFolder()
{
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    // A local socket's whole path has room for about a hundred bytes.
    constexpr int LongestFolder = 70;
    if (folder.toUtf8().size() > LongestFolder)
        folder = QDir::tempPath();
    QDir().mkpath(folder);
    return folder;
}

QString instanceName(const QString &libraryPath)
{
    const QByteArray path = QFileInfo(libraryPath).absoluteFilePath().toUtf8();
    const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().first(16);
    return runtimeFolder() + QStringLiteral("/secto-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString &libraryPath, QObject *parent)
    : QObject(parent), m_name(instanceName(libraryPath)), m_lock(m_name + QStringLiteral(".lock"))
{
    m_lock.setStaleLockTime(0); // a lock is stale only if its process is gone, however old it is
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

SingleInstance::Role SingleInstance::start(const QStringList &documents)
{
    QElapsedTimer timer;
    timer.start();
    do {
        if (m_lock.tryLock(0)) {
            QLocalServer::removeServer(m_name);
            m_server.listen(m_name); // without it a second start says NoAnswer; the window works all the same
            return Role::First;
        }
        // The first may hold the lock and not listen yet, or may be ending: try again for a while.
        if (handOver(documents))
            return Role::HandedOver;
        m_lock.tryLock(50) ? m_lock.unlock() : void();
    } while (timer.elapsed() < AnswerTime);
    return Role::NoAnswer;
}

bool SingleInstance::handOver(const QStringList &documents) const
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(500))
        return false;
    QByteArray message;
    QDataStream stream(&message, QIODevice::WriteOnly);
    stream << documents;
    socket.write(message);
    if (!socket.waitForBytesWritten(500))
        return false;
    socket.disconnectFromServer();
    return socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(500);
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > LargestMessage) {
                socket->abort();
                return;
            }
            QDataStream stream(socket);
            QStringList documents;
            stream.startTransaction();
            stream >> documents;
            if (stream.commitTransaction())
                emit raised(documents);
        });
    }
}

} // namespace Secto
