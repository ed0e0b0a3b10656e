// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/backup.h"

#include "storage/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Library", text);
}

Result<void> writeBackup(const QString &path, const QString &copy)
{
    // Under another name until it is whole: a copy that is there can be trusted.
    const QString unfinished = copy + ".unfinished"_L1;
    QFile::remove(unfinished);
    Database database;
    if (auto opened = database.open(path, Database::Access::ReadOnly); !opened)
        return opened;
    if (auto copied = copyLibrary(database, unfinished); !copied)
        return copied;
    if (QFile::rename(unfinished, copy))
        return {};
    QFile::remove(unfinished);
    return std::unexpected(Problem::error(tr("The backup could not be given its name."), copy));
}

QString dailyBackupName(const QString &path, QDate day)
{
    return u"%1 %2.secto"_s.arg(QFileInfo(path).completeBaseName(), day.toString(Qt::ISODate));
}

void removeOldBackups(const QString &path)
{
    QDir folder(backupFolder(path));
    const qsizetype dateAt = QFileInfo(path).completeBaseName().size() + 1;
    QStringList newestFirst = folder.entryList(QDir::Files, QDir::Name | QDir::Reversed);
    newestFirst.removeIf([&](const QString &name) {
        const QDate day = QDate::fromString(name.mid(dateAt, 10), Qt::ISODate);
        return !day.isValid() || name != dailyBackupName(path, day);
    });
    for (const QString &old : newestFirst.mid(DailyBackups))
        folder.remove(old);
}

} // namespace

QString backupFolder(const QString &path)
{
    return QFileInfo(path).absolutePath() + "/backups"_L1;
}

Result<void> copyLibrary(Database &database, const QString &path)
{
    const Statement copied(database, u"VACUUM INTO ?"_s, path);
    if (!copied.problem())
        return {};
    QFile::remove(path);
    return std::unexpected(*copied.problem());
}

Result<void> startDailyBackup(const QString &path, const std::function<void(const Problem &)> &failed)
{
    if (!QDir().mkpath(backupFolder(path)))
        return std::unexpected(
            Problem::warning(tr("The library could not be backed up: its backups folder could not be made."),
                             backupFolder(path), tr("Your work is saved in the library itself.")));
    const QString copy = backupFolder(path) + u'/' + dailyBackupName(path, QDate::currentDate());
    if (QFileInfo::exists(copy))
        return {};
    QThreadPool::globalInstance()->start([path, copy, failed] {
        const auto written = writeBackup(path, copy);
        if (written) {
            removeOldBackups(path);
            return;
        }
        const Problem problem = Problem::warning(tr("The library could not be backed up. %1").arg(written.error().what),
                                                 backupFolder(path), tr("Your work is saved in the library itself."));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), [failed, problem] { failed(problem); }, Qt::QueuedConnection);
    });
    return {};
}

} // namespace Secto
