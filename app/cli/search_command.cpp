// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/search_command.h"

#include "cli/built_in_extractor.h"
#include "cli/command_line.h"
#include "cli/command_options.h"
#include "cli/default_library.h"
#include "search/query_fields.h"
#include "search/search_engine.h"
#include "search/search_indexer.h"
#include "storage/library.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Secto::Cli {

using namespace Qt::StringLiterals;

namespace {

struct Options
{
    QString library;
    SearchRequest request;
    bool json = false;
    bool counts = false;
};

void printProblem(const Problem &problem)
{
    Cli::printProblem(u"search"_s, problem);
}

/** Reads the options into @p options; or says what is wrong, or helps, and returns the status to end with. */
std::optional<int> readOptions(const QStringList &arguments, Options &options)
{
    CommandOptions own(u"search"_s, u"Finds documents by their words.\n\n"
                                    "  rusk \"cease-fire\" vietn*       all of them, one a beginning\n"
                                    "  hanoi OR saigon, NOT laos      operators in capitals, parentheses\n"
                                    "  NEAR(bombing halt, 10)         at most ten words apart\n"
                                    "  from:rusk date:1967-12         fields\n"
                                    "  repository:johnson file:751G*  where it is kept\n\n"
                                    "Fields: "_s
                                        + searchFieldNames().join(u' ') + u'.');
    QCommandLineParser &parser = own.parser();
    parser.addPositionalArgument(u"QUERY"_s, u"What to find."_s, u"QUERY ..."_s);
    // What begins with a minus after "--" is part of the query: -laos.
    const QCommandLineOption library(u"library"_s, u"The library; without it, your own."_s, u"FILE"_s);
    const QCommandLineOption limit(u"limit"_s, u"Most documents printed; 20 without it."_s, u"N"_s, u"20"_s);
    const QCommandLineOption forms(u"forms"_s, u"Other forms of the same English words count."_s);
    const QCommandLineOption json(u"json"_s, u"One JSON object a line."_s);
    const QCommandLineOption counts(
        u"counts"_s, u"How many documents there are by volume, year, kind, person, repository and file instead."_s);
    parser.addOptions({library, limit, forms, json, counts});

    if (const auto status = own.read(arguments))
        return status;
    bool isNumber = false;
    options.request.most = parser.value(limit).toInt(&isNumber);
    if (!isNumber || options.request.most < 1)
        return own.refuse(u"--limit takes a number from 1."_s);
    options.request.query = parser.positionalArguments().join(u' ');
    if (options.request.query.trimmed().isEmpty())
        return own.refuse(u"Say what to find."_s);
    options.request.stems = parser.isSet(forms);
    options.json = parser.isSet(json);
    options.counts = parser.isSet(counts);
    options.library = parser.isSet(library) ? parser.value(library) : defaultLibraryPath();
    return std::nullopt;
}

/** Opens the library for a moment, so that it is of this version, and indexes what is not. */
Result<void> prepare(const QString &path)
{
    if (!QFile::exists(path))
        return std::unexpected(Problem::error(u"The library is not there."_s, path, u"Say which: --library FILE."_s));
    const auto library = Library::open(path);
    if (!library)
        return std::unexpected(library.error());
    if ((*library)->isReadOnly())
        return {};
    const auto indexer = SearchIndexer::open(path, builtInExtractor());
    if (!indexer)
        return std::unexpected(indexer.error());
    const auto remaining = (*indexer)->remaining();
    constexpr qint64 WorthSaying = 500;
    if (remaining && *remaining > WorthSaying)
        printError(u"Indexing %1 documents …"_s.arg(*remaining));
    return (*indexer)->run();
}

QString volumeName(const SearchPage &page, const FoundDocument &hit)
{
    for (const FacetCount &volume : page.volumes) {
        if (volume.value.toLongLong() == hit.volume)
            return volume.label;
    }
    return {};
}

void printJson(const SearchPage &page)
{
    for (const FoundDocument &hit : page.hits) {
        QJsonArray words;
        for (const TextRange &range : hit.snippet.hits)
            words << slice(hit.snippet.text, range).toString();
        const QJsonObject line{{u"id"_s, hit.document}, {u"number"_s, hit.number},
                               {u"title"_s, hit.title}, {u"date"_s, hit.date},
                               {u"kind"_s, hit.kind},   {u"from"_s, hit.from},
                               {u"to"_s, hit.to},       {u"volume"_s, volumeName(page, hit)},
                               {u"words"_s, words},     {u"passage"_s, hit.snippet.text}};
        printLine(QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)));
    }
}

void printText(const SearchPage &page)
{
    for (const FoundDocument &hit : page.hits) {
        const QString number = hit.number.isEmpty() ? QString() : hit.number + u". "_s;
        QStringList about{number + hit.title, hit.date, volumeName(page, hit)};
        about.removeAll(QString());
        printLine(about.join(u" · "_s));
        printLine(u"    "_s + hit.snippet.text + u'\n');
    }
    printLine(page.total == 0                 ? u"Nothing was found."_s
              : page.total > page.hits.size() ? u"%1 of %2 documents"_s.arg(page.hits.size()).arg(page.total)
              : page.total == 1               ? u"1 document"_s
                                              : u"%1 documents"_s.arg(page.total));
}

/** A head and its rows, or one object a line. */
void printCounts(const QString &name, const QList<FacetCount> &counts, bool json)
{
    if (!json && !counts.isEmpty())
        printLine(name.left(1).toUpper() + name.sliced(1));
    for (const FacetCount &count : counts) {
        const QString label = count.label.isEmpty() ? u"(single documents)"_s : count.label;
        if (json)
            printLine(QString::fromUtf8(
                QJsonDocument(QJsonObject{{u"by"_s, name}, {u"value"_s, count.label}, {u"documents"_s, count.count}})
                    .toJson(QJsonDocument::Compact)));
        else
            printLine(u"%1  %2"_s.arg(count.count, 8).arg(label));
    }
}

void printCounts(const SearchFacets &facets, bool json)
{
    printCounts(u"volume"_s, facets.volumes, json);
    printCounts(u"year"_s, facets.years, json);
    printCounts(u"kind"_s, facets.kinds, json);
    printCounts(u"person"_s, facets.people, json);
    printCounts(u"repository"_s, facets.repositories, json);
    printCounts(u"file"_s, facets.files, json);
}

} // namespace

int searchCommand(const QStringList &arguments)
{
    Options options;
    if (const auto status = readOptions(arguments, options))
        return *status;
    if (const auto ready = prepare(options.library); !ready) {
        printProblem(ready.error());
        return Failed;
    }
    const auto engine = SearchEngine::open(options.library);
    if (!engine) {
        printProblem(engine.error());
        return Failed;
    }
    const auto page = (*engine)->search(options.request);
    if (page && options.counts) {
        const auto facets = (*engine)->facets();
        if (!facets) {
            printProblem(facets.error().problem);
            return Failed;
        }
        printCounts(*facets, options.json);
        return Done;
    }
    if (page) {
        options.json ? printJson(*page) : printText(*page);
        return Done;
    }
    if (page.error().kind != SearchFailure::Kind::Mistake) {
        printProblem(page.error().problem);
        return Failed;
    }
    const QueryMistake &mistake = page.error().mistake;
    printError(u"secto search: "_s + mistake.what);
    printError(u"    "_s + options.request.query);
    printError(u"    "_s + QString(mistake.range.begin, u' ')
               + QString(std::max<qsizetype>(mistake.range.length(), 1), u'^'));
    return WrongUsage;
}

} // namespace Secto::Cli
