// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_summary.h"

#include "text/folding.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("EntitySummary", text);
}

void count(QList<Tally> &tallies, const QString &text)
{
    if (text.isEmpty())
        return;
    const auto found = std::ranges::find(tallies, text, &Tally::text);
    if (found == tallies.end())
        tallies << Tally{text, 1};
    else
        ++found->count;
}

/** Whether all of @p words stand, side by side, in @p name: "Martin" says nothing that "Paul Martin" does not. */
bool isPartOf(const QString &words, const QString &name)
{
    return (u' ' + folded(name) + u' ').contains(u' ' + folded(words) + u' ');
}

} // namespace

QList<EntitySummary> summarize(const Extraction &extraction)
{
    QList<EntitySummary> summaries;
    QHash<QString, qsizetype> places;
    summaries.reserve(extraction.entities.size());
    for (const Entity &entity : extraction.entities) {
        places.insert(entity.key, summaries.size());
        summaries.emplace_back().entity = entity;
    }
    for (const Mention &mention : extraction.mentions) {
        const auto place = places.constFind(mention.entity);
        if (place == places.cend())
            continue;
        EntitySummary &summary = summaries[*place];
        ++summary.mentions;
        summary.confidence += mention.confidence;
        count(summary.words, mention.text);
        count(summary.reasons, mention.why);
    }
    for (EntitySummary &summary : summaries) {
        summary.confidence /= std::max(1, summary.mentions);
        std::ranges::stable_sort(summary.words, std::greater(), &Tally::count);
        std::ranges::stable_sort(summary.reasons, std::greater(), &Tally::count);
    }
    return summaries;
}

QString wordsInOneLine(const QList<Tally> &tallies)
{
    QStringList parts;
    for (const Tally &tally : tallies) {
        const QString quoted = tr("“%1”").arg(tally.text);
        parts << (tally.count > 1 ? quoted + u'\u00a0' + QLocale().toString(tally.count) : quoted);
    }
    return parts.join(u" · "_s);
}

QString secondLine(const EntitySummary &summary)
{
    const Entity &entity = summary.entity;
    QStringList parts;
    if (!entity.resolved)
        parts << tr("Unresolved");
    if (!entity.description.isEmpty())
        parts << entity.description;
    const auto telling =
        std::ranges::find_if(summary.words, [&](const Tally &tally) { return !isPartOf(tally.text, entity.name); });
    // The extraction may have quoted them itself.
    const QString quoted = telling == summary.words.end() ? QString() : tr("“%1”").arg(telling->text);
    if (!quoted.isEmpty() && !entity.description.contains(quoted))
        parts << quoted;
    return parts.join(u" · "_s);
}

} // namespace Secto
