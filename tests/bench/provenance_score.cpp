// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How well source notes are read: precision and recall of each part on the hand-marked sample of
// tests/data/provenance/sample.tsv, which holds places and keys of 300 notes of all eras and none of their
// words. The reader was written on the half that is called "develop"; "held-out" tells how it does elsewhere.
// Needs the shared volumes (SECTO_SHARED); without them it says so and ends.
//
//   provenance_score [--misses develop|held-out] [--all]
//
// --misses lists what was read otherwise; --all reads every note of every volume and tells how many are understood.

#include "import/importer_registry.h"
#include "provenance/source_note.h"
#include "testlib/testlib.h"

#include <QDir>
#include <QHash>
#include <QMap>

#include <algorithm>
#include <cstdio>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

using Kind = ProvenancePart::Kind;

/** What the sample says of one part. */
struct MarkedPart
{
    QString part;
    TextRange range;
    QString key;
};

struct Note
{
    QString half;
    qsizetype size = 0;
    QList<MarkedPart> parts;
};

struct Score
{
    int marked = 0;
    int found = 0;
    int right = 0;
    int keys = 0; ///< of those that are right and have a marked key
    int rightKeys = 0;
};

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Repository:
        return u"repository"_s;
    case Kind::RecordGroup:
        return u"record-group"_s;
    case Kind::Collection:
        return u"collection"_s;
    case Kind::Lot:
        return u"lot"_s;
    case Kind::File:
        return u"file"_s;
    case Kind::Box:
        return u"box"_s;
    case Kind::Publication:
        return u"publication"_s;
    case Kind::Classification:
        return u"classification"_s;
    case Kind::Handling:
        return u"handling"_s;
    case Kind::Drafter:
        return u"drafter"_s;
    case Kind::Clearance:
        return u"clearance"_s;
    case Kind::Sent:
    case Kind::Received:
        break;
    }
    return u"time"_s;
}

/** The sample by volume, then by document. */
QMap<QString, QMap<QString, Note>> readSample()
{
    QMap<QString, QMap<QString, Note>> sample;
    for (const QString &line :
         QString::fromUtf8(readData(u"provenance/sample.tsv"_s)).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList row = line.split(u'\t');
        if (line.startsWith(u'#') || row.size() != 7)
            continue;
        Note &note = sample[row[0]][row[1]];
        note.half = row[2];
        const TextRange range{row[4].toLongLong(), row[5].toLongLong()};
        if (row[3] == "note"_L1)
            note.size = range.end;
        else
            note.parts << MarkedPart{row[3], range, row[6]};
    }
    return sample;
}

class Scoring
{
public:
    explicit Scoring(const QString &missesOf) : m_missesOf(missesOf) {}

    void add(const QString &place, const Note &note, const Footnote *source)
    {
        QMap<QString, Score> &scores = m_scores[note.half];
        for (const MarkedPart &marked : note.parts)
            ++scores[marked.part].marked;
        if (!source || source->text.size() != note.size) {
            ++m_missing;
            std::printf("%s: the note is not the one that was marked\n", qPrintable(place));
            return;
        }
        const QList<ProvenancePart> read = readSourceNote(source->text);
        for (const ProvenancePart &part : read) {
            Score &score = scores[nameOf(part.kind)];
            ++score.found;
            const auto same = std::ranges::find_if(note.parts, [&part](const MarkedPart &marked) {
                return marked.part == nameOf(part.kind) && marked.range == part.range;
            });
            if (same == note.parts.end()) {
                tell(note, place, "read  ", nameOf(part.kind), part.range, source->text);
                continue;
            }
            ++score.right;
            if (same->key.isEmpty())
                continue;
            ++score.keys;
            if (same->key == part.key)
                ++score.rightKeys;
            else if (note.half == m_missesOf)
                std::printf("%s key %s: %s, not %s\n", qPrintable(place), qPrintable(same->part), qPrintable(part.key),
                            qPrintable(same->key));
        }
        for (const MarkedPart &marked : note.parts) {
            const bool isRead = std::ranges::any_of(read, [&marked](const ProvenancePart &part) {
                return marked.part == nameOf(part.kind) && marked.range == part.range;
            });
            if (!isRead)
                tell(note, place, "marked", marked.part, marked.range, source->text);
        }
    }

    void print() const
    {
        for (const auto &[half, scores] : m_scores.asKeyValueRange()) {
            std::printf("\n%-16s %7s %7s %10s %10s %10s\n", qPrintable(half), "marked", "read", "precision", "recall",
                        "same key");
            for (const auto &[part, score] : scores.asKeyValueRange())
                std::printf("%-16s %7d %7d %10.3f %10.3f %10.3f\n", qPrintable(part), score.marked, score.found,
                            ratio(score.right, score.found), ratio(score.right, score.marked),
                            ratio(score.rightKeys, score.keys));
        }
        std::printf("\nnotes that are not as they were marked: %d\n", m_missing);
    }

private:
    static double ratio(int part, int whole) { return whole == 0 ? 1 : double(part) / whole; }

    void tell(const Note &note, const QString &place, const char *who, const QString &part, TextRange range,
              const QString &text) const
    {
        if (note.half == m_missesOf)
            std::printf("%s %s %s: %s\n", qPrintable(place), who, qPrintable(part),
                        qPrintable(slice(text, range).toString()));
    }

    QString m_missesOf;
    QMap<QString, QMap<QString, Score>> m_scores;
    int m_missing = 0;
};

/** How many source notes there are, how many say where the document is kept, and how many give a file or a lot. */
struct Coverage
{
    int notes = 0;
    int kept = 0;
    int files = 0;

    void add(const Document &document)
    {
        const Footnote *note = sourceNoteOf(document);
        if (!note)
            return;
        ++notes;
        bool isKept = false;
        bool hasFile = false;
        for (const ProvenancePart &part : readSourceNote(note->text)) {
            hasFile = hasFile || part.kind == Kind::File || part.kind == Kind::Lot;
            isKept = isKept || part.kind <= Kind::Publication;
        }
        kept += isKept;
        files += hasFile;
    }
};

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const qsizetype misses = arguments.indexOf(u"--misses"_s);
    const bool all = arguments.contains(u"--all"_s);
    if (sharedFolder().isEmpty()) {
        std::printf("The shared volumes are not here (SECTO_SHARED); nothing was measured.\n");
        return 0;
    }
    const auto sample = readSample();
    const auto importers = ImporterRegistry::withAllFormats();
    Scoring scoring(misses < 0 ? QString() : arguments.value(misses + 1));
    for (const QString &name : QDir(sharedFolder() + u"/frus/volumes"_s).entryList({u"*.xml.xz"_s})) {
        const QString volume = name.section(u'.', 0, 0);
        if (!all && !sample.contains(volume))
            continue;
        const auto source = ImporterRegistry::read(sharedFolder() + u"/frus/volumes/"_s + name);
        if (!source)
            continue;
        Coverage coverage;
        const QMap<QString, Note> notes = sample.value(volume);
        for (const Document &document : importers.import(*source).documents) {
            coverage.add(document);
            if (const auto note = notes.constFind(document.id); note != notes.cend())
                scoring.add(volume + u'/' + document.id, *note, sourceNoteOf(document));
        }
        if (all)
            std::printf("%-24s %5d source notes, %5d understood, %5d with file or lot\n", qPrintable(volume),
                        coverage.notes, coverage.kept, coverage.files);
    }
    scoring.print();
    return 0;
}
