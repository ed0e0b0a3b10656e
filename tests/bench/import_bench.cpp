// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast plain text is read, and how its memory grows: first every .txt file of a folder,
// then documents made up here, each twice as large as the one before. Prints, asserts nothing.
//
//   import_bench [FOLDER]

#include "import/importer_registry.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>
#include <ctime>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** Milliseconds of processor time that this process has used: what other programs do does not count. */
double processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/** Largest memory of this process so far, in MiB. */
double peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void measureFolder(const QString &folder, const ImporterRegistry &importers)
{
    QDirIterator files(folder, importers.fileNameFilters(), QDir::Files, QDirIterator::Subdirectories);
    qint64 documents = 0;
    qint64 bytes = 0;
    double all = 0;
    double longest = 0;
    QString longestFile;
    while (files.hasNext()) {
        const auto source = ImporterRegistry::read(files.next());
        if (!source)
            continue;
        const double before = processorTime();
        const ImportResult result = importers.import(*source);
        const double taken = processorTime() - before;
        documents += result.documents.size();
        bytes += source->bytes.size();
        all += taken;
        if (taken > longest) {
            longest = taken;
            longestFile = source->name;
        }
    }
    std::printf("%lld documents, %.1f MB in %.0f ms: %.1f MB/s, %.2f ms a document\n",
                static_cast<long long>(documents), double(bytes) / 1e6, all, double(bytes) / 1e3 / std::max(all, 0.001),
                all / double(std::max<qint64>(documents, 1)));
    std::printf("longest: %.1f ms, %s\n", longest, qPrintable(longestFile));
}

/** A document of about @p size bytes with a note every few paragraphs and page marks, as volumes have them. */
QByteArray madeUp(qsizetype size)
{
    QByteArray text = "1. Telegram From the Embassy in Chile to the Department of State1\n\n";
    QByteArray notes = "\n  1. Source: Department of State, Lot 70 D 89. Secret.\n";
    int note = 1;
    for (int page = 2; text.size() + notes.size() < size; ++page) {
        text += "On December 11, 1967, he spoke of Embtel 3073 and of 1,234 men in 17 places. ";
        text += "It was said [illegible] that nothing had been decided since the agreements of 1954";
        if (page % 3 == 0) {
            const QByteArray label = QByteArray::number(++note);
            text += label;
            notes += "  " + label + ". See Document " + QByteArray::number(page) + ".\n";
        }
        text += " and more. [Page " + QByteArray::number(page) + "] He left.\n\n";
    }
    return text + notes;
}

/** The memory is that of a process of its own: memory given back is not given back to the system. */
void measureSize(qsizetype size, const ImporterRegistry &importers)
{
    std::fflush(stdout);
    const pid_t child = fork();
    if (child != 0) {
        waitpid(child, nullptr, 0);
        return;
    }
    const QByteArray text = madeUp(size);
    const double memoryBefore = peakMemory();
    const double before = processorTime();
    const ImportResult result = importers.import({text, u"made up"_s});
    const double taken = processorTime() - before;
    const double memory = peakMemory() - memoryBefore;
    std::printf("%8.2f MB  %5lld notes  %8.0f ms  %6.1f MB/s  %7.0f MiB more memory, %4.1f bytes a byte\n",
                double(text.size()) / 1e6, static_cast<long long>(result.documents.value(0).notes.size()), taken,
                double(text.size()) / 1e3 / taken, memory, memory * 1024 * 1024 / double(text.size()));
    std::fflush(stdout);
    _exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    const auto importers = ImporterRegistry::withAllFormats();
    if (argc > 1)
        measureFolder(QString::fromLocal8Bit(argv[1]), importers);
    for (qsizetype size = 1 << 20; size <= ImporterRegistry::MaximumSize; size *= 2)
        measureSize(std::min<qsizetype>(size, ImporterRegistry::MaximumSize - 4096), importers);
    return 0;
}
