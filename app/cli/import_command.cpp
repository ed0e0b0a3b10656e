// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/import_command.h"

#include "cli/built_in_extractor.h"
#include "cli/command_line.h"
#include "cli/command_options.h"
#include "cli/default_library.h"
#include "cli/progress_line.h"
#include "storage/import_words.h"

#include <QFileInfo>

#include <atomic>
#include <csignal>
#include <optional>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

/** Set by Ctrl+C: what is written so far stays whole, and the same command goes on from there. */
std::atomic_bool interrupted = false;

void interrupt(int)
{
    interrupted = true;
}

void printProblem(const Problem &problem)
{
    Cli::printProblem(u"import"_s, problem);
}

struct Options
{
    QString library;
    QStringList paths;
};

/** Reads the options into @p options; or says what is wrong, or helps, and returns the status to end with. */
std::optional<int> readOptions(const QStringList &arguments, Options &options)
{
    CommandOptions own(u"import"_s, u"Brings files, archives and folders into a library. What is there already is "
                                    "updated."_s);
    QCommandLineParser &parser = own.parser();
    const QCommandLineOption library(u"library"_s, u"The library; without it, your own. Made if it is not there."_s,
                                     u"FILE"_s);
    parser.addOptions({library});
    parser.addPositionalArgument(u"path"_s, u"A file, an archive, or a folder with all its sub-folders."_s,
                                 u"PATH ..."_s);
    if (const auto status = own.read(arguments))
        return status;
    if (parser.positionalArguments().isEmpty())
        return own.refuse(u"Name at least one file or folder."_s);
    options.library = parser.isSet(library) ? parser.value(library) : defaultLibraryPath();
    options.paths = parser.positionalArguments();
    return std::nullopt;
}

/** Opens the library for what import needs: it is there, of this version, and can be written. */
Result<std::unique_ptr<LibraryImport>> openLibrary(const QString &path)
{
    const auto library = Library::open(path);
    if (!library)
        return std::unexpected(library.error());
    for (const Problem &problem : (*library)->problems())
        printProblem(problem);
    if ((*library)->isReadOnly())
        return std::unexpected(Problem::error(u"This library can only be read."_s, path, u"Nothing was imported."_s));
    return LibraryImport::open(path, builtInExtractor());
}

} // namespace

int importCommand(const QStringList &arguments)
{
    Options options;
    if (const auto status = readOptions(arguments, options))
        return *status;
    const auto library = openLibrary(options.library);
    if (!library) {
        printProblem(library.error());
        return Failed;
    }

    std::signal(SIGINT, interrupt);
    const auto importers = ImporterRegistry::withAllFormats();
    ProgressLine line;
    const ImportReport report =
        importPaths(options.paths, importers, **library,
                    {.progress =
                         [&](const ImportProgress &progress) {
                             line.show(inWords(progress) + u" · "_s + QFileInfo(progress.file).fileName());
                         },
                     .isCancelled = [] { return interrupted.load(); }});
    line.clear();
    for (const Problem &problem : report.problems)
        printProblem(problem);
    printLine(inWords(report) + u'.');
    if (report.isStopped)
        printError(u"secto import: Stopped. The same command goes on from here."_s);
    return report.failedFiles > 0 || report.isStopped ? Failed : Done;
}

} // namespace Secto::Cli
