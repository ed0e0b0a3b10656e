// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast a library of volumes is filled and searched, and how large it is beside a bare FTS5 database of
// the same text. Queries are made of the library's own words. Prints, asserts nothing.
//
//   search_bench [VOLUMES [QUERIES]]
//
// Volumes are the first of $SECTO_SHARED/frus/volumes.

#include "import/importer_registry.h"
#include "search/search_engine.h"
#include "search/search_words.h"
#include "storage/library_import.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/** Fills the library at @p path; how many documents came in. */
qsizetype fill(const QString &path, const QStringList &volumes)
{
    const auto library = Library::open(path);
    const auto import = LibraryImport::open(path);
    if (!library || !import)
        return 0;
    const auto importers = ImporterRegistry::withAllFormats();
    double reading = 0;
    double writing = 0;
    qsizetype documents = 0;
    for (const QString &volume : volumes) {
        QElapsedTimer timer;
        timer.start();
        const auto source = ImporterRegistry::read(volume);
        if (!source)
            continue;
        const ImportResult read = importers.import(*source);
        reading += milliseconds(timer);
        timer.restart();
        if (const auto added = (*import)->add(read, *source))
            documents += added->added;
        writing += milliseconds(timer);
    }
    std::printf("import      %lld documents of %lld volumes: read in %.1f s, written with index in %.1f s\n",
                static_cast<long long>(documents), static_cast<long long>(volumes.size()), reading / 1e3,
                writing / 1e3);
    return documents;
}

/** A bare index of the same titles, texts and footnotes, which FTS5 keeps itself. */
void compareWithBareIndex(const QString &library, const QString &bare)
{
    Database database;
    if (!database.open(bare, Database::Access::Create))
        return;
    std::ignore = database.run(u"ATTACH '%1' AS library"_s.arg(library));
    QElapsedTimer timer;
    timer.start();
    const auto made = database.run(u"CREATE VIRTUAL TABLE t USING fts5 (title, body, notes)"_s).and_then([&] {
        return database.run(u"INSERT INTO t SELECT title, body, (SELECT group_concat(text, char(10)) FROM "
                            "library.footnotes WHERE document_id = d.id) FROM library.documents AS d "
                            "JOIN library.texts ON document_id = d.id"_s);
    });
    const double taken = milliseconds(timer);
    std::ignore = database.run(u"DETACH library"_s);
    database.close();
    if (!made)
        return;
    const double ours = double(QFileInfo(library).size());
    const double theirs = double(QFileInfo(bare).size());
    std::printf("size        library %.1f MB, bare FTS5 of the same text %.1f MB (made in %.1f s): %.2f times\n",
                ours / 1e6, theirs / 1e6, taken / 1e3, ours / theirs);
}

/** Words of the library, the most frequent first, and passages of two words as they stand in it. */
struct Vocabulary
{
    QStringList words;
    QStringList passages;
};

Vocabulary vocabularyOf(const QString &path)
{
    Vocabulary vocabulary;
    Database database;
    if (!database.open(path, Database::Access::ReadOnly))
        return vocabulary;
    std::ignore = database.run(u"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, derived_search, row)"_s);
    Statement word(database, u"SELECT term FROM temp.words WHERE doc > 1 AND length(term) > 2 ORDER BY doc DESC"_s);
    while (word.next())
        vocabulary.words << word.text(0);
    Statement text(database, u"SELECT substr(body, 200, 400) FROM texts WHERE length(body) > 700 "
                             "ORDER BY document_id * 7919 % 10007 LIMIT 200"_s);
    while (text.next()) {
        const QStringList words = wordsOf(text.text(0));
        if (words.size() > 12)
            vocabulary.passages << words[5] + u' ' + words[6];
    }
    return vocabulary;
}

/** Of all sorts, always the same for the same library. */
QStringList queriesOf(const Vocabulary &vocabulary, int count)
{
    QRandomGenerator random(1967);
    const qsizetype all = vocabulary.words.size();
    const auto frequent = [&] { return vocabulary.words[random.bounded(std::min<qsizetype>(all, 500))]; };
    const auto usual = [&] { return vocabulary.words[random.bounded(std::min<qsizetype>(all, 8000))]; };
    const auto any = [&] { return vocabulary.words[random.bounded(all)]; };
    const auto passage = [&] { return vocabulary.passages[random.bounded(vocabulary.passages.size())]; };
    QStringList queries;
    for (int i = 0; i < count; ++i) {
        switch (i % 10) {
        case 0:
            queries << frequent();
            break;
        case 1:
        case 2:
            queries << any();
            break;
        case 3:
            queries << usual() + u' ' + usual();
            break;
        case 4:
            queries << frequent() + u' ' + usual();
            break;
        case 5:
            queries << u'"' + passage() + u'"';
            break;
        case 6:
            queries << usual().first(3) + u'*';
            break;
        case 7:
            queries << u"(%1 OR %2) NOT %3"_s.arg(usual(), usual(), frequent());
            break;
        case 8:
            queries << u"NEAR(%1 %2, 15)"_s.arg(frequent(), usual());
            break;
        default:
            queries << u"title:%1 OR (person:rusk %2) after:1961"_s.arg(usual(), usual());
        }
    }
    return queries;
}

void printTimes(const char *what, QList<double> times)
{
    std::ranges::sort(times);
    std::printf("%-11s %lld queries: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms\n", what,
                static_cast<long long>(times.size()), times[times.size() / 2], times[times.size() * 95 / 100],
                times.last());
}

void measure(SearchEngine &engine, const QStringList &queries, bool stems)
{
    QList<double> pages;
    QList<double> counts;
    qint64 found = 0;
    std::pair<double, QString> longest;
    for (const QString &query : queries) {
        SearchRequest request;
        request.query = query;
        request.stems = stems;
        request.most = 20; // as the window asks
        QElapsedTimer timer;
        timer.start();
        const auto page = engine.search(request);
        pages << milliseconds(timer);
        longest = std::max(longest, std::pair(pages.last(), query));
        found += page ? page->total : 0;
        timer.restart();
        std::ignore = engine.facets();
        counts << milliseconds(timer);
    }
    printTimes(stems ? "with forms" : "search", pages);
    std::printf("            %.0f documents found by a query; longest: %s\n", double(found) / double(queries.size()),
                qPrintable(longest.second));
    printTimes("facets", counts);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QDir folder(qEnvironmentVariable("SECTO_SHARED") + u"/frus/volumes"_s);
    const QFileInfoList files = folder.entryInfoList({u"*.xml*"_s}, QDir::Files, QDir::Name);
    if (qEnvironmentVariableIsEmpty("SECTO_SHARED") || files.isEmpty()) {
        std::printf("There are no volumes to import: $SECTO_SHARED/frus/volumes is not there.\n");
        return 0;
    }
    const int volumes = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 5;
    const int count = argc > 2 ? std::max(1, QString::fromLocal8Bit(argv[2]).toInt()) : 200;
    QStringList paths;
    for (const QFileInfo &file : files.first(std::min<qsizetype>(volumes, files.size())))
        paths << file.absoluteFilePath();

    const QTemporaryDir room;
    const QString path = room.filePath(u"a.secto"_s);
    if (fill(path, paths) == 0)
        return 1;
    compareWithBareIndex(path, room.filePath(u"bare.db"_s));
    const Vocabulary vocabulary = vocabularyOf(path);
    const auto engine = SearchEngine::open(path);
    if (!engine || vocabulary.words.isEmpty() || vocabulary.passages.isEmpty())
        return 1;
    const QStringList queries = queriesOf(vocabulary, count);
    measure(**engine, queries, false);
    measure(**engine, queries, true);
    return 0;
}
