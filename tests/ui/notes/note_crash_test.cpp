// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/storage/typed_text.h"
#include "storage/library.h"

#include <QHash>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Keystroke
{
    QString note;
    int letters = 0; ///< of the note, with this one
    std::chrono::nanoseconds time{};
};

} // namespace

/** The window is killed while a note is being typed. */
class NoteCrashTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKeystrokeOlderThanASecondIsThere()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"reading room.secto"_s);
        QHash<QString, int> typedBefore; // letters, by note, of the runs before
        constexpr int Kills = 4;
        for (int kill = 0; kill < Kills; ++kill) {
            QList<Keystroke> keys;
            std::chrono::nanoseconds killed{};
            // Different moments, in the middle of a note, on the way to the next, with some notes already written.
            typeAndKill(path, 1500ms + kill * 370ms, keys, killed);
            if (QTest::currentTestFailed())
                return;

            const auto opened = Library::open(path);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
            QHash<QString, QString> notes;
            for (const Annotation &annotation : (*opened)->annotations((*opened)->documents().first().id))
                notes.insert(annotation.id, annotation.note);

            QHash<QString, int> due = typedBefore;
            QHash<QString, int> typed = typedBefore;
            int old = 0;
            for (const Keystroke &key : std::as_const(keys)) {
                typed[key.note] = key.letters;
                if (killed - key.time > 1s) {
                    due[key.note] = key.letters;
                    ++old;
                }
            }
            QVERIFY(old > 10); // else nothing was tried
            for (const auto &[note, letters] : due.asKeyValueRange()) {
                QVERIFY2(notes.value(note).size() >= letters,
                         qPrintable(u"%1 of %2 letters"_s.arg(notes.value(note).size()).arg(letters)));
            }
            for (const auto &[note, text] : notes.asKeyValueRange()) {
                QCOMPARE(text, typedText(int(text.size())));      // the letters in their order
                QVERIFY(text.size() <= typed.value(note, 0) + 1); // one may be typed but not yet told
                typedBefore[note] = int(text.size());
            }
        }
    }

private:
    /** Kills the typist when it has typed for @p duration, as its own words say. */
    void typeAndKill(const QString &path, std::chrono::nanoseconds duration, QList<Keystroke> &keys,
                     std::chrono::nanoseconds &killed)
    {
        QProcess typist;
        typist.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        typist.start(QCoreApplication::applicationDirPath() + "/note_typist"_L1, {path});
        while (keys.isEmpty() || keys.last().time - keys.first().time < duration) {
            QVERIFY2(typist.canReadLine() || typist.waitForReadyRead(30'000), "the typist does not type");
            while (typist.canReadLine())
                take(typist.readLine(), keys);
        }
        killed = std::chrono::steady_clock::now().time_since_epoch();
        typist.kill();
        QVERIFY(typist.waitForFinished());
        QCOMPARE(typist.exitStatus(), QProcess::CrashExit);
        while (typist.canReadLine())
            take(typist.readLine(), keys);
    }

    static void take(const QByteArray &line, QList<Keystroke> &keys)
    {
        const auto words = line.trimmed().split(' ');
        if (line.endsWith('\n') && words.size() == 3)
            keys << Keystroke{QString::fromLatin1(words[0]), words[1].toInt(),
                              std::chrono::nanoseconds(words[2].toLongLong())};
    }
};

QTEST_GUILESS_MAIN(NoteCrashTest)

#include "note_crash_test.moc"
