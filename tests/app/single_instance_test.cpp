// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "single_instance.h"

#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace Secto;
using namespace Qt::StringLiterals;
using Role = SingleInstance::Role;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstOwnsTheLibrary()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(u"a.secto"_s));
        QCOMPARE(first.start({}), Role::First);
    }

    void theSecondHandsItsDocumentsOver()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(u"a.secto"_s));
        QCOMPARE(first.start({}), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raised);

        const QStringList documents{u"/tmp/Télégramme 345.txt"_s, u"/tmp/b.txt"_s};
        QCOMPARE(startElsewhere(folder.filePath(u"a.secto"_s), documents), Role::HandedOver);

        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().toStringList(), documents);
    }

    void librariesDoNotKnowEachOther()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(u"a.secto"_s));
        SingleInstance other(folder.filePath(u"b.secto"_s));
        QCOMPARE(first.start({}), Role::First);
        QCOMPARE(other.start({}), Role::First);
    }

    void theNextIsFirstAfterTheFirstHasGone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.secto"_s);
        {
            SingleInstance first(path);
            QCOMPARE(first.start({}), Role::First);
        }
        SingleInstance next(path);
        QCOMPARE(next.start({}), Role::First);
    }

    void rubbishOnTheSocketIsIgnored()
    {
        const QTemporaryDir folder;
        SingleInstance first(folder.filePath(u"a.secto"_s));
        QCOMPARE(first.start({}), Role::First);
        const QSignalSpy raised(&first, &SingleInstance::raised);

        QLocalSocket socket;
        socket.connectToServer(first.serverName());
        QVERIFY(socket.waitForConnected());
        socket.write("\xff\xff\xff\xfe no documents here");
        socket.flush();
        socket.disconnectFromServer();

        // A good message after it still arrives, and only that one.
        QCOMPARE(startElsewhere(folder.filePath(u"a.secto"_s), {u"/tmp/b.txt"_s}), Role::HandedOver);
        QTRY_COMPARE(raised.size(), 1);
        QCOMPARE(raised.first().first().toStringList(), QStringList{u"/tmp/b.txt"_s});
    }

private:
    /** A start from another thread, as from another process: it blocks, while this one serves. */
    static Role startElsewhere(const QString &path, const QStringList &documents)
    {
        Role role = Role::NoAnswer;
        const std::unique_ptr<QThread> thread(QThread::create([&] { role = SingleInstance(path).start(documents); }));
        QSignalSpy finished(thread.get(), &QThread::finished);
        thread->start();
        finished.wait();
        thread->wait();
        return role;
    }
};

QTEST_GUILESS_MAIN(SingleInstanceTest)

#include "single_instance_test.moc"
