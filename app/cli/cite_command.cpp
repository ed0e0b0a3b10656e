// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/cite_command.h"

#include "citation/citation_format.h"
#include "cli/command_line.h"
#include "cli/command_options.h"
#include "cli/default_library.h"
#include "import/importer_registry.h"
#include "storage/cited_place.h"
#include "text/iso_date.h"

#include <QDate>
#include <QFileInfo>

#include <optional>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

void printProblem(const Problem &problem)
{
    Cli::printProblem(u"cite"_s, problem);
}

struct Options
{
    CitationFormat format = CitationFormat::Advised;
    QString library;
    QString pages;
    QString accessed; ///< ISO date; empty for none
    QStringList cited;
};

QString formatKeys()
{
    QStringList keys;
    for (const CitationFormat format : citationFormats())
        keys << citationFormatKey(format);
    return keys.join(u", "_s);
}

/** Reads the arguments into @p options; or says what is wrong, or helps, and returns the status to end with. */
std::optional<int> readOptions(const QStringList &arguments, Options &options)
{
    CommandOptions own(u"cite"_s, u"Cites documents: those in files, or those of a library that are named. A volume "
                                  "stands for all its documents."_s);
    QCommandLineParser &parser = own.parser();
    const QCommandLineOption format(u"format"_s, u"One of: %1. Without it, history."_s.arg(formatKeys()), u"FORMAT"_s,
                                    u"history"_s);
    const QCommandLineOption library(u"library"_s, u"The library; without it, your own."_s, u"FILE"_s);
    const QCommandLineOption pages(u"pages"_s, u"The pages of a quotation: 730-731."_s, u"PAGES"_s);
    const QCommandLineOption accessed(u"accessed"_s,
                                      u"The day on which the web edition was read: 2026-12-01, or today."_s, u"DATE"_s);
    parser.addOptions({format, library, pages, accessed});
    parser.addPositionalArgument(u"document"_s,
                                 u"A file, an identifier (frus1964-68v05/d345), an address of history.state.gov, or a "
                                 "citation in quotes (\"FRUS, 1964-1968, vol. V, doc. 345\")."_s,
                                 u"FILE-OR-CITATION ..."_s);
    if (const auto status = own.read(arguments))
        return status;
    const auto chosen = citationFormat(parser.value(format));
    if (!chosen)
        return own.refuse(u"There is no format “%1”; there are %2."_s.arg(parser.value(format), formatKeys()));
    if (parser.positionalArguments().isEmpty())
        return own.refuse(u"Name at least one file or document."_s);
    options.accessed = parser.value(accessed);
    if (options.accessed == "today"_L1)
        options.accessed = QDate::currentDate().toString(Qt::ISODate);
    if (!options.accessed.isEmpty() && !isIsoDate(options.accessed))
        return own.refuse(u"“%1” is no date; write it as 2026-12-01."_s.arg(options.accessed));
    options.format = *chosen;
    options.library = parser.isSet(library) ? parser.value(library) : defaultLibraryPath();
    options.pages = parser.value(pages).replace(u'-', u'–');
    options.cited = parser.positionalArguments();
    return std::nullopt;
}

bool isCitable(const QString &kind)
{
    return kind != "front matter"_L1 && kind != "back matter"_L1;
}

/** Gathers the documents that the arguments name. */
class Gathering
{
public:
    explicit Gathering(const Options &options) : m_options(options) {}

    bool hasFailed() const { return m_failed; }
    const QList<Document> &documents() const { return m_documents; }

    void add(const QString &named)
    {
        const QFileInfo file(named);
        if (file.isFile())
            addFile(named);
        else if (const auto reference = seriesReference(named))
            addFromLibrary(*reference);
        else if (file.isDir())
            fail(Problem::error(u"This is a folder."_s, named, u"Name the files in it."_s));
        else
            fail(
                Problem::error(u"There is no file of this name, and no volume of the series is named."_s, named,
                               u"Write a document as frus1964-68v05/d345 or \"FRUS, 1964-1968, vol. V, doc. 345\"."_s));
    }

private:
    void addFile(const QString &path)
    {
        const auto source = ImporterRegistry::read(path);
        if (!source)
            return fail(source.error());
        const qsizetype before = m_documents.size();
        m_importers.importEach(*source, [this, &path](const ImportSource &, const ImportResult &result) {
            for (Problem problem : result.problems) {
                if (problem.severity != Problem::Severity::Error)
                    continue; // what was read otherwise matters to readers, not to citations
                problem.where = path;
                fail(problem);
            }
            for (const Document &document : result.documents) {
                if (isCitable(document.kind))
                    m_documents << document;
            }
            return true;
        });
        if (m_documents.size() == before && !m_failed)
            fail(Problem::error(u"There is no document in this file."_s, path));
    }

    void addFromLibrary(const SeriesReference &reference)
    {
        if (!m_library && !openLibrary())
            return;
        const auto cited = findCited(*m_library, reference);
        if (!cited)
            return fail(cited.error());
        QList<DocumentId> ids{cited->document};
        if (cited->isWholeVolume())
            ids = documentsOf(cited->document);
        for (const DocumentId id : ids) {
            const auto stored = m_library->document(id);
            if (stored)
                m_documents << stored->document;
            else
                fail(stored.error());
        }
    }

    /** All documents of the volume that @p first is in. */
    QList<DocumentId> documentsOf(DocumentId first) const
    {
        QList<DocumentId> ids;
        const auto stored = m_library->document(first);
        const QList<DocumentSummary> all = m_library->documents();
        for (const DocumentSummary &summary : all) {
            if (stored && summary.volume == stored->volume && isCitable(summary.kind))
                ids << summary.id;
        }
        return ids;
    }

    bool openLibrary()
    {
        if (m_hasNoLibrary)
            return false;
        // Opening would make a new library, which is not what a mistyped name asks for.
        auto library = QFileInfo::exists(m_options.library)
                           ? Library::open(m_options.library)
                           : std::unexpected(Problem::error(u"There is no library here."_s, m_options.library,
                                                            u"Documents that are named are looked up in one."_s));
        m_hasNoLibrary = !library;
        if (!library)
            fail(library.error());
        else
            m_library = *std::move(library);
        return !m_hasNoLibrary;
    }

    void fail(const Problem &problem)
    {
        m_failed = true;
        printProblem(problem);
    }

    const Options &m_options;
    const ImporterRegistry m_importers = ImporterRegistry::withAllFormats();
    std::unique_ptr<Library> m_library;
    QList<Document> m_documents;
    bool m_hasNoLibrary = false;
    bool m_failed = false;
};

} // namespace

int citeCommand(const QStringList &arguments)
{
    Options options;
    if (const auto status = readOptions(arguments, options))
        return *status;
    Gathering gathering(options);
    for (const QString &named : std::as_const(options.cited))
        gathering.add(named);
    if (gathering.documents().isEmpty())
        return Failed;
    const QString citations = citationsIn(options.format, gathering.documents(), options.accessed, options.pages);
    if (citations.isEmpty()) {
        printProblem(Problem::error(u"Nothing is known that could be cited: no title, no volume, no address."_s));
        return Failed;
    }
    printLine(citations);
    return gathering.hasFailed() ? Failed : Done;
}

} // namespace Secto::Cli
