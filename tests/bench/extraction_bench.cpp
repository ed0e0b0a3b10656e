// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes to find what the documents of volumes name, in milliseconds of processor time a document.
// Prints, judges nothing.
//
//   extraction_bench FILE…

#include "extraction/extractor.h"
#include "import/importer_registry.h"
#include "storage/people_named.h"

#include <cstdio>
#include <ctime>

using namespace Secto;

namespace {

double processorTime() // milliseconds
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const auto importers = ImporterRegistry::withAllFormats();
    const Authority authority = Authority::builtIn();
    const Extractor extractor(authority);
    for (int i = 1; i < argc; ++i) {
        const auto source = ImporterRegistry::read(QString::fromLocal8Bit(argv[i]));
        if (!source) {
            std::fprintf(stderr, "%s\n", qPrintable(source.error().text()));
            return 1;
        }
        importers.importEach(*source, [&](const ImportSource &each, const ImportResult &read) {
            const PersonList persons = read.volume ? PersonsOfVolume(read.volume->persons).persons : PersonList();
            qsizetype mentions = 0;
            qsizetype characters = 0;
            double longest = 0;
            const double begin = processorTime();
            for (const Document &document : read.documents) {
                const double before = processorTime();
                mentions += extractor.extract(document, persons).mentions.size();
                longest = std::max(longest, processorTime() - before);
                characters += document.body.size();
            }
            const double all = processorTime() - begin;
            const auto documents = std::max<qsizetype>(read.documents.size(), 1);
            std::printf(
                "%-28s %5lld documents, %6.2f ms each, longest %5.0f, %5.1f MB/s, %lld persons listed, %lld mentions\n",
                qPrintable(each.name.section(u'/', -1)), static_cast<long long>(documents), all / double(documents),
                longest, double(characters) / 1e3 / std::max(all, 0.001), static_cast<long long>(persons.size()),
                static_cast<long long>(mentions));
            return true;
        });
    }
    return 0;
}
