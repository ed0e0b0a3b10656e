// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast plain text is read, and how its memory grows: first every .txt file of a folder,
// then documents made up here, each twice as large as the one before: one as volumes have
// them, then such as nobody would write. Prints, asserts nothing.
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

/** @p unit over and over, to about @p size bytes. */
QByteArray repeated(const QByteArray &unit, qsizetype size)
{
    return unit.repeated(std::max<qsizetype>(1, size / unit.size()));
}

/** A text of about @p size bytes with as many calls and notes as fit. */
QByteArray fullOfNotes(qsizetype size)
{
    QByteArray text = "Report\n\n";
    QByteArray notes = "\n";
    for (int note = 1; note < 10'000 && text.size() + notes.size() < size; ++note) {
        const QByteArray label = QByteArray::number(note);
        text += "He came in 1954" + label + " and left.\n\n";
        notes += "  " + label + ". Note.\n";
    }
    return text + notes;
}

/** Ways to make up a text of a given size. */
struct Shape
{
    const char *name;
    QByteArray (*make)(qsizetype size);
    qsizetype smallest;
    qsizetype largest;
};

const Shape Shapes[] = {
    {"as volumes have them", madeUp, 1 << 20, ImporterRegistry::MaximumSize - 4096},
    {"notes everywhere", fullOfNotes, 1 << 16, 1 << 18},
    {"one line", [](qsizetype size) { return repeated("He spoke of 17 places, and so on. ", size); }, 5 << 20,
     20 << 20},
    {"page marks", [](qsizetype size) { return repeated("He left. [Page 12] ", size); }, 1 << 19, 2 << 20},
    {"numbers in lines", [](qsizetype size) { return repeated("1234567\n", size); }, 15 << 20, 60 << 20},
    {"numbers, and notes",
     [](qsizetype size) { return repeated("1957 3124 12.1 ", size) + "\n\n  1. One.\n  2. Two.\n"; }, 15 << 20,
     60 << 20},
    {"figures", [](qsizetype size) { return repeated("1", size) + "\n\n  1. One.\n"; }, 15 << 20, 60 << 20},
    {"points and figures", [](qsizetype size) { return "Report1\n\n  1. Source: " + repeated("1.", size); }, 5 << 20,
     20 << 20},
    {"brackets", [](qsizetype size) { return repeated("[", size); }, 5 << 20, 20 << 20},
};

/** The memory is that of a process of its own: memory given back is not given back to the system. */
void measureShape(const Shape &shape, qsizetype size, const ImporterRegistry &importers)
{
    std::fflush(stdout);
    const pid_t child = fork();
    if (child != 0) {
        waitpid(child, nullptr, 0);
        return;
    }
    const QByteArray text = shape.make(size);
    const double memoryBefore = peakMemory();
    const double before = processorTime();
    const ImportResult result = importers.import({text, u"made up"_s});
    const double taken = processorTime() - before;
    const double memory = peakMemory() - memoryBefore;
    std::printf("%-20s %6.2f MB %5lld notes %7.0f ms %6.2f MB/s %6.0f MiB more memory, %5.1f bytes a byte\n",
                shape.name, double(text.size()) / 1e6, static_cast<long long>(result.documents.value(0).notes.size()),
                taken, double(text.size()) / 1e3 / taken, memory, memory * 1024 * 1024 / double(text.size()));
    std::fflush(stdout);
    _exit(0);
}

} // namespace

int main(int argc, char **argv)
{
    const auto importers = ImporterRegistry::withAllFormats();
    if (argc > 1)
        measureFolder(QString::fromLocal8Bit(argv[1]), importers);
    for (const Shape &shape : Shapes) {
        for (qsizetype size = shape.smallest;; size = std::min(size * 2, shape.largest)) {
            measureShape(shape, size, importers);
            if (size >= shape.largest)
                break;
        }
    }
    return 0;
}
