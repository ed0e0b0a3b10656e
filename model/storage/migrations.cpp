// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/migrations.h"

#include "persons/people_meant.h"
#include "storage/transaction.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString SchemaFolder = u":/secto/schema"_s;
const QString DerivedScript = u"derived.sql"_s;

/** The numbered scripts in order: the first makes version 1 out of nothing, the second version 2 … */
QStringList migrationScripts()
{
    return QDir(SchemaFolder).entryList({u"[0-9][0-9][0-9][0-9]_*.sql"_s}, QDir::Files, QDir::Name);
}

QStringList readScript(const QString &name)
{
    QFile file(SchemaFolder + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a schema script is missing from the program: %s", qPrintable(name));
    return statementsOf(QString::fromUtf8(file.readAll()));
}

void runScript(Transaction &transaction, const QString &name)
{
    for (const QString &statement : readScript(name))
        transaction.run(statement);
}

/** Of the tables and triggers that the script of derived tables makes. */
QStringList derivedNames()
{
    static const QRegularExpression name(u"^CREATE [A-Z ]+ IF NOT EXISTS (derived_\\w+)"_s);
    QStringList names;
    for (const QString &statement : readScript(DerivedScript)) {
        if (const auto made = name.match(statement); made.hasMatch())
            names << made.captured(1);
    }
    return names;
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
    QSet<QString> present;
    // Only ours: FTS5 keeps tables of its own beside them.
    Statement row(database, u"SELECT name FROM sqlite_schema WHERE name GLOB 'derived_*'"_s);
    while (row.next())
        present << row.text(0);
    if (row.problem())
        return std::unexpected(*row.problem());
    const QStringList wanted = derivedNames();
    QStringList missing;
    std::ranges::copy_if(wanted, std::back_inserter(missing),
                         [&](const QString &name) { return !present.contains(name); });
    if (missing.isEmpty())
        return {};
    Transaction transaction(database);
    runScript(transaction, DerivedScript);
    // What was written while a part of the index was not there is written again.
    const auto isOfIndex = [](const QString &name) {
        return name != "derived_exports"_L1 && !name.startsWith("derived_kept"_L1) && !name.startsWith("derived_by_"_L1)
               && name != "derived_people_meant"_L1 && name != "derived_people_found"_L1;
    };
    const bool hasDecisions = database.number(u"SELECT count(*) FROM person_decisions"_s).value_or(0) > 0;
    const auto isOfPeople = [](const QString &name) { return name.startsWith("derived_people"_L1); };
    const bool lacksPeople = hasDecisions && std::ranges::any_of(missing, isOfPeople);
    if (lacksPeople)
        PeopleMeant::applyAll(transaction);
    if (lacksPeople || std::ranges::any_of(missing, isOfIndex))
        transaction.run(u"INSERT OR IGNORE INTO derived_unindexed SELECT id FROM documents"_s);
    return transaction.commit();
}

} // namespace Secto
