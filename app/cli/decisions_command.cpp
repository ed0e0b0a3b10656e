// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/decisions_command.h"

#include "cli/command_line.h"
#include "cli/command_options.h"
#include "cli/default_library.h"
#include "storage/library.h"

#include <QFileInfo>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

using Fate = ComingDecision::Fate;

int fail(const Problem &problem)
{
    printProblem(u"decisions"_s, problem);
    return Failed;
}

int write(const Library &library, const QString &path)
{
    const auto decisions = library.allDecisions();
    if (!decisions)
        return fail(decisions.error());
    if (decisions->isEmpty())
        return fail(Problem::error(u"There are no decisions on names in this library."_s, library.path(),
                                   u"Nothing was written."_s));
    if (const auto written = writeDecisionFile(*decisions, path); !written)
        return fail(written.error());
    printLine(path);
    return Done;
}

QString heading(Fate fate)
{
    switch (fate) {
    case Fate::New:
        return u"new"_s;
    case Fate::Contradicts:
        return u"contradicts yours, which stays"_s;
    case Fate::Known:
        return u"here already"_s;
    case Fate::NotHere:
        break;
    }
    return u"its document is not here"_s;
}

int takeIn(Library &library, const QString &path, bool isPreview)
{
    int leftOut = 0;
    const auto decisions = readDecisionFile(path, &leftOut);
    if (!decisions)
        return fail(decisions.error());
    const auto plan = library.planImport(*decisions, QFileInfo(path).completeBaseName());
    if (!plan)
        return fail(plan.error());
    for (const ComingDecision &coming : plan->coming) {
        const QString where = coming.where.isEmpty() ? QString() : u" (%1)"_s.arg(coming.where);
        printLine(u"%1: %2%3"_s.arg(heading(coming.fate), coming.words, where));
    }
    if (leftOut > 0)
        printError(u"secto decisions: %1 could not be read and are left out."_s.arg(leftOut));
    if (isPreview)
        return Done;
    if (const auto done = library.change(plan->changes, u"import decisions"_s); !done)
        return fail(done.error());
    return Done;
}

} // namespace

int decisionsCommand(const QStringList &arguments)
{
    CommandOptions own(u"decisions"_s,
                       u"Writes your decisions on names to a file, or takes in those of a colleague."_s);
    QCommandLineParser &parser = own.parser();
    const QCommandLineOption file(u"library"_s, u"The library; without it, your own."_s, u"FILE"_s);
    const QCommandLineOption preview(u"preview"_s, u"Only say what an import would change."_s);
    parser.addOptions({file, preview});
    parser.addPositionalArgument(u"export|import"_s, u"Which way."_s);
    parser.addPositionalArgument(u"PATH"_s, u"The file of decisions."_s);
    if (const auto status = own.read(arguments))
        return *status;
    const QStringList words = parser.positionalArguments();
    const bool isImport = words.value(0) == "import"_L1;
    if (words.size() != 2 || (!isImport && words[0] != "export"_L1))
        return own.refuse(u"Say “export” or “import”, and name one file."_s);

    // Opening would make a new library, which is not what a mistyped name asks for.
    const QString path = parser.isSet(file) ? parser.value(file) : defaultLibraryPath();
    if (!QFileInfo::exists(path))
        return fail(Problem::error(u"There is no library here."_s, path, u"Nothing was written."_s));
    const auto library = Library::open(path);
    if (!library)
        return fail(library.error());
    for (const Problem &problem : (*library)->problems())
        printProblem(u"decisions"_s, problem);
    return isImport ? takeIn(**library, words[1], parser.isSet(preview)) : write(**library, words[1]);
}

} // namespace Secto::Cli
