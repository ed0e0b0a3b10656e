// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/validators/bare_name_validator.h"

#include "extraction/bare_names/bare_name_model.h"

#include <QSet>

namespace Secto {

namespace {

/** From which probability a word is taken for a name. */
constexpr double LeastProbability = 0.5;

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
    QSet<qsizetype> unlikely;
    for (const NameEvidence &evidence : evidenceOf(reading, finds, words)) {
        const double probability = model.probability(evidence);
        if (probability < LeastProbability)
            unlikely << evidence.find;
        else
            finds[evidence.find].confidence = 0.4 + 0.5 * probability;
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
