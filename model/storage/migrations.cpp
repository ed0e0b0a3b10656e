// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrations.h"

#include "storage/transaction.h"

#include <QDir>
#include <QFile>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString SchemaFolder = u":/secto/schema"_s;

/** The numbered scripts in order: the first makes version 1 out of nothing, the second version 2 … */
QStringList migrationScripts()
{
    return QDir(SchemaFolder).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
}

void runScript(Transaction &transaction, const QString &name)
{
    QFile file(SchemaFolder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a schema script is missing from the program: %s", qPrintable(name));
    for (const QString &statement : statementsOf(QString::fromUtf8(file.readAll())))
        transaction.run(statement);
}

} // namespace

int currentSchemaVersion()
{
    return int(migrationScripts().size());
}

Result<void> migrate(Database &database)
{
    const auto version = database.number(u"PRAGMA user_version"_s);
    if (!version)
        return std::unexpected(version.error());
    const QStringList scripts = migrationScripts();
    for (auto step = *version; step < scripts.size(); ++step) {
        Transaction transaction(database);
        runScript(transaction, scripts[step]);
        // Pragmas take no bound values; these are numbers of ours.
        transaction.run(u"PRAGMA application_id = %1"_s.arg(LibraryApplicationId));
        transaction.run(u"PRAGMA user_version = %1"_s.arg(step + 1));
        if (auto done = transaction.commit(); !done)
            return done;
    }
    return {};
}

Result<void> createDerivedTables(Database &database)
{
    const auto present =
        database.number(u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name GLOB 'derived_*'"_s);
    if (!present)
        return std::unexpected(present.error());
    constexpr int DerivedTables = 2;
    if (*present == DerivedTables)
        return {};
    Transaction transaction(database);
    runScript(transaction, u"derived.sql"_s);
    return transaction.commit();
}

} // namespace Secto
