// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How well names are found where nobody marked them: precision and recall of each kind on the hand-marked documents of
// tests/data/extraction/marked.tsv, which holds places in 66 documents of all eras and none of their words. The
// extractor gets bare text and no list of persons. Finders are improved on the half that is called "develop";
// "held-out" tells how they do elsewhere. Needs the shared volumes (SECTO_SHARED); without them it says so and ends.
//
//   names_score [--misses develop|held-out]
//
// --misses lists what was found otherwise.

#include "extraction/extractor.h"
#include "import/importer_registry.h"
#include "testlib/testlib.h"
#include "text/folding.h"

#include <QDir>
#include <QMap>

#include <algorithm>
#include <cstdio>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

/** A name as the sample has it, or as it was found; the range counts characters other than white space. */
struct Named
{
    QString field;
    TextRange range;
    QString kind;
    QString identity; ///< of a find: empty where the extractor does not say

    bool isAt(const Named &other) const { return kind == other.kind && field == other.field && range == other.range; }
    bool meets(const Named &other) const
    {
        return kind == other.kind && field == other.field && range.intersects(other.range);
    }
};

struct MarkedDocument
{
    QString half;
    QMap<QString, qsizetype> sizes; ///< of the fields
    QList<Named> names;
};

struct Score
{
    int marked = 0;
    int found = 0;
    int right = 0;
    int foundNear = 0;  ///< finds that overlap a marked name of the kind
    int markedNear = 0; ///< marked names that overlap a find of the kind
    int identities = 0; ///< of those that are right and have a marked identity
    int rightIdentities = 0;
    int wrongIdentities = 0; ///< the rest is not said
};

/** The sample by volume, then by document. */
QMap<QString, QMap<QString, MarkedDocument>> readSample()
{
    QMap<QString, QMap<QString, MarkedDocument>> sample;
    for (const QString &line :
         QString::fromUtf8(readData(u"extraction/marked.tsv"_s)).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList row = line.split(u'\t');
        if (line.startsWith(u'#') || row.size() != 8)
            continue;
        MarkedDocument &document = sample[row[0]][row[1]];
        document.half = row[2];
        const TextRange range{row[4].toLongLong(), row[5].toLongLong()};
        if (row[6] == "field"_L1)
            document.sizes[row[3]] = range.end;
        else
            document.names << Named{row[3], range, row[6], row[7]};
    }
    return sample;
}

/** For each offset of @p text, and for its end, how many characters other than white space stand before it. */
QList<qsizetype> countsOf(const QString &text)
{
    QList<qsizetype> counts;
    counts.reserve(text.size() + 1);
    qsizetype count = 0;
    for (const QChar c : text) {
        counts << count;
        count += !c.isSpace();
    }
    return counts << count;
}

/** Names that may be written in several ways, as one: by the built-in tables, else as they are. */
QString sameForAll(const Authority &authority, const QString &kind, const QString &name)
{
    const QList<Token> words = tokens(name);
    if (words.isEmpty())
        return name;
    const auto isAll = [&words](const PhraseTable::Match &match) { return match.length == words.size(); };
    if (const auto match = authority.placePhrases().longestAt(words, 0); kind == "place"_L1 && isAll(match))
        return authority.place(match.value).name;
    if (const auto match = authority.organizationPhrases().longestAt(words, 0);
        kind == "organization"_L1 && isAll(match))
        return authority.organization(match.value).name;
    if (const auto match = authority.eventPhrases().longestAt(words, 0); kind == "event"_L1 && isAll(match))
        return authority.event(match.value).name;
    if (const auto match = authority.markingPhrases().longestAt(words, 0); kind == "classification"_L1 && isAll(match))
        return authority.marking(match.value).name;
    return name;
}

/** Whether two names with the given name first may be one person's: middle names and initials may lack. */
bool isSamePerson(const QString &one, const QString &other)
{
    const auto words = [](const QString &name) {
        QStringList parts = folded(name).remove(u'.').remove(u',').split(u' ', Qt::SkipEmptyParts);
        parts.removeIf([](const QString &part) { return part == "jr"_L1 || part == "sr"_L1; });
        return parts;
    };
    const QStringList a = words(one);
    const QStringList b = words(other);
    if (a.isEmpty() || b.isEmpty())
        return false;
    return a == b || (a.last() == b.last() && (a.first().startsWith(b.first()) || b.first().startsWith(a.first())));
}

QString eraOf(const QString &volume)
{
    const int year = volume.mid(4, 4).toInt();
    return year < 1914 ? u"to 1913"_s : year < 1946 ? u"1914 to 1945"_s : u"1946 on"_s;
}

class Scoring
{
public:
    Scoring(const Authority &authority, const QString &missesOf) : m_authority(authority), m_missesOf(missesOf) {}

    void add(const QString &volume, const MarkedDocument &marked, Document document)
    {
        document.names.clear();
        const QString place = volume + u'/' + document.id;
        QMap<QString, QList<qsizetype>> counts;
        for (const FieldId &field : document.fields())
            counts[field.toString()] = countsOf(document.text(field));
        for (const auto &[field, size] : marked.sizes.asKeyValueRange()) {
            if (counts.value(field, {0}).last() != size) {
                ++m_missing;
                std::printf("%s %s: the text is not the one that was marked\n", qPrintable(place), qPrintable(field));
                return;
            }
        }

        const Extraction extraction = Extractor(m_authority).extract(document);
        QList<Named> found;
        for (const Mention &mention : extraction.mentions) {
            const Entity *entity = extraction.entity(mention.entity);
            const QString field = mention.field.toString();
            if (!marked.sizes.contains(field))
                continue;
            found << Named{field,
                           {counts[field][mention.range.begin], counts[field][mention.range.end]},
                           toString(mention.kind),
                           !entity->resolved                  ? QString()
                           : mention.kind == EntityKind::Date ? entity->isoDate
                                                              : entity->name};
        }
        const QString era = eraOf(volume);
        for (const QString &group : {u"all"_s, era})
            count(m_scores[marked.half + u", "_s + group], marked.names, found);
        if (marked.half == m_missesOf)
            tell(place, document, counts, marked.names, found);
    }

    void print() const
    {
        for (const auto &[group, scores] : m_scores.asKeyValueRange()) {
            std::printf("\n%-22s %6s %6s %10s %7s | %s | %s\n", qPrintable(group), "marked", "found", "precision",
                        "recall", "overlapping: precision  recall", "identity: right  wrong");
            for (const auto &[kind, score] : scores.asKeyValueRange())
                std::printf(
                    "%-22s %6d %6d %10s %7s | %22s %7s | %15s %6s\n", qPrintable(kind), score.marked, score.found,
                    qPrintable(ratio(score.right, score.found)), qPrintable(ratio(score.right, score.marked)),
                    qPrintable(ratio(score.foundNear, score.found)), qPrintable(ratio(score.markedNear, score.marked)),
                    qPrintable(ratio(score.rightIdentities, score.identities)),
                    qPrintable(ratio(score.wrongIdentities, score.identities)));
        }
        std::printf("\ndocuments that are not as they were marked: %d\n", m_missing);
    }

private:
    static QString ratio(int part, int whole)
    {
        return whole == 0 ? u"-"_s : QString::number(double(part) / whole, 'f', 3);
    }

    bool isIdentified(const Named &marked, const Named &found) const
    {
        if (marked.kind == "person"_L1 || marked.kind == "role"_L1)
            return isSamePerson(marked.identity, found.identity);
        return sameForAll(m_authority, marked.kind, marked.identity)
               == sameForAll(m_authority, found.kind, found.identity);
    }

    void count(QMap<QString, Score> &scores, const QList<Named> &marked, const QList<Named> &found) const
    {
        for (const Named &name : found) {
            Score &score = scores[name.kind];
            ++score.found;
            score.foundNear += std::ranges::any_of(marked, [&](const Named &other) { return name.meets(other); });
        }
        for (const Named &name : marked) {
            Score &score = scores[name.kind];
            ++score.marked;
            score.markedNear += std::ranges::any_of(found, [&](const Named &other) { return name.meets(other); });
            const auto same = std::ranges::find_if(found, [&](const Named &other) { return name.isAt(other); });
            if (same == found.end())
                continue;
            ++score.right;
            if (name.identity.isEmpty())
                continue;
            ++score.identities;
            const bool isRight = !same->identity.isEmpty() && isIdentified(name, *same);
            score.rightIdentities += isRight;
            score.wrongIdentities += !isRight && !same->identity.isEmpty();
        }
    }

    void tell(const QString &place, const Document &document, const QMap<QString, QList<qsizetype>> &counts,
              const QList<Named> &marked, const QList<Named> &found) const
    {
        const auto line = [&](const char *what, const Named &name, const QString &more = {}) {
            const QString text = document.text(*FieldId::fromString(name.field));
            const QList<qsizetype> &count = counts[name.field];
            // The last offset with the count of the beginning stands after any white space.
            const qsizetype begin = std::ranges::upper_bound(count, name.range.begin) - count.begin() - 1;
            const qsizetype end = std::ranges::lower_bound(count, name.range.end) - count.begin();
            const QString words =
                u"%1[%2]%3"_s.arg(text.sliced(std::max<qsizetype>(begin - 30, 0), std::min<qsizetype>(begin, 30)),
                                  text.sliced(begin, end - begin), text.mid(end, 30));
            std::printf("%s %s %s: %s%s\n", what, qPrintable(name.kind), qPrintable(place),
                        qPrintable(QString(words).replace(u'\n', u'|')), qPrintable(more));
        };
        for (const Named &name : found) {
            const auto same = std::ranges::find_if(marked, [&](const Named &other) { return name.isAt(other); });
            if (same == marked.end())
                line("found ", name, u" -> "_s + name.identity);
            else if (!same->identity.isEmpty() && !isIdentified(*same, name))
                line("other ", name, u" -> "_s + name.identity + u", not "_s + same->identity);
        }
        for (const Named &name : marked) {
            if (std::ranges::none_of(found, [&](const Named &other) { return name.isAt(other); }))
                line("marked", name, u" -> "_s + name.identity);
        }
    }

    const Authority &m_authority;
    QString m_missesOf;
    QMap<QString, QMap<QString, Score>> m_scores;
    int m_missing = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const qsizetype misses = arguments.indexOf(u"--misses"_s);
    if (sharedFolder().isEmpty()) {
        std::printf("The shared volumes are not here (SECTO_SHARED); nothing was measured.\n");
        return 0;
    }
    const auto importers = ImporterRegistry::withAllFormats();
    const Authority authority = Authority::builtIn();
    Scoring scoring(authority, misses < 0 ? QString() : arguments.value(misses + 1));
    for (const auto &[volume, marked] : readSample().asKeyValueRange()) {
        const auto source = ImporterRegistry::read(sharedFolder() + u"/frus/volumes/%1.xml.xz"_s.arg(volume));
        if (!source) {
            std::printf("%s is not here\n", qPrintable(volume));
            continue;
        }
        for (const Document &document : importers.import(*source).documents) {
            if (const auto names = marked.constFind(document.id); names != marked.cend())
                scoring.add(volume, *names, document);
        }
    }
    scoring.print();
    return 0;
}
