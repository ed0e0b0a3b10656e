// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/people_catalogue.h"
#include "persons/person_changes.h"
#include "storage/backup.h"
#include "storage/library.h"
#include "storage/migrations.h"
#include "storage/statement.h"

#include "testlib/sample_documents.h"
#include "testlib/testlib.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class MigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"reading room.secto"_s);
    }

    void numbersItsScriptsWithoutAGap()
    {
        const QStringList scripts = QDir(u":/secto/schema"_s).entryList({u"0*.sql"_s}, QDir::Files, QDir::Name);
        QCOMPARE(scripts.size(), currentSchemaVersion());
        for (qsizetype i = 0; i < scripts.size(); ++i)
            QVERIFY2(scripts[i].startsWith(u"%1_"_s.arg(i + 1, 4, 10, QChar(u'0'))), qPrintable(scripts[i]));
    }

    /** tests/data/libraries/v1.secto was written by the program that first had schema 1, and is never written again. */
    void opensTheFrozenLibraryOfVersion1()
    {
        QVERIFY(QFile::copy(dataPath(u"libraries/v1.secto"_s), m_path));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
        const auto opened = Library::open(m_path);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        Library &library = **opened;
        QVERIFY(!library.isReadOnly());
        QCOMPARE(library.documents().size(), 1); // a second one was removed
        const DocumentSummary summary = library.documents().first();
        QCOMPARE(summary.title, u"Memorandum of Conversation (corrected)"_s);
        QCOMPARE(summary.annotations, 2);
        QCOMPARE(library.readingPlace(summary.id), 42);

        const auto stored = library.document(summary.id);
        QVERIFY(stored);
        Document expected = sampleDocument();
        expected.title = summary.title;
        QCOMPARE(stored->document, expected);
        QCOMPARE(library.original(stored->id), QByteArray("original bytes"));

        const auto annotations = library.annotations(summary.id);
        QCOMPARE(annotations.size(), 2); // a third one was removed
        QCOMPARE(annotations[0].note, u"On the *whole* document."_s);
        QCOMPARE(annotations[0].tags, (QStringList{u"Việt-Nam/1967"_s, u"peace"_s}));
        QCOMPARE(annotations[1].colour, u"sky"_s);
        QCOMPARE(annotations[1].anchors.size(), 2);
        QCOMPARE(annotations[1].quote(), u"cease-fire\nSource"_s);
        QCOMPARE(annotations[1].anchors[0].resolve(expected.body).kind, AnchorMatch::Kind::Exact);
        QCOMPARE(library.tags(), (QStringList{u"Việt-Nam/1967"_s, u"peace"_s}));

        const auto decisions = library.decisions(summary.id);
        QCOMPARE(decisions.size(), 2);
        QVERIFY(decisions[0].action == Decision::Action::Rename);
        QCOMPARE(decisions[0].name, u"Ada Byron, Countess"_s);
        QVERIFY(decisions[1].action == Decision::Action::Add);
        QVERIFY(decisions[1].kind == EntityKind::Event);
        QCOMPARE(decisions[1].where->quote, u"Paris"_s);
        QCOMPARE(library.highlightColours()[2].name, u"Argument"_s);
    }

    /** tests/data/libraries/v4.secto was written by the program that had schema 4, and is never written again. */
    void opensTheFrozenLibraryOfVersion4()
    {
        QVERIFY(QFile::copy(dataPath(u"libraries/v4.secto"_s), m_path));
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner));
        const auto opened = Library::open(m_path);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        Library &library = **opened;
        QVERIFY(!library.isReadOnly());
        QCOMPARE(library.documents().size(), 3);
        QCOMPARE(library.volumes().size(), 1);
        QCOMPARE(library.collections().first().name, u"Cod"_s);
        QCOMPARE(library.savedSearches().first().terms.query, u"harbor"_s);
        QCOMPARE(library.decisions(library.documents().first().id).first().name, u"Benjamin Baker"_s);
        QVERIFY(library.personDecisions().isEmpty());

        // Whom its documents name is known without reading them again, and can be decided on.
        Database database;
        QVERIFY(database.openToRead(m_path));
        QVERIFY(library.change(PersonChanges({}).merge({u"Ben Baker"_s}, u"Ann Able"_s), u"merge"_s));
        const auto people = PeopleCatalogue::read(database);
        QVERIFY(people);
        QCOMPARE((*people)->persons().size(), 1);
        QCOMPARE((*people)->persons().first().documents, 3);
    }

    void backsUpBeforeItMigrates()
    {
        makeEmptyVersion0();
        const auto opened = Library::open(m_path);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
        QVERIFY(!(*opened)->isReadOnly());
        QCOMPARE((*opened)->problems().size(), 1);
        QCOMPARE((*opened)->problems().first().severity, Problem::Severity::Note);
        QVERIFY((*opened)->addDocument(sampleDocument(), "bytes", u"memo.txt"_s));

        const QStringList backups = QDir(backupFolder(m_path)).entryList(QDir::Files);
        QCOMPARE(backups.size(), 1);
        QVERIFY((*opened)->problems().first().advice.contains(backups.first()));
        Database backup;
        QVERIFY(backup.open(backupFolder(m_path) + u'/' + backups.first(), Database::Access::ReadOnly));
        QCOMPARE(backup.number(u"PRAGMA user_version"_s), 0);
        QCOMPARE(backup.number(u"PRAGMA application_id"_s), qint64(LibraryApplicationId));
        QCOMPARE(backup.number(u"SELECT x FROM kept"_s), 42);
    }

    void doesNotMigrateWithoutABackup()
    {
        makeEmptyVersion0();
        QFile inTheWay(backupFolder(m_path));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
        {
            const auto opened = Library::open(m_path);
            QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text()));
            QVERIFY((*opened)->isReadOnly());
            QVERIFY((*opened)->problems().first().what.contains("could not be backed up"_L1));
            QVERIFY((*opened)->documents().isEmpty()); // read from a copy that was migrated
        }
        Database database;
        QVERIFY(database.open(m_path, Database::Access::ReadOnly));
        QCOMPARE(database.number(u"PRAGMA user_version"_s), 0);
    }

    void leavesTheOldVersionWhenAStepFails()
    {
        makeEmptyVersion0();
        {
            Database database;
            QVERIFY(database.open(m_path, Database::Access::ReadWrite));
            QVERIFY(database.run(u"CREATE TABLE tags (in_the_way TEXT)"_s)); // the step will stumble half-way
        }
        QVERIFY(!Library::open(m_path));
        Database database;
        QVERIFY(database.open(m_path, Database::Access::ReadOnly));
        QCOMPARE(database.number(u"PRAGMA user_version"_s), 0);
        QCOMPARE(database.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'documents'"_s), 0);
        QCOMPARE(database.number(u"SELECT x FROM kept"_s), 42);
    }

    void copiesTheLibraryOnceADayAndKeepsAWeek()
    {
        const auto opened = Library::open(m_path);
        QVERIFY(opened);
        QVERIFY((*opened)->addDocument(sampleDocument(), "bytes", u"memo.txt"_s));
        QSignalSpy problems(opened->get(), &Library::problemFound);
        QDir folder(backupFolder(m_path));
        QVERIFY(folder.mkpath(u"."_s));
        const QDate today = QDate::currentDate();
        for (int days = 1; days <= 9; ++days)
            touch(folder.filePath(u"reading room %1.secto"_s.arg(today.addDays(-days).toString(Qt::ISODate))));
        touch(folder.filePath(u"reading room mine.secto"_s));
        touch(folder.filePath(u"reading room 1967-12-11 old.secto"_s));

        QVERIFY((*opened)->backUpIfDue());
        QThreadPool::globalInstance()->waitForDone();
        const QString name = u"reading room %1.secto"_s.arg(today.toString(Qt::ISODate));
        QVERIFY(folder.exists(name));
        QCOMPARE(folder.entryList(QDir::Files).size(), DailyBackups + 2);
        QVERIFY(folder.exists(u"reading room mine.secto"_s));
        QVERIFY(!folder.exists(u"reading room %1.secto"_s.arg(today.addDays(-7).toString(Qt::ISODate))));

        const auto backup = Library::open(folder.filePath(name));
        QVERIFY2(backup, qPrintable(backup ? QString() : backup.error().text()));
        QCOMPARE((*backup)->documents().size(), 1);

        const QDateTime written = QFileInfo(folder.filePath(name)).lastModified();
        QVERIFY((*opened)->backUpIfDue());
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(QFileInfo(folder.filePath(name)).lastModified(), written);
        QCoreApplication::processEvents();
        QCOMPARE(problems.count(), 0);
    }

    void tellsWhenABackupFails()
    {
        const auto opened = Library::open(m_path);
        QVERIFY(opened);
        touch(backupFolder(m_path)); // a file where the folder should be
        const auto backed = (*opened)->backUpIfDue();
        QVERIFY(!backed);
        QVERIFY(backed.error().what.contains("backed up"_L1));
    }

private:
    /** A library as it might have been before version 1: ours, of version 0, with something in it. */
    void makeEmptyVersion0()
    {
        Database database;
        QVERIFY(database.open(m_path, Database::Access::Create));
        QVERIFY(database.run(u"CREATE TABLE kept (x INTEGER)"_s));
        QVERIFY(database.run(u"INSERT INTO kept VALUES (42)"_s));
        QVERIFY(database.run(u"PRAGMA application_id = %1"_s.arg(LibraryApplicationId)));
    }

    void touch(const QString &path)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(MigrationTest)

#include "migration_test.moc"
