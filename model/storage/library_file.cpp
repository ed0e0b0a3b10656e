// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library_file.h"

#include "storage/backup.h"
#include "storage/file_catalogue.h"
#include "storage/migrations.h"
#include "storage/transaction.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Up to this size, in bytes, a library is checked whole whenever it is opened: that takes a few milliseconds. */
constexpr qint64 AlwaysChecked = 4 * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Library", text);
}

std::unexpected<Problem> refuse(const char *what, const QString &path, const char *advice)
{
    return std::unexpected(Problem::error(tr(what), path, tr(advice)));
}

QString walPath(const QString &path)
{
    return path + "-wal"_L1;
}

/** Whether changes wait beside the file: it is open elsewhere, or was not closed. */
bool hasWaitingChanges(const QString &path)
{
    return QFileInfo(walPath(path)).size() > 0;
}

/** Looks at the file without SQLite, which might create or change files, and gives its schema version. */
Result<int> inspect(const QString &path)
{
    // https://sqlite.org/fileformat2.html#the_database_header
    constexpr qint64 HeaderSize = 100;
    constexpr qsizetype UserVersionAt = 60;
    constexpr qsizetype ApplicationIdAt = 68;

    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QT_TRANSLATE_NOOP("Library", "The library could not be read."), path,
                      QT_TRANSLATE_NOOP("Library", "Check that you may read the file and that its disk is there."));
    if (file.size() == 0)
        return refuse(QT_TRANSLATE_NOOP("Library", "This file is empty; it is not a Secto library."), path,
                      QT_TRANSLATE_NOOP("Library", "Secto left it as it is. If it was a library once, open a copy "
                                                   "from the backups folder beside it."));
    const QByteArray header = file.read(HeaderSize);
    if (header.size() < HeaderSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return refuse(QT_TRANSLATE_NOOP("Library", "This file is not a Secto library."), path,
                      QT_TRANSLATE_NOOP("Library", "Secto left it as it is. If it was a library once, it is damaged: "
                                                   "open a copy from the backups folder beside it."));
    if (qFromBigEndian<qint32>(header.constData() + ApplicationIdAt) != LibraryApplicationId)
        return refuse(QT_TRANSLATE_NOOP("Library", "This file belongs to another program; it is not a Secto library."),
                      path, QT_TRANSLATE_NOOP("Library", "Secto left it as it is."));
    return qFromBigEndian<qint32>(header.constData() + UserVersionAt);
}

Result<void> create(const QString &path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    if (!folder.exists())
        return refuse(QT_TRANSLATE_NOOP("Library", "The folder for the library is not there."), path,
                      QT_TRANSLATE_NOOP("Library", "Make the folder, or choose another place."));
    if (hasWaitingChanges(path))
        return refuse(QT_TRANSLATE_NOOP("Library", "The library's file is missing, though changes to it are there."),
                      path,
                      QT_TRANSLATE_NOOP("Library", "Put the file back beside the one whose name ends in -wal; no new "
                                                   "library was made in its place."));

    // Made under another name, so that a crash never leaves half a library under this one.
    const QString unfinished = path + ".new"_L1;
    QFile::remove(unfinished);
    Database database;
    auto made = database.open(unfinished, Database::Access::Create)
                    .and_then([&] { return database.run(u"PRAGMA journal_mode = MEMORY"_s); })
                    .and_then([&] { return migrate(database); })
                    .and_then([&] { return database.run(u"PRAGMA journal_mode = WAL"_s); });
    database.close();
    if (made && QFile::rename(unfinished, path))
        return {};
    QFile::remove(unfinished);
    if (!made) {
        Problem problem = made.error();
        problem.where = path;
        return std::unexpected(problem);
    }
    return refuse(QT_TRANSLATE_NOOP("Library", "The library could not be made."), path,
                  QT_TRANSLATE_NOOP("Library", "Check that you may write to its folder, or choose another place."));
}

/** SQLite's own check of pages, rows and constraints, without comparing indexes; of one @p table, or all. */
Result<void> check(Database &database, const QString &table = {})
{
    // The name is one of ours; pragmas take no bound values.
    Statement row(database, u"PRAGMA quick_check(%1)"_s.arg(table.isEmpty() ? u"1"_s : table));
    if (row.next() && row.text(0) == "ok"_L1)
        return {};
    return std::unexpected(row.problem().value_or(database.damaged()));
}

/** A small library is checked whole; a large one, which takes long to read, in the tables of the user's own work. */
Result<void> checkAsSizeAllows(Database &database)
{
    if (QFileInfo(database.path()).size() <= AlwaysChecked)
        return check(database);
    for (const QString &table : {u"documents"_s, u"annotations"_s, u"anchors"_s, u"tags"_s, u"decisions"_s}) {
        if (auto sound = check(database, table); !sound)
            return sound;
    }
    return {};
}

bool mayWrite(const QString &path)
{
    const QFileInfo file(path);
    return file.isWritable() && QFileInfo(file.absolutePath()).isWritable();
}

/** Copies the library with its waiting changes to a folder that goes with the OpenedFile. */
Result<QString> copyAside(const QString &path, OpenedFile &opened)
{
    opened.copy = std::make_shared<QTemporaryDir>();
    const QString copy = opened.copy->filePath(u"library.secto"_s);
    const bool copied =
        QFile::copy(path, copy) && (!hasWaitingChanges(path) || QFile::copy(walPath(path), walPath(copy)));
    if (!copied)
        return refuse(QT_TRANSLATE_NOOP("Library", "The library cannot be read where it is, nor copied."), path,
                      QT_TRANSLATE_NOOP("Library", "Copy the file, and one beside it whose name ends in -wal, to a "
                                                   "folder that you may write to, and open it there."));
    for (const QString &file : {copy, walPath(copy)})
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return copy;
}

/** Opens the library without changing it, whatever its state. */
Result<OpenedFile> openReadOnly(Database &database, const QString &path, int version, const Problem &why)
{
    OpenedFile opened{true, {why}, {}};
    const bool waiting = hasWaitingChanges(path);
    // Waiting changes are read with the help of a file beside them, and an old schema must be brought up to date.
    if (version < currentSchemaVersion() || (waiting && !mayWrite(path))) {
        const auto copy = copyAside(path, opened);
        auto read = copy.and_then([&](const QString &c) { return database.open(c, Database::Access::ReadWrite); })
                        .and_then([&] { return migrate(database); });
        return read.transform([&] { return opened; });
    }
    const auto access = waiting ? Database::Access::ReadOnly : Database::Access::Immutable;
    return database.open(path, access).transform([&] { return opened; });
}

/** A library that is small, or was not closed, is checked; a large one that was closed is trusted. */
Result<void> checkBeforeUse(Database &database, const QString &path)
{
    const bool small = QFileInfo(path).size() <= AlwaysChecked;
    if (!small && !hasWaitingChanges(path))
        return {};
    // Read-only, so that a damaged file is left alone: closing a connection that may write would move waiting
    // changes into the file.
    const auto opened = openReadOnly(database, path, currentSchemaVersion(), {});
    auto sound = opened ? checkAsSizeAllows(database) : std::unexpected(opened.error());
    database.close();
    return sound;
}

Result<QString> backUpBeforeMigration(Database &database, const QString &path, qint64 version)
{
    if (!QDir().mkpath(backupFolder(path)))
        return refuse(QT_TRANSLATE_NOOP("Library", "The folder for backups could not be made."), backupFolder(path),
                      "");
    const QString copy = u"%1/%2 version %3 %4.secto"_s.arg(
        backupFolder(path), QFileInfo(path).completeBaseName(), QString::number(version),
        QDateTime::currentDateTime().toString(u"yyyy-MM-dd HHmmss"_s));
    if (auto copied = copyLibrary(database, copy); !copied)
        return std::unexpected(copied.error());
    return copy;
}

Result<OpenedFile> openForWriting(Database &database, const QString &path)
{
    OpenedFile opened;
    auto ready = database.open(path, Database::Access::ReadWrite)
                     .and_then([&] { return database.run(u"PRAGMA journal_mode = WAL"_s); })
                     .and_then([&] { return database.run(u"PRAGMA synchronous = FULL"_s); });
    if (!ready)
        return std::unexpected(ready.error());
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    if (*version < currentSchemaVersion()) {
        const auto backup = backUpBeforeMigration(database, path, *version);
        if (!backup) {
            Problem problem = backup.error();
            problem.what = tr("This library is of an older Secto and could not be backed up; it is open for reading "
                              "only. %1")
                               .arg(problem.what);
            database.close();
            return openReadOnly(database, path, int(*version), problem);
        }
        if (auto migrated = migrate(database); !migrated)
            return std::unexpected(migrated.error());
        opened.problems << Problem{Problem::Severity::Note, tr("The library was brought up to date."), path,
                                   tr("A copy as it was before is in %1").arg(*backup)};
    }
    if (auto derived = createDerivedTables(database); !derived)
        return std::unexpected(derived.error());
    if (auto files = FileCatalogue::makeIfMissing(database); !files)
        return std::unexpected(files.error());
    return opened;
}

} // namespace

Result<OpenedFile> openLibraryFile(Database &database, const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return refuse(QT_TRANSLATE_NOOP("Library", "This is a folder, not a Secto library."), path,
                      QT_TRANSLATE_NOOP("Library", "Choose a file whose name ends in .secto."));
    if (!info.exists()) {
        if (auto made = create(path); !made)
            return std::unexpected(made.error());
    }

    const auto version = inspect(path);
    if (!version)
        return std::unexpected(version.error());
    if (auto sound = checkBeforeUse(database, path); !sound)
        return std::unexpected(sound.error());
    if (*version > currentSchemaVersion())
        return openReadOnly(
            database, path, *version,
            Problem::warning(tr("This library was written by a newer Secto; it is open for reading only."), path,
                             tr("Nothing in it will be changed. Install the newer Secto to go on working in it.")));
    if (!mayWrite(path))
        return openReadOnly(
            database, path, *version,
            Problem::warning(tr("This library cannot be written to; it is open for reading only."), path,
                             tr("To annotate, make the file and its folder writable, or copy it elsewhere.")));
    return openForWriting(database, path);
}

} // namespace Secto
