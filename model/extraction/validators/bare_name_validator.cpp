// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/validators/bare_name_validator.h"

#include "extraction/bare_names/bare_name_model.h"

#include <QSet>

namespace Secto {

namespace {

// From which probability a word is taken for a name.
constexpr double LeastProbability = 0.5;
/** Where the word says or does what only persons do, here or elsewhere in the document. */
constexpr double LeastWhereItActs = 0.1;

/** The words that act as persons do somewhere, as written. */
QSet<QString> actingIn(const QList<Find> &finds)
{
    QSet<QString> acting;
    for (const Find &find : finds) {
        if (find.kind == EntityKind::Person && !find.isSure && find.acts)
            acting.insert(find.name.surname);
    }
    return acting;
}

} // namespace

void BareNameValidator::validate(const Reading &reading, QList<Find> &finds) const
{
    const BareNameModel &model = BareNameModel::builtIn();
    std::vector<BareWord> words;
    for (qsizetype number = 0; number < finds.size(); ++number) {
        const Find &find = finds[number];
        if (find.kind == EntityKind::Person && !find.isSure)
            words.push_back({number, model.looks(wordFeatures(reading, find.field, find.token))});
    }
    const QSet<QString> acting = actingIn(finds);
    QSet<qsizetype> unlikely;
    for (const NameEvidence &evidence : evidenceOf(reading, finds, words)) {
        const double probability = model.probability(evidence);
        const bool isPlain = evidence.is(NameEvidence::IsCommonWord);
        // Who is introduced by title or given name may be called by the surname from then on.
        const bool isIntroduced = !isPlain && evidence.is(NameEvidence::IsIntroduced);
        const bool acts = !isPlain && acting.contains(finds[evidence.find].name.surname);
        if (!isIntroduced && probability < (acts ? LeastWhereItActs : LeastProbability))
            unlikely << evidence.find;
        else
            finds[evidence.find].confidence = 0.4 + 0.5 * std::max(probability, isIntroduced ? 0.6 : 0.0);
    }
    QList<Find> likely;
    likely.reserve(finds.size() - unlikely.size());
    for (qsizetype number = 0; number < finds.size(); ++number) {
        if (!unlikely.contains(number))
            likely << std::move(finds[number]);
    }
    finds = std::move(likely);
}

} // namespace Secto
