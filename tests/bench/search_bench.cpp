// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast a library of volumes is filled and searched: by the engine, and from a key to results on the screen
// through the real pane, also while an import runs and as the library grows. Queries are made of the library's own
// words. Prints, asserts nothing.
//
//   search_bench [--library FILE] [--volumes N] [--queries N] [--grow DOCUMENTS] [--bare]
//
// Works on a copy of FILE; without it volumes are imported, the first of $SECTO_SHARED/frus/volumes. An import
// beside the searches needs the volumes too.

#include "figures.h"
#include "finding/search_pane.h"
#include "grown_library.h"
#include "import/importer_registry.h"
#include "search/search_engine.h"
#include "search_queries.h"
#include "storage/give_way.h"
#include "storage/library_import.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace Secto;
using namespace Secto::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr Goal ForSearch{10, 40};
constexpr Goal ForScreen{100, 100};
constexpr Goal ForFacets{40, 100};
constexpr int LongestAnswer = 10000; // milliseconds

ExtractFunction extractor()
{
    static const Authority authority = Authority::builtIn();
    static const Extractor extractor(authority);
    return [](const Document &document, const PersonList &persons, const std::function<bool()> &isCancelled) {
        return extractor.extract(document, persons, isCancelled);
    };
}

QStringList volumePaths()
{
    QStringList paths;
    const QDir folder(qEnvironmentVariable("SECTO_SHARED") + u"/frus/volumes"_s);
    if (qEnvironmentVariableIsEmpty("SECTO_SHARED"))
        return paths;
    for (const QFileInfo &file : folder.entryInfoList({u"*.xml*"_s}, QDir::Files, QDir::Name))
        paths << file.absoluteFilePath();
    return paths;
}

/** Fills the library at @p path; how many documents came in. */
qsizetype fill(const QString &path, const QStringList &volumes)
{
    const auto library = Library::open(path);
    const auto import = LibraryImport::open(path, extractor());
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

/** Imports a volume of the files again and again under other names, until it is destroyed. */
class ImportBeside
{
public:
    ImportBeside(const QString &library, const QStringList &volumes)
        : m_thread([this, library, volumes](const std::stop_token &stop) {
            giveWay();
            const auto import = LibraryImport::open(library, extractor());
            const auto importers = ImporterRegistry::withAllFormats();
            for (int i = 0; import && !stop.stop_requested(); ++i) {
                const auto source = ImporterRegistry::read(volumes[i % volumes.size()]);
                if (!source)
                    continue;
                ImportResult read = importers.import(*source);
                if (!read.volume)
                    continue;
                read.volume->id += u"-again%1"_s.arg(i);
                if (const auto added = (*import)->add(read, {source->bytes + QByteArray::number(i), source->name},
                                                      [&stop] { return stop.stop_requested(); }))
                    m_documents += added->added;
            }
        })
    {}

    int documents() const { return m_documents; }

private:
    std::atomic_int m_documents = 0;
    std::jthread m_thread; // last: it uses what stands above
};

class Measurement
{
public:
    Measurement(const QString &path, const QStringList &queries, Figures &figures)
        : m_path(path), m_queries(queries), m_figures(figures)
    {}

    /** Processor time; in rows whose names end in @p where, compared with those that end in @p base. */
    void engine(const QString &where, const QString &base)
    {
        for (const bool stems : {false, true}) {
            const auto engine = SearchEngine::open(m_path);
            if (!engine)
                return;
            QList<double> pages;
            QList<double> counts;
            QList<std::pair<double, QString>> slowest;
            for (const QString &query : m_queries) {
                SearchRequest request;
                request.query = query;
                request.stems = stems;
                request.most = 20; // as the window asks
                const double before = processorTime();
                const auto page = (*engine)->search(request);
                pages << processorTime() - before;
                slowest << std::pair(pages.last(), u"%1 (%2 documents)"_s.arg(query).arg(page ? page->total : 0));
                const double between = processorTime();
                std::ignore = (*engine)->facets();
                counts << processorTime() - between;
            }
            const QString search = stems ? u"search with word forms"_s : u"search"_s;
            m_figures.add(search + where, pages, ForSearch, search + base);
            if (!stems) {
                m_figures.add(u"counts"_s + where, counts, ForFacets, u"counts"_s + base);
                m_slowest = slowest;
            }
        }
    }

    /** From the last key of a query to its results, painted. */
    void pane(const QString &where, const QString &base)
    {
        const auto library = Library::open(m_path);
        if (!library)
            return;
        SearchPane pane(**library);
        pane.resize(340, 800);
        pane.show();
        std::ignore = QTest::qWaitForWindowExposed(&pane);
        auto *field = pane.findChild<QLineEdit *>(u"searchQuery"_s);
        auto *list = pane.findChild<QListView *>(u"searchResults"_s);
        bool isReset = false;
        QObject::connect(list->model(), &QAbstractItemModel::modelReset, &pane, [&isReset] { isReset = true; });
        const auto answered = [&isReset] { return isReset; };
        QList<double> times;
        for (const QString &query : m_queries) {
            isReset = false;
            field->setText(query.chopped(1));
            std::ignore = QTest::qWaitFor(answered, 300); // half a query may be none
            isReset = false;
            QElapsedTimer timer;
            timer.start();
            QTest::keyClick(field, query.back().toLatin1());
            while (!isReset && timer.elapsed() < LongestAnswer)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1);
            pane.grab(); // all that is to be seen, laid out and painted
            times << milliseconds(timer);
        }
        m_figures.add(u"key to results"_s + where, times, ForScreen, u"key to results"_s + base);
    }

    void printSlowest()
    {
        std::ranges::sort(m_slowest, std::greater<>());
        std::printf("\nthe slowest of \"search\":\n");
        for (const auto &[time, query] : m_slowest.first(std::min<qsizetype>(m_slowest.size(), 8)))
            std::printf("%8.1f  %s\n", time, qPrintable(query));
        std::fflush(stdout);
    }

private:
    QString m_path;
    QStringList m_queries;
    Figures &m_figures;
    QList<std::pair<double, QString>> m_slowest;
};

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption libraryOption(u"library"_s, u"Searches a copy of it."_s, u"FILE"_s);
    const QCommandLineOption volumesOption(u"volumes"_s, u"How many are imported without one."_s, u"N"_s, u"5"_s);
    const QCommandLineOption queriesOption(u"queries"_s, u"How many are asked."_s, u"N"_s, u"200"_s);
    const QCommandLineOption growOption(u"grow"_s, u"Copies documents until there are so many."_s, u"N"_s, u"0"_s);
    const QCommandLineOption bareOption(u"bare"_s, u"Compares the size with a bare index."_s);
    parser.addOptions({libraryOption, volumesOption, queriesOption, growOption, bareOption});
    parser.addHelpOption();
    parser.process(application);

    const QStringList volumes = volumePaths();
    const QTemporaryDir room;
    const QString path = room.filePath(u"a.secto"_s);
    if (parser.isSet(libraryOption)) {
        if (!QFile::copy(parser.value(libraryOption), path) || !Library::open(path))
            return 1;
    } else if (volumes.isEmpty()) {
        std::printf("There are no volumes to import: $SECTO_SHARED/frus/volumes is not there.\n");
        return 0;
    } else if (fill(path, volumes.first(std::clamp<qsizetype>(parser.value(volumesOption).toInt(), 1, volumes.size())))
               == 0) {
        return 1;
    }
    if (parser.isSet(bareOption))
        compareWithBareIndex(path, room.filePath(u"bare.db"_s));
    const Vocabulary vocabulary = vocabularyOf(path);
    if (vocabulary.words.isEmpty() || vocabulary.passages.isEmpty())
        return 1;

    Figures figures;
    Measurement measurement(path, queriesOf(vocabulary, std::max(10, parser.value(queriesOption).toInt())), figures);
    measurement.engine({}, {});
    measurement.pane({}, {});
    measurement.printSlowest();
    std::printf("\n");
    if (!volumes.isEmpty()) {
        ImportBeside import(path, volumes);
        measurement.pane(u", importing"_s, {});
        std::printf("%d documents came in meanwhile\n", import.documents());
    }
    if (const qint64 wanted = parser.value(growOption).toLongLong(); wanted > 0) {
        const auto grown = grow(path, wanted);
        if (!grown) {
            std::printf("%s\n", qPrintable(grown.error().text()));
            return 1;
        }
        const QString where = u", %1 documents"_s.arg(*grown);
        measurement.engine(where, {});
        measurement.pane(where, {});
    }
    return 0;
}
