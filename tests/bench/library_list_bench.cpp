// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how long the interface thread is busy when a library of 300,000 documents is listed, ordered and
// filtered: its own processor time, so that what other threads and programs do does not count. Judges nothing.

#include "library/library_model.h"
#include "library/library_view.h"
#include "storage/database.h"
#include "storage/names_of_documents.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

constexpr int Documents = 300'000;
constexpr int Volumes = 500;

double busy()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

void measure(const char *what, const auto &work)
{
    QElapsedTimer clock;
    clock.start();
    const double before = busy();
    work();
    std::printf("%-52s %9.1f %9.1f\n", what, busy() - before, double(clock.nsecsElapsed()) / 1e6);
    std::fflush(stdout);
}

void fill(const QString &path)
{
    std::ignore = Library::open(path);
    Database database;
    const auto run = [&](const QString &sql) {
        if (const auto done = database.run(sql); !done)
            qFatal("%s", qPrintable(done.error().text()));
    };
    if (!database.open(path, Database::Access::ReadWrite))
        qFatal("the library could not be opened");
    const QString numbers = u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "_s;
    run(u"BEGIN"_s);
    run(u"INSERT INTO originals (sha256, size, compressed) VALUES (x'00', 0, x'')"_s);
    run(u"INSERT INTO volumes (identifier, publication, added) "_s + numbers.arg(Volumes)
        + u"SELECT 'frus19' || i, '{}', 0 FROM n"_s);
    run(uR"(INSERT INTO documents (original_id, ordinal, source, added, number, title, kind, sender, recipient, date,
            place, subject, volume_id, identifier) )"_s
        + numbers.arg(Documents)
        + uR"(SELECT 1, i, 'volume.xml', i, i % 600 + 1, 'Telegram From the Embassy in Place ' || i % 97
            || ' to the Department of State', CASE i % 5 WHEN 0 THEN 'telegram' WHEN 1 THEN 'memorandum' WHEN 2 THEN
            'letter' WHEN 3 THEN 'memorandum of conversation' ELSE 'editorial note' END, 'Embassy in Place ' || i % 97,
            'Department of State', printf('%04d-%02d-%02d', 1900 + i % 90, i % 12 + 1, i % 28 + 1),
            'Place ' || i % 97, '', 1 + (i - 1) / (%1 / %2), 'd' || i FROM n)"_s.arg(Documents)
              .arg(Volumes));
    run(u"DELETE FROM derived_unindexed"_s);
    run(u"INSERT INTO derived_people (name) "_s + numbers.arg(20'000) + u"SELECT 'Person ' || i FROM n"_s);
    run(u"INSERT OR IGNORE INTO derived_people_named SELECT id, 1 + id * k % 19997 / (1 + id % 40) FROM documents, "
        "(SELECT 1 AS k UNION SELECT 7 UNION SELECT 13 UNION SELECT 31)"_s);
    run(u"COMMIT"_s);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const QTemporaryDir folder(application.arguments().value(1, u"."_s) + "/library-list-bench-XXXXXX"_L1);
    const QString path = folder.filePath(u"bench.secto"_s);
    fill(path);
    const auto library = Library::open(path);
    if (!library)
        qFatal("%s", qPrintable(library.error().text()));

    std::printf("%-52s %9s %9s\n", "milliseconds of the interface thread", "processor", "clock");
    LibraryModel model(**library);
    LibraryView view;
    view.setLibraryModel(&model);
    view.resize(300, 800);
    view.show();
    bool isChanged = false;
    QObject::connect(&model, &LibraryModel::shapeChanged, [&] { isChanged = true; });
    const auto wait = [&] {
        isChanged = false;
        while (!isChanged || model.isReading() || model.isLookingUp())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::processEvents();
    };
    measure("read and list", [&] {
        model.load();
        wait();
    });
    std::printf("%d documents\n", model.documentCount());
    const auto filter = [&](const LibraryFilter &to) {
        model.setFilter(to);
        QCoreApplication::processEvents();
    };
    for (int round = 0; round < 3; ++round) {
        measure("order by date", [&] { model.setOrder(DocumentOrder::Date, false); });
        measure("order by number", [&] { model.setOrder(DocumentOrder::Number, false); });
        measure("words: a common one", [&] { model.setText(u"embassy"_s); });
        measure("words: a rare one", [&] { model.setText(u"embassy place 96"_s); });
        measure("words: none", [&] { model.setText({}); });
        LibraryFilter asked;
        asked.values(FilterField::Kind) = {u"telegram"_s};
        measure("filter: a kind", [&] { filter(asked); });
        asked.from = u"1940"_s;
        asked.to = u"1945-06"_s;
        measure("filter: with dates", [&] { filter(asked); });
        asked.values(FilterField::Place) = {u"Place 5"_s, u"Place 7"_s};
        measure("filter: with places", [&] { filter(asked); });
        measure("numbers of the kinds", [&] { std::ignore = model.counts().of(FilterField::Kind); });
        measure("numbers of the places", [&] { std::ignore = model.counts().of(FilterField::Place); });
        asked = {};
        measure("filter: none", [&] { filter(asked); });
        measure("numbers of the places, nothing filtered",
                [&] { std::ignore = model.counts().of(FilterField::Place); });
        asked.values(FilterField::Person) = {u"Person 1"_s};
        measure("filter: a person, with looking up aside", [&] {
            filter(asked);
            if (model.isLookingUp())
                wait();
        });
        measure("documents that are left", [&] { std::ignore = model.counts().documents(); });
        const DocumentNames names(path);
        const QList<DocumentId> left = model.counts().documents();
        measure("(aside) persons in them", [&] { std::ignore = names.count(left); });
        measure("(aside) persons in all", [&] { std::ignore = names.count({}); });
        filter({});
    }
    return 0;
}
