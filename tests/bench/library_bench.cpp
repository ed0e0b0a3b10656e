// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how long the library takes for what the user waits for. Judges nothing: disks differ.

#include "storage/library.h"
#include "storage/library_import.h"

#include "testlib/sample_documents.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

/** Runs @p work @p times and prints the median, the 95th percentile and the longest, in milliseconds. */
void measure(const char *what, int times, const auto &work)
{
    std::vector<double> took;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        took.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(took);
    std::printf("%-46s %9.3f %9.3f %9.3f\n", what, took[took.size() / 2], took[took.size() * 95 / 100], took.back());
    std::fflush(stdout);
}

std::unique_ptr<Library> open(const QString &path)
{
    auto opened = Library::open(path);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text()));
    return *std::move(opened);
}

/** What the disk itself takes: a small piece at the end of a file, and the wait until it is there. */
void measureDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    const QByteArray piece(4096 + 24, 'x'); // one page and its header in the write-ahead log
    measure("write and fsync of one page, without Secto", 200, [&](int) {
        file.write(piece);
        file.flush();
#ifdef Q_OS_UNIX
        ::fsync(file.handle());
#endif
    });
}

/** 90 volumes of 400 telegrams each, beside what is there: as many documents as the series' first century has. */
void measureVolumes(const QString &path)
{
    constexpr int Volumes = 90;
    constexpr int DocumentsEach = 400;
    ImportResult read;
    for (int i = 0; i < DocumentsEach; ++i) {
        Document document = sampleDocument();
        document.id = u"d%1"_s.arg(i + 1);
        document.section = i / 20;
        document.body = document.body.repeated(40);
        document.blocks.clear();
        read.documents << document;
    }
    read.volume.emplace();
    for (int i = 0; i < DocumentsEach / 20; ++i)
        read.volume->sections << Section{u"ch%1"_s.arg(i), u"chapter"_s, u"Chapter %1"_s.arg(i), {}, -1};
    const auto import = LibraryImport::open(path);
    if (!import)
        qFatal("%s", qPrintable(import.error().text()));
    const QByteArray original(20'000'000, 'x');
    measure("import a volume of 400 documents", Volumes, [&](int i) {
        read.volume->id = u"frus19%1"_s.arg(i);
        if (!(*import)->add(read, {original + QByteArray::number(i), u"volume.xml"_s}))
            qFatal("a volume was not imported");
    });

    const auto library = open(path);
    const QList<DocumentSummary> all = library->documents();
    const auto what = u"documents(), %1 rows"_s.arg(all.size());
    measure(qPrintable(what), 20, [&](int) { std::ignore = library->documents(); });
    measure("volumes()", 20, [&](int) { std::ignore = library->volumes(); });
    measure("document() of a volume of 20 MB", 50,
            [&](int i) { std::ignore = library->document(all[all.size() - 1 - i].id); });
    measure("findInVolume()", 50,
            [&](int i) { std::ignore = library->findInVolume(u"frus19%1"_s.arg(i), u"d%1"_s.arg(i + 1)); });
    measure("findPage()", 50, [&](int i) { std::ignore = library->findPage(u"frus19%1"_s.arg(i), u"731"_s); });
    std::printf("file: %.1f MB\n", double(QFile(path).size()) / 1e6);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    // In the folder given, so that the user's real disk can be measured; a temporary one may be memory.
    const QTemporaryDir folder(application.arguments().value(1, u"."_s) + "/library-bench-XXXXXX"_L1);
    const QString path = folder.filePath(u"bench.secto"_s);

    std::printf("%-46s %9s %9s %9s\n", "milliseconds", "median", "95 %", "longest");
    measureDisk(folder.filePath(u"plain"_s));
    measure("make a library", 1, [&](int) { open(path); });

    auto library = open(path);
    const DocumentId id = library->addDocument(sampleDocument(), "original", u"memo.txt"_s).value_or(0);
    for (int i = 0; i < 200; ++i)
        std::ignore = library->save(highlight(id, FieldId::body(), u"Paris"_s), u"highlight"_s);
    Annotation note = highlight(id, FieldId::body(), u"cease-fire"_s);
    std::ignore = library->save(note, u"note"_s);
    measure("keystroke in a note, 200 others beside it", 500, [&](int i) {
        note.note += QChar(u'a' + i % 26);
        if (!library->save(note, u"typing"_s))
            qFatal("a keystroke was not saved");
    });
    measure("annotations of the document (201)", 50, [&](int) { std::ignore = library->annotations(id); });
    measure("document with its original", 50, [&](int) { std::ignore = library->document(id); });
    library.reset();
    measure("open, small library", 20, [&](int) { open(path); });

    library = open(path);
    measure("add a document", 10'000 - 1, [&](int i) {
        Document document = sampleDocument();
        document.body = document.body.repeated(40); // about 3,000 characters, as a telegram has
        document.blocks.clear();
        std::ignore = library->addDocument(document, QByteArray::number(i), u"memo.txt"_s);
    });
    measure("documents(), 10,000 rows", 20, [&](int) { std::ignore = library->documents(); });
    measure("recentDocuments(10)", 20, [&](int) { std::ignore = library->recentDocuments(10); });
    library.reset();
    measure("open, 10,000 documents", 20, [&](int) { open(path); });
    std::printf("file: %.1f MB\n", double(QFile(path).size()) / 1e6);
    measureVolumes(path);
    return 0;
}
