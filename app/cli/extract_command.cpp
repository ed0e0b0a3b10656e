// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/extract_command.h"

#include "cli/built_in_extractor.h"
#include "cli/command_line.h"
#include "cli/document_json.h"
#include "extraction/extractor.h"
#include "import/importer_registry.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <optional>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

enum ExitStatus { Done = 0, SomethingFailed = 1, WrongUsage = 2 };

QString tr(const char *text)
{
    return QCoreApplication::translate("ExtractCommand", text);
}

struct Options
{
    QString personList; ///< path; empty for none
    QStringList paths;
};

/** Reads the arguments; says what is wrong with them and answers nothing if they cannot be followed. */
std::optional<Options> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption persons(u"persons"_s, {}, u"LIST.tsv"_s);
    const QCommandLineOption format(u"format"_s, {}, u"jsonl"_s, u"jsonl"_s);
    parser.addOptions({persons, format});
    QString wrong;
    if (!parser.parse(QStringList(u"extract"_s) + arguments))
        wrong = parser.errorText();
    else if (parser.value(format) != u"jsonl")
        wrong = tr("There is no format “%1”; jsonl is the only one.").arg(parser.value(format));
    else if (parser.positionalArguments().isEmpty())
        wrong = tr("Name at least one file or folder.");
    if (wrong.isEmpty())
        return Options{parser.value(persons), parser.positionalArguments()};
    printError(wrong);
    printError(u"secto extract [--persons LIST.tsv] [--format jsonl] FILE-OR-FOLDER ..."_s);
    return std::nullopt;
}

/** @p path itself, or the documents in that folder and its sub-folders, sorted by name. */
QStringList documentsAt(const QString &path, const ImporterRegistry &importers)
{
    if (!QFileInfo(path).isDir())
        return {path};
    QStringList found;
    QDirIterator files(path, importers.fileNameFilters(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        found << files.next();
    found.sort();
    return found;
}

/** The persons of the list at @p path; nothing, and a line on standard error, if it cannot be read. */
std::optional<PersonList> readPersons(const QString &path)
{
    if (path.isEmpty())
        return PersonList();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        printError(Problem::error(tr("The list of persons could not be read."), path, file.errorString()).text());
        return std::nullopt;
    }
    const auto persons = readPersonList(file.readAll(), path);
    if (persons)
        return *persons;
    printError(persons.error().text());
    return std::nullopt;
}

} // namespace

int extractCommand(const QStringList &arguments)
{
    const auto options = readOptions(arguments);
    if (!options)
        return WrongUsage;

    const auto persons = readPersons(options->personList);
    if (!persons)
        return SomethingFailed;

    const ExtractFunction extract = builtInExtractor();
    const auto importers = ImporterRegistry::withAllFormats();
    bool failed = false;
    const auto tell = [&failed](const Problems &problems, const QString &where) {
        for (Problem problem : problems) {
            failed |= problem.severity == Problem::Severity::Error;
            problem.where = where;
            printError(problem.text());
        }
    };
    const auto print = [&](const ImportSource &source, const ImportResult &result) {
        tell(result.problems, source.name);
        for (const Document &document : result.documents) {
            const QString place = result.volume ? source.name + u'#' + document.id : source.name;
            const QJsonDocument line(toJson(document, extract(document, *persons, {}), place));
            printLine(QString::fromUtf8(line.toJson(QJsonDocument::Compact)));
        }
        return true;
    };
    for (const QString &path : options->paths) {
        for (const QString &file : documentsAt(path, importers)) {
            if (const auto source = ImporterRegistry::read(file))
                importers.importEach(*source, print);
            else
                tell({source.error()}, file);
        }
    }
    return failed ? SomethingFailed : Done;
}

} // namespace Secto::Cli
