// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/sql_problem.h"

#include <QCoreApplication>
#include <QSqlError>

namespace Secto {

namespace {

// Primary result codes of SQLite, https://sqlite.org/rescode.html. The driver gives extended
// ones, whose low byte is the primary one.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    OutOfMemory = 7,
    ReadOnly = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26,
};

int primaryCode(const QSqlError &error)
{
    return error.nativeErrorCode().toInt() & 0xff;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("Library", text);
}

} // namespace

Problem sqlProblem(const QSqlError &error, const QString &path)
{
    switch (primaryCode(error)) {
    case Busy:
    case Locked:
        return Problem::error(tr("Another program is writing to the library."), path,
                              tr("Nothing was changed. Wait for it to finish, or close it, and try again."));
    case OutOfMemory:
        return Problem::error(tr("There is not enough memory."), path,
                              tr("Nothing was changed. Close other programs and try again."));
    case ReadOnly:
        return Problem::error(tr("The library cannot be written to."), path,
                              tr("Nothing was changed. Make the file and its folder writable and try again."));
    case InputOutput:
        return Problem::error(tr("The disk could not be read or written; it may be full or failing."), path,
                              tr("Nothing was changed; the library is as it was before. Make room, check the disk, "
                                 "and try again."));
    case Full:
        return Problem::error(tr("The disk is full."), path,
                              tr("Nothing was changed; the library is as it was before. Make room and try again."));
    case Corrupt:
        return damagedProblem(path);
    case NotADatabase:
        return Problem::error(tr("This file is not a Secto library."), path, tr("Secto left it as it is."));
    case CannotOpen:
        return Problem::error(tr("The library could not be opened."), path,
                              tr("Check that its folder exists and that you may read and write there."));
    case Constraint:
        return Problem::error(
            tr("The library refused a change that does not fit what it holds."), path,
            tr("Nothing was changed. This is a fault in Secto; please report it: %1").arg(error.databaseText()));
    default:
        return Problem::error(tr("The library could not be read or written."), path,
                              tr("Nothing was changed. What SQLite says: %1").arg(error.databaseText()));
    }
}

Problem damagedProblem(const QString &path)
{
    return Problem::error(tr("The library is damaged."), path,
                          tr("Secto left the file as it is. Keep a copy of it, and open the newest good copy from the "
                             "backups folder beside it."));
}

} // namespace Secto
