// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/typed_text.h"
#include "storage/library.h"
#include "storage/statement.h"

#include "testlib/sample_documents.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>
#endif

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

/** What is left of a library when its program is killed or its disk is full. */
class CrashTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryAcknowledgedChangeWhenKilled()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"reading room.secto"_s);
        QHash<QString, int> acknowledged; // letters, by note
        constexpr int Kills = 20;
        for (int kill = 0; kill < Kills; ++kill) {
            QProcess typist;
            typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            typist.start(QCoreApplication::applicationDirPath() + "/library_typist"_L1, {path});
            // Moments differ by the work done before them, and by where in a change they fall.
            const int changesBefore = 1 + kill * kill / 3;
            int changes = 0;
            while (changes < changesBefore) {
                QVERIFY2(typist.canReadLine() || typist.waitForReadyRead(30'000), "the typist does not type");
                while (typist.canReadLine() && changes < changesBefore)
                    changes += take(typist.readLine(), acknowledged);
            }
            typist.kill();
            QVERIFY(typist.waitForFinished());
            QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
            while (typist.canReadLine())
                take(typist.readLine(), acknowledged);

            verifySound(path);
            const auto opened = Library::open(path);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
            QVERIFY((*opened)->problems().isEmpty());
            QCOMPARE((*opened)->documents().size(), 1);
            QHash<QString, QString> notes;
            for (const Annotation &annotation : (*opened)->annotations((*opened)->documents().first().id)) {
                notes.insert(annotation.id, annotation.note);
                QCOMPARE(annotation.anchors.size(), 1); // never half a highlight
            }
            for (const auto &[id, letters] : acknowledged.asKeyValueRange()) {
                QVERIFY2(notes.contains(id), qPrintable(id));
                const auto length = int(notes[id].size());
                // One keystroke may have reached the disk without its acknowledgement reaching us.
                QVERIFY2(length == letters || length == letters + 1, qPrintable(notes[id]));
                QCOMPARE(notes[id], typedText(length));
            }
        }
        QVERIFY(acknowledged.size() > Kills);
    }

    void canRepeatAChangeThatTheDiskRefused()
    {
#ifndef Q_OS_UNIX
        QSKIP("limits of file size are tested on Unix");
#else
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"reading room.secto"_s);
        auto opened = Library::open(path);
        QVERIFY(opened);
        Library &library = **opened;
        const DocumentId id = *library.addDocument(sampleDocument(), "original bytes", u"memo.txt"_s);
        Annotation note = highlight(id, FieldId::body(), u"Paris"_s);
        note.note = u"before"_s;
        QVERIFY(library.save(note, u"note"_s));

        // Writing past the limit fails as it does on a full disk.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit full{rlim_t(QFileInfo(path + "-wal"_L1).size() + 10'000), limit.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        note.note = QString(500'000, u'x');
        const auto refused = library.save(note, u"typing"_s);
        const auto undone = library.history().undo(); // small enough to fit: undo is still to be had
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);

        QVERIFY(!refused);
        QVERIFY2(refused.error().what.contains("disk"_L1), qPrintable(refused.error().what));
        QVERIFY(undone);
        QVERIFY(library.history().redo());
        QCOMPARE(library.annotations(id).first().note, u"before"_s);
        QVERIFY(library.save(note, u"typing"_s));
        QCOMPARE(library.annotations(id).first().note, note.note);
        *opened = nullptr;
        verifySound(path);
#endif
    }

    void staysWholeOnAFullDisk()
    {
#ifndef Q_OS_LINUX
        QSKIP("a small disk is made on Linux only");
#else
        const QTemporaryDir folder;
        // In a mount namespace of its own, if it may have one. Made private where the root is a mount itself.
        const bool isolated = geteuid() == 0 && unshare(CLONE_NEWNS) == 0;
        if (isolated)
            std::ignore = mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
        if (!isolated || mount("tmpfs", qPrintable(folder.path()), "tmpfs", 0, "size=600k") != 0)
            QSKIP("only root may make a small disk");
        const auto unmounted = qScopeGuard([&] { umount2(qPrintable(folder.path()), MNT_DETACH); });
        const QString path = folder.filePath(u"reading room.secto"_s);
        QString last;
        {
            auto opened = Library::open(path);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
            Library &library = **opened;
            const DocumentId id = *library.addDocument(sampleDocument(), "original bytes", u"memo.txt"_s);
            Annotation note = highlight(id, FieldId::body(), u"Paris"_s);
            Result<void> saved;
            int changes = 0;
            do {
                last = note.note;
                note.note += QString(2000, QChar(u'a' + changes % 26));
                saved = library.save(note, u"typing"_s);
            } while (saved && ++changes < 1000);
            QVERIFY(changes > 0);
            QVERIFY(!saved);
            QVERIFY2(saved.error().what.contains("disk"_L1), qPrintable(saved.error().what));
            QVERIFY(!saved.error().advice.isEmpty());
            QCOMPARE(library.annotations(id).first().note, last);
        }
        const auto again = Library::open(path);
        QVERIFY2(again, qPrintable(again ? QString() : again.error().text()));
        QCOMPARE((*again)->annotations(1).first().note, last);
        verifySound(path);
#endif
    }

private:
    /** Notes down one acknowledged line; half a line acknowledges nothing. */
    int take(const QByteArray &line, QHash<QString, int> &acknowledged)
    {
        const auto words = line.trimmed().split(' ');
        if (!line.endsWith('\n') || words.size() != 2)
            return 0;
        acknowledged[QString::fromLatin1(words[0])] = words[1].toInt();
        return 1;
    }

    void verifySound(const QString &path)
    {
        Database database;
        QVERIFY(database.open(path, Database::Access::ReadOnly));
        Statement check(database, u"PRAGMA integrity_check"_s);
        QVERIFY(check.next());
        QCOMPARE(check.text(0), u"ok"_s);
        Statement keys(database, u"PRAGMA foreign_key_check"_s);
        QVERIFY(!keys.next());
    }
};

QTEST_GUILESS_MAIN(CrashTest)

#include "crash_test.moc"
