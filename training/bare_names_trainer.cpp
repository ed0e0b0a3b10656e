// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Trains the model of bare names on volumes whose editors marked whom they name, and writes it. training/README.md
// tells what it learns and how it is kept from learning the editors' omissions.
//
//   bare_names_trainer MODEL VOLUME…

#include "extraction/bare_names/bare_name_model.h"
#include "extraction/finders/finder.h"
#include "extraction/settle.h"
#include "import/importer_registry.h"
#include "storage/people_named.h"
#include "text/folding.h"

#include <QFile>
#include <QSaveFile>

#include <linear.h>

#include <cmath>
#include <cstdio>
#include <functional>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

// A volume teaches only if its editors marked names all through it.
constexpr qsizetype LeastMarked = 300;
constexpr double LeastMarkedInBodies = 0.3;

/** Of the family names one in so many is hidden, so that the model learns to know others by their places. */
constexpr size_t HiddenNames = 4;

constexpr double LargestWeight = 4;

enum class Answer { Name, NoName, Unknown };

/** A bare word in a document that teaches. */
struct Example
{
    WordFeatures features;
    Answer answer = Answer::Unknown;
};

struct DocumentLesson
{
    QList<Find> finds;
    std::vector<BareWord> words;
    std::vector<Example> examples; ///< of each word
};

/** The names that the editors marked, by field. */
using Marked = QHash<FieldId, QList<TextRange>>;

class Teacher
{
public:
    Teacher(const Authority &authority, QSet<QString> listed) : m_authority(authority), m_listed(std::move(listed)) {}

    /**
     * The editors marked @p find, or would have marked it were it a name. Words that they may have overlooked, or
     * passed over because their list does not have the person, say nothing.
     */
    Answer answerFor(const Reading &reading, const Find &find, const Marked &marked, bool isIntroduced) const
    {
        const FieldReading &field = reading.fields()[find.field];
        for (const TextRange &name : marked.value(field.id)) {
            if (!name.intersects(find.range))
                continue;
            const QStringView rest =
                QStringView(field.text).sliced(find.range.end, std::max<qsizetype>(0, name.end - find.range.end));
            const bool isLast = rest.isEmpty() || rest == u"’s" || rest == u"'s" || rest == u"’" || !hasLetter(rest);
            return isLast ? Answer::Name : Answer::Unknown;
        }
        const QString &word = find.name.surname;
        if (m_listed.contains(folded(word)))
            return Answer::Unknown;
        const bool isPlain = m_authority.isCommonWord(word);
        if (!isPlain && (find.acts || isIntroduced))
            return Answer::Unknown;
        return Answer::NoName;
    }

private:
    static bool hasLetter(QStringView text)
    {
        return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
    }

    const Authority &m_authority;
    QSet<QString> m_listed;
};

/** Weights of a linear model. */
std::vector<double> fitted(const std::vector<std::vector<feature_node>> &rows, const std::vector<double> &answers,
                           int features, double cost)
{
    problem task{};
    task.l = int(rows.size());
    task.n = features;
    task.bias = -1;
    std::vector<feature_node *> pointers;
    pointers.reserve(rows.size());
    for (const auto &row : rows)
        pointers.push_back(const_cast<feature_node *>(row.data()));
    task.x = pointers.data();
    task.y = const_cast<double *>(answers.data());
    parameter how{};
    how.solver_type = L2R_LR;
    how.C = cost;
    how.eps = 0.01;
    how.p = 0.1;
    model *trained = train(&task, &how);
    std::vector<double> weights(trained->w, trained->w + features);
    if (trained->label[0] != 1)
        std::ranges::transform(weights, weights.begin(), std::negate<>());
    free_and_destroy_model(&trained);
    return weights;
}

class Training
{
public:
    void read(const QStringList &paths, const Authority &authority,
              const std::function<void(int volume, bool, DocumentLesson &, const Reading &)> &use) const
    {
        const auto importers = ImporterRegistry::withAllFormats();
        for (int volume = 0; volume < paths.size(); ++volume) {
            const auto source = ImporterRegistry::read(paths[volume]);
            if (!source) {
                std::fprintf(stderr, "%s\n", qPrintable(source.error().text()));
                continue;
            }
            importers.importEach(*source, [&](const ImportSource &, const ImportResult &read) {
                const PersonList persons = read.volume ? PersonsOfVolume(read.volume->persons).persons : PersonList();
                if (!persons.isEmpty() && isMarkedThroughout(read.documents))
                    readVolume(volume, read.documents, persons, authority, use);
                return true;
            });
        }
    }

private:
    static bool isMarkedThroughout(const QList<Document> &documents)
    {
        qsizetype marked = 0;
        qsizetype inBodies = 0;
        for (const Document &document : documents) {
            for (const TaggedName &name : document.names) {
                marked += name.kind == TaggedName::Kind::Person;
                inBodies += name.kind == TaggedName::Kind::Person && name.span.field.isBody();
            }
        }
        return marked >= LeastMarked && double(inBodies) / double(marked) >= LeastMarkedInBodies;
    }

    static void readVolume(int volume, const QList<Document> &documents, const PersonList &persons,
                           const Authority &authority,
                           const std::function<void(int, bool, DocumentLesson &, const Reading &)> &use)
    {
        static const auto finders = allFinders();
        const PersonIndex none{PersonList()};
        const PersonIndex list(persons);
        QSet<QString> surnames;
        for (const ListedPerson &person : persons) {
            for (const QString &word : person.name.section(u',', 0, 0).split(u' ', Qt::SkipEmptyParts))
                surnames << folded(word);
        }
        const Teacher teacher(authority, surnames);
        for (const bool hasList : {false, true}) {
            for (const Document &document : documents) {
                Marked marked;
                for (const TaggedName &name : document.names) {
                    if (name.kind == TaggedName::Kind::Person)
                        marked[name.span.field] << name.span.range;
                }
                if (marked.isEmpty())
                    continue;
                const Reading reading(document, authority, hasList ? list : none);
                DocumentLesson lesson;
                for (qsizetype field = 0; field < reading.fields().size(); ++field) {
                    for (const auto &finder : finders)
                        finder->find(reading, field, lesson.finds);
                }
                lesson.finds = settled(std::move(lesson.finds));
                QSet<QString> introduced;
                for (const Find &find : std::as_const(lesson.finds)) {
                    if (find.kind == EntityKind::Person && find.isSure)
                        introduced << find.name.surname.section(u' ', -1);
                }
                for (qsizetype number = 0; number < lesson.finds.size(); ++number) {
                    const Find &find = lesson.finds[number];
                    if (find.kind != EntityKind::Person || find.isSure)
                        continue;
                    lesson.words.push_back({number, 0});
                    lesson.examples.push_back(
                        {wordFeatures(reading, find.field, find.token),
                         teacher.answerFor(reading, find, marked, introduced.contains(find.name.surname))});
                }
                use(volume, hasList, lesson, reading);
            }
        }
    }
};

std::vector<feature_node> rowOf(const WordFeatures &features)
{
    std::vector<int> buckets;
    for (const uint32_t feature : features)
        buckets.push_back(int(BareNameModel::bucketOf(feature)) + 1);
    std::ranges::sort(buckets);
    buckets.erase(std::unique(buckets.begin(), buckets.end()), buckets.end());
    std::vector<feature_node> row;
    row.reserve(buckets.size() + 1);
    for (const int bucket : buckets)
        row.push_back({bucket, 1});
    row.push_back({-1, 0});
    return row;
}

double scored(const std::vector<double> &weights, const WordFeatures &features)
{
    double sum = 0;
    for (const uint32_t feature : features)
        sum += weights[BareNameModel::bucketOf(feature)];
    return sum;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "bare_names_trainer MODEL VOLUME…\n");
        return 2;
    }
    QStringList paths;
    for (int i = 2; i < argc; ++i)
        paths << QString::fromLocal8Bit(argv[i]);
    Authority authority = Authority::builtIn();
    authority.forgetFamilyNames(HiddenNames);
    const Training training;

    // The words around: on every second volume, on the others, and on all.
    std::array<std::vector<std::vector<feature_node>>, 2> rows;
    std::array<std::vector<double>, 2> answers;
    training.read(paths, authority, [&](int volume, bool hasList, const DocumentLesson &lesson, const Reading &) {
        if (hasList)
            return;
        for (const Example &example : lesson.examples) {
            if (example.answer == Answer::Unknown)
                continue;
            rows[volume % 2].push_back(rowOf(example.features));
            answers[volume % 2].push_back(example.answer == Answer::Name ? 1 : -1);
        }
    });
    constexpr double Cost = 0.1;
    std::array<std::vector<double>, 2> halves;
    for (int half : {0, 1}) {
        std::printf("half %d: %zu words, %lld names\n", half, rows[half].size(),
                    static_cast<long long>(std::ranges::count(answers[half], 1.0)));
        std::fflush(stdout);
        halves[half] = fitted(rows[half], answers[half], int(BareNameModel::Buckets), Cost);
    }
    auto allRows = std::move(rows[0]);
    auto allAnswers = std::move(answers[0]);
    std::ranges::move(rows[1], std::back_inserter(allRows));
    std::ranges::move(answers[1], std::back_inserter(allAnswers));
    const std::vector<double> whole = fitted(allRows, allAnswers, int(BareNameModel::Buckets), Cost);
    allRows.clear();

    // What the document says: each half judged by the other's weights, as the model will judge what it has not seen.
    std::vector<std::vector<feature_node>> evidenceRows;
    std::vector<double> evidenceAnswers;
    training.read(paths, authority, [&](int volume, bool, DocumentLesson &lesson, const Reading &reading) {
        for (size_t i = 0; i < lesson.words.size(); ++i)
            lesson.words[i].looks = scored(halves[1 - volume % 2], lesson.examples[i].features);
        const auto evidence = evidenceOf(reading, lesson.finds, lesson.words);
        for (size_t i = 0; i < evidence.size(); ++i) {
            if (lesson.examples[i].answer == Answer::Unknown)
                continue;
            std::vector<feature_node> row;
            for (size_t value = 0; value < NameEvidence::Count; ++value) {
                if (evidence[i].values[value] != 0)
                    row.push_back({int(value) + 1, evidence[i].values[value]});
            }
            row.push_back({-1, 0});
            evidenceRows.push_back(std::move(row));
            evidenceAnswers.push_back(lesson.examples[i].answer == Answer::Name ? 1 : -1);
        }
    });
    const std::vector<double> evidenceWeights = fitted(evidenceRows, evidenceAnswers, NameEvidence::Count, 1);

    BareNameModel model;
    model.scale = LargestWeight / 127;
    model.weights.resize(BareNameModel::Buckets);
    for (size_t i = 0; i < whole.size(); ++i)
        model.weights[i] = int8_t(std::lround(std::clamp(whole[i], -LargestWeight, LargestWeight) / model.scale));
    for (size_t i = 0; i < NameEvidence::Count; ++i) {
        model.evidenceWeights[i] = evidenceWeights[i];
        std::printf("evidence %2zu: %7.3f\n", i, evidenceWeights[i]);
    }
    const int largest = int(std::ranges::count_if(whole, [](double w) { return std::abs(w) > LargestWeight; }));
    std::printf("weights that are cut: %d\n", largest);

    QSaveFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly) || file.write(qCompress(model.write(), 9)) < 0 || !file.commit()) {
        std::fprintf(stderr, "%s cannot be written.\n", argv[1]);
        return 1;
    }
    return 0;
}
