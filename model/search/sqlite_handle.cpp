// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/sqlite_handle.h"

#include "storage/database.h"

#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace Secto {

using namespace Qt::StringLiterals;

sqlite3 *sqliteHandle(const Database &database)
{
    // The handle means something only to the very library that made it.
    QSqlQuery version(database.connection());
    const bool isOurs = version.exec(u"SELECT sqlite_source_id()"_s) && version.next()
                        && version.value(0).toString() == QString::fromLatin1(sqlite3_sourceid());
    const QVariant handle = database.connection().driver()->handle();
    if (!isOurs || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace Secto
