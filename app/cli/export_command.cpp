// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/export_command.h"

#include "cli/built_in_extractor.h"
#include "cli/command_line.h"
#include "cli/command_options.h"
#include "cli/default_library.h"
#include "export/export_writer.h"
#include "export/exported_document.h"
#include "export/file_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <memory>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString library;
    QString output; ///< absolute; empty: standard output
    bool force = false;
    QStringList documents;
};

void printProblem(const Problem &problem)
{
    Cli::printProblem(u"export"_s, problem);
}

/** Reads the options into @p options; or says what is wrong, or helps, and returns the status to end with. */
std::optional<int> readOptions(const QStringList &arguments, Options &options)
{
    CommandOptions own(u"export"_s, u"Writes the notes of a library as Markdown."_s);
    QCommandLineParser &parser = own.parser();
    const QCommandLineOption format(u"format"_s, u"The form of the notes: markdown."_s, u"FORMAT"_s);
    const QCommandLineOption library(u"library"_s, u"The library; without it, your own."_s, u"FILE"_s);
    const QCommandLineOption output(
        {u"o"_s, u"output"_s}, u"A file that ends in .md for all documents, or a folder for a file each."_s, u"PATH"_s);
    const QCommandLineOption force(u"force"_s, u"Replace files that were changed since Secto wrote them."_s);
    const QCommandLineOption document(u"document"_s, u"Only this document, by number or id; may be repeated."_s,
                                      u"NUMBER"_s);
    parser.addOptions({format, library, output, force, document});

    if (const auto status = own.read(arguments))
        return status;
    if (!parser.positionalArguments().isEmpty())
        return own.refuse(u"“%1” is not understood."_s.arg(parser.positionalArguments().first()));
    if (!parser.isSet(format))
        return own.refuse(u"Say the form of the notes: --format markdown."_s);
    if (parser.value(format) != "markdown"_L1)
        return own.refuse(u"“%1” is not a form that Secto writes; it writes markdown."_s.arg(parser.value(format)));

    options.library = parser.isSet(library) ? parser.value(library) : defaultLibraryPath();
    if (parser.isSet(output))
        options.output = QDir::cleanPath(QFileInfo(parser.value(output)).absoluteFilePath());
    options.force = parser.isSet(force);
    options.documents = parser.values(document);
    return std::nullopt;
}

/** The documents that @p wanted names, each by number or else by id; all if it is empty. */
Result<QList<DocumentId>> choose(const QList<DocumentSummary> &all, const QStringList &wanted)
{
    QList<DocumentId> chosen;
    for (const DocumentSummary &document : all) {
        if (wanted.isEmpty())
            chosen << document.id;
    }
    for (const QString &name : wanted) {
        QList<DocumentId> numbered;
        QStringList ids;
        bool isId = false;
        for (const DocumentSummary &document : all) {
            if (document.number == name) {
                numbered << document.id;
                ids << QString::number(document.id);
            }
            isId = isId || QString::number(document.id) == name;
        }
        if (numbered.size() > 1 && !isId) {
            return std::unexpected(Problem::error(u"%1 documents have the number %2."_s.arg(numbered.size()).arg(name),
                                                  {},
                                                  u"Name the one you mean by its id: %1."_s.arg(ids.join(u", "_s))));
        }
        if (numbered.isEmpty() && !isId) {
            return std::unexpected(
                Problem::error(u"No document has the number or id %1."_s.arg(name), {}, u"Nothing was written."_s));
        }
        const DocumentId id = numbered.size() == 1 ? numbered.first() : name.toLongLong();
        if (!chosen.contains(id))
            chosen << id;
    }
    return chosen;
}

bool writesOneFile(const QString &output)
{
    return QFileInfo(output).isFile() || (output.endsWith(".md"_L1, Qt::CaseInsensitive) && !QFileInfo(output).isDir());
}

class Exporter
{
public:
    Exporter(Library &library, const Options &options) : m_library(library), m_options(options), m_writer(library) {}

    int run(const QList<DocumentId> &documents)
    {
        if (m_options.output.isEmpty() || writesOneFile(m_options.output))
            writeTogether(documents);
        else
            writeApart(documents);
        return m_failed ? Failed : Done;
    }

private:
    void writeTogether(const QList<DocumentId> &documents)
    {
        QList<ExportedDocument> read;
        for (const DocumentId id : documents) {
            auto document = readOne(id);
            if (!document)
                return fail(document.error());
            read << *std::move(document);
        }
        const QByteArray bytes = markdownFile(read);
        if (m_options.output.isEmpty())
            printLine(QString::fromUtf8(bytes).chopped(1));
        else
            write({m_options.output, bytes, documents});
    }

    void writeApart(const QList<DocumentId> &documents)
    {
        const QDir folder(m_options.output);
        if (!folder.mkpath(u"."_s)) {
            return fail(Problem::error(u"The folder could not be made."_s, m_options.output,
                                       u"Choose one that you may write to. Nothing was written."_s));
        }
        const QHash<DocumentId, QString> names = exportFileNames(m_library.documents());
        for (const DocumentId id : documents) {
            auto document = readOne(id);
            if (document)
                write({folder.filePath(names.value(id)), markdownFile({*std::move(document)}), {id}});
            else
                fail(document.error());
        }
    }

    Result<ExportedDocument> readOne(DocumentId id)
    {
        return readForExport(m_library, id, [this](const Document &document, const PersonList &persons) {
            return m_extract(document, persons, {});
        });
    }

    void write(const ExportFile &file)
    {
        const auto written =
            m_writer.write(file, m_options.force ? ExportWriter::IfChanged::Replace : ExportWriter::IfChanged::Refuse);
        if (written)
            printLine(file.path);
        else
            fail(written.error());
    }

    void fail(const Problem &problem)
    {
        m_failed = true;
        printProblem(problem);
    }

    Library &m_library;
    const Options &m_options;
    ExportWriter m_writer;
    ExtractFunction m_extract = builtInExtractor();
    bool m_failed = false;
};

} // namespace

int exportCommand(const QStringList &arguments)
{
    Options options;
    if (const auto status = readOptions(arguments, options))
        return *status;

    // Opening would make a new library, which is not what a mistyped name asks for.
    if (!QFileInfo::exists(options.library)) {
        printProblem(Problem::error(u"There is no library here."_s, options.library, u"Nothing was written."_s));
        return Failed;
    }
    const auto library = Library::open(options.library);
    if (!library) {
        printProblem(library.error());
        return Failed;
    }
    for (const Problem &problem : (*library)->problems())
        printProblem(problem);

    const QList<DocumentSummary> all = (*library)->documents();
    if (all.isEmpty()) {
        printProblem(Problem::error(u"The library holds no documents."_s, options.library, u"Nothing was written."_s));
        return Failed;
    }
    const auto documents = choose(all, options.documents);
    if (!documents) {
        printProblem(documents.error());
        return Failed;
    }
    return Exporter(**library, options).run(*documents);
}

} // namespace Secto::Cli
