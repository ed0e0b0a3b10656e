// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library.h"
#include "storage/migrations.h"
#include "storage/statement.h"

#include "testlib/sample_documents.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 UserVersionAt = 60; // in the header, https://sqlite.org/fileformat2.html

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a test's file could not be written: %s", qPrintable(path));
}

QStringList filesIn(const QString &folder)
{
    QStringList files;
    QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (entries.hasNext())
        files << entries.next();
    files.sort();
    return files;
}

} // namespace

/** Files that are no library, damaged ones, and libraries that cannot be written to. */
class LibraryFileTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"reading room.secto"_s);
    }

    void makesALibraryAndNothingElse()
    {
        makeLibrary();
        QCOMPARE(filesIn(m_folder->path()), QStringList{m_path});
        Database database;
        QVERIFY(database.open(m_path, Database::Access::ReadOnly));
        QCOMPARE(database.number(u"PRAGMA application_id"_s), qint64(LibraryApplicationId));
        QCOMPARE(database.number(u"PRAGMA user_version"_s), qint64(currentSchemaVersion()));
        Statement mode(database, u"PRAGMA journal_mode"_s);
        QVERIFY(mode.next());
        QCOMPARE(mode.text(0), u"wal"_s);
    }

    void refusesWhatIsNoLibrary_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const QByteArray sqlite = "SQLite format 3"_ba + '\0';

        QTest::newRow("empty") << QByteArray() << u"empty"_s;
        QTest::newRow("one byte") << QByteArray("S") << u"not a Secto library"_s;
        QTest::newRow("text") << QByteArray("Dear Sir,\n").repeated(40) << u"not a Secto library"_s;
        QTest::newRow("cut short in its header") << sqlite + QByteArray(40, '\0') << u"not a Secto library"_s;
        QTest::newRow("another program's database") << sqlite + QByteArray(4080, '\0') << u"another program"_s;
    }

    void refusesWhatIsNoLibrary()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        overwrite(m_path, bytes);
        const auto opened = Library::open(m_path);
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains(says), qPrintable(opened.error().what));
        QCOMPARE(opened.error().where, m_path);
        QVERIFY(!opened.error().advice.isEmpty());
        QCOMPARE(contents(m_path), bytes);
        QCOMPARE(filesIn(m_folder->path()), QStringList{m_path});
    }

    void refusesAFolder()
    {
        const auto opened = Library::open(m_folder->path());
        QVERIFY(!opened);
        QVERIFY(opened.error().what.contains("folder"_L1));
    }

    void refusesAPlaceThatIsNotThere()
    {
        const auto opened = Library::open(m_folder->filePath(u"missing/reading room.secto"_s));
        QVERIFY(!opened);
        QVERIFY(opened.error().what.contains("folder"_L1));
        QVERIFY(filesIn(m_folder->path()).isEmpty());
    }

    void doesNotPutANewLibraryBesideWaitingChanges()
    {
        const QString waiting = m_path + "-wal"_L1;
        overwrite(waiting, "changes to a library that went away");
        const auto opened = Library::open(m_path);
        QVERIFY(!opened);
        QVERIFY(opened.error().what.contains("missing"_L1));
        QCOMPARE(filesIn(m_folder->path()), QStringList{waiting});
    }

    void goesOnAfterAnUnfinishedCreation()
    {
        overwrite(m_path + ".new"_L1, "half a library");
        makeLibrary();
        QCOMPARE(filesIn(m_folder->path()), QStringList{m_path});
    }

    void refusesDamagedLibraries_data()
    {
        QTest::addColumn<double>("keep");  // share of the file that is left
        QTest::addColumn<double>("spoil"); // place of a spoilt page, as a share of the file; negative: none

        QTest::newRow("cut to a half") << 0.5 << -1.0;
        QTest::newRow("last page missing") << 0.97 << -1.0;
        QTest::newRow("first page only") << 0.02 << -1.0;
        for (int percent = 5; percent < 100; percent += 5)
            QTest::addRow("spoilt at %d %%", percent) << 1.0 << percent / 100.0;
    }

    void refusesDamagedLibraries()
    {
        QFETCH(double, keep);
        QFETCH(double, spoil);
        makeLibrary();
        QByteArray bytes = contents(m_path);
        constexpr qsizetype PageSize = 4096;
        const qsizetype pages = bytes.size() / PageSize;
        bytes.truncate(std::max<qsizetype>(1, qsizetype(keep * pages)) * PageSize);
        if (spoil >= 0)
            bytes.replace(qsizetype(spoil * pages) * PageSize, PageSize, QByteArray(PageSize, '\x5a'));
        overwrite(m_path, bytes);

        const auto opened = Library::open(m_path);
        QVERIFY(!opened);
        QVERIFY2(opened.error().what.contains("damaged"_L1) || opened.error().what.contains("not a Secto library"_L1),
                 qPrintable(opened.error().what));
        QVERIFY(!opened.error().advice.isEmpty());
        QCOMPARE(contents(m_path), bytes);
        QCOMPARE(filesIn(m_folder->path()), QStringList{m_path});
    }

    void survivesAnyFlippedByte_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 40; ++seed)
            QTest::addRow("%d", seed) << seed;
    }

    /** A flip in the words themselves cannot be noticed; whatever happens, it is no crash, and the file is left alone.
     */
    void survivesAnyFlippedByte()
    {
        QFETCH(int, seed);
        makeLibrary();
        QByteArray bytes = contents(m_path);
        QRandomGenerator random(seed);
        const qsizetype at = seed < 10 ? random.bounded(100) : random.bounded(int(bytes.size()));
        bytes[at] = char(bytes[at] ^ (1 << random.bounded(8)));
        overwrite(m_path, bytes);

        const auto opened = Library::open(m_path);
        if (!opened) {
            QCOMPARE(contents(m_path), bytes);
            return;
        }
        for (const DocumentSummary &summary : (*opened)->documents()) {
            std::ignore = (*opened)->document(summary.id);
            for (const Annotation &annotation : (*opened)->annotations(summary.id)) {
                for (const TextAnchor &anchor : annotation.anchors)
                    std::ignore = anchor.resolve(sampleDocument().text(anchor.field));
            }
            std::ignore = (*opened)->decisions(summary.id);
        }
    }

    void opensALibraryOfANewerSectoForReading()
    {
        makeLibrary();
        QByteArray bytes = contents(m_path);
        qToBigEndian<qint32>(currentSchemaVersion() + 1, bytes.data() + UserVersionAt);
        overwrite(m_path, bytes);
        {
            const auto opened = Library::open(m_path);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
            verifyReadOnly(**opened, u"newer"_s);
        }
        QCOMPARE(contents(m_path), bytes);
        QCOMPARE(filesIn(m_folder->path()), QStringList{m_path});
    }

    void opensWhatCannotBeWrittenForReading_data()
    {
        QTest::addColumn<bool>("folderToo");
        QTest::addColumn<bool>("waitingChanges");
        QTest::newRow("file") << false << false;
        QTest::newRow("file and folder") << true << false;
        QTest::newRow("file and folder, not closed") << true << true;
    }

    void opensWhatCannotBeWrittenForReading()
    {
#ifndef Q_OS_UNIX
        QSKIP("permissions are tested on Unix");
#else
        QFETCH(bool, folderToo);
        QFETCH(bool, waitingChanges);
        makeLibrary();
        if (waitingChanges)
            leaveUnclosed();
        const auto before = contents(m_path);
        for (const QString &file : filesIn(m_folder->path()))
            QFile::setPermissions(file, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        constexpr auto Read = QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther | QFile::ExeOwner | QFile::ExeGroup
                              | QFile::ExeOther;
        constexpr auto ReadWrite = Read | QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther;
        QFile::setPermissions(m_folder->path(), folderToo ? Read : ReadWrite);

        // Permissions do not hold back root: a child of no rank looks at the library.
        const pid_t child = fork();
        if (child == 0) {
            if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
                _exit(99);
            const auto opened = Library::open(m_path);
            if (!opened) {
                qWarning().noquote() << opened.error().text();
                _exit(1);
            }
            verifyReadOnly(**opened, u"cannot be written"_s);
            _exit(QTest::currentTestFailed() ? 2 : 0);
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QFile::setPermissions(m_folder->path(), ReadWrite);
        QVERIFY(WIFEXITED(status));
        QCOMPARE(WEXITSTATUS(status), 0);
        QCOMPARE(contents(m_path), before);
#endif
    }

    void goesOnWithALibraryThatWasNotClosed()
    {
        makeLibrary();
        leaveUnclosed();
        const auto opened = Library::open(m_path);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        QVERIFY((*opened)->problems().isEmpty());
        QCOMPARE((*opened)->annotations(1).size(), 2);
    }

    void leavesADamagedLibraryThatWasNotClosedAlone()
    {
        makeLibrary();
        leaveUnclosed();
        QByteArray bytes = contents(m_path);
        bytes.replace(4096, 4096, QByteArray(4096, '\x5a')); // the second page, of which no newer one waits
        overwrite(m_path, bytes);
        const QByteArray waiting = contents(m_path + "-wal"_L1);
        QVERIFY(!Library::open(m_path));
        QCOMPARE(contents(m_path), bytes);
        QCOMPARE(contents(m_path + "-wal"_L1), waiting);
    }

    void makesDerivedTablesAgain()
    {
        makeLibrary();
        {
            Database database;
            QVERIFY(database.open(m_path, Database::Access::ReadWrite));
            QVERIFY(database.run(u"DROP TABLE derived_extractions"_s));
            QVERIFY(database.run(u"DROP TABLE derived_exports"_s));
        }
        const auto opened = Library::open(m_path);
        QVERIFY(opened);
        QSignalSpy problems(opened->get(), &Library::problemFound);
        QVERIFY(!(*opened)->extraction(1));
        QVERIFY((*opened)->saveExtraction(1, {}));
        QVERIFY((*opened)->extraction(1));
        QVERIFY((*opened)->exportFingerprint(u"/tmp/a.md"_s).isEmpty());
        QCOMPARE(problems.count(), 0);
    }

    void tellsOfReadsThatFail()
    {
        makeLibrary();
        const auto opened = Library::open(m_path);
        QVERIFY(opened);
        Database other;
        QVERIFY(other.open(m_path, Database::Access::ReadWrite));
        QVERIFY(other.run(u"ALTER TABLE tags RENAME TO labels"_s));
        QSignalSpy problems(opened->get(), &Library::problemFound);
        QVERIFY((*opened)->tags().isEmpty());
        QCOMPARE(problems.count(), 1);
        QCOMPARE(problems.first().first().value<Problem>().where, m_path);
    }

private:
    void makeLibrary()
    {
        const auto opened = Library::open(m_path);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        Library &library = **opened;
        const auto id = library.addDocument(sampleDocument(), QByteArray("original bytes"), u"memo.txt"_s);
        QCOMPARE(id, DocumentId(1));
        QVERIFY(library.save(highlight(*id, FieldId::body(), u"Paris"_s), u"highlight"_s));
        Decision decision;
        decision.subject = u"place:paris"_s;
        QVERIFY(library.decide(*id, decision, u"rename"_s));
    }

    /** Brings the file and its waiting changes into the state in which a killed program leaves them. */
    void leaveUnclosed()
    {
        QByteArray file;
        QByteArray waiting;
        {
            const auto opened = Library::open(m_path);
            QVERIFY((*opened)->save(highlight(1, FieldId::body(), u"cease-fire"_s), u"highlight"_s));
            file = contents(m_path);
            waiting = contents(m_path + "-wal"_L1);
        }
        QVERIFY(!waiting.isEmpty());
        overwrite(m_path, file);
        overwrite(m_path + "-wal"_L1, waiting);
    }

    void verifyReadOnly(Library &library, const QString &why)
    {
        QVERIFY(library.isReadOnly());
        QCOMPARE(library.problems().size(), 1);
        QVERIFY2(library.problems().first().what.contains(why), qPrintable(library.problems().first().what));
        QCOMPARE(library.documents().size(), 1);
        QVERIFY(library.document(1));
        QVERIFY(!library.annotations(1).isEmpty());
        QCOMPARE(library.decisions(1).size(), 1);

        const auto saved = library.save(highlight(1, FieldId::body(), u"Paris"_s), u"highlight"_s);
        QVERIFY(!saved);
        QVERIFY(saved.error().what.contains("reading only"_L1));
        QVERIFY(!library.removeDocument(1));
        QVERIFY(!library.addDocument(sampleDocument(), QByteArray("other"), u"memo.txt"_s));
        QVERIFY(library.addDocument(sampleDocument(), QByteArray("original bytes"), u"memo.txt"_s));
        QVERIFY(library.rememberReading(1, 3));
        QVERIFY(library.backUpIfDue());
        QVERIFY(!library.history().canUndo());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(LibraryFileTest)

#include "library_file_test.moc"
