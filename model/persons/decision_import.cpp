// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/decision_import.h"

#include "persons/person_decision_store.h"
#include "persons/person_groups.h"
#include "storage/decision_store.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

using Fate = ComingDecision::Fate;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Decisions", text);
}

/** Whether both are about the same words or the same entity. */
bool areAboutTheSame(const Decision &a, const Decision &b)
{
    if (a.where.has_value() != b.where.has_value() || a.subject != b.subject)
        return false;
    if (a.where)
        return a.where->field == b.where->field && a.where->range == b.where->range;
    return a.words == b.words || a.action == Decision::Action::Reject || b.action == Decision::Action::Reject;
}

bool sayTheSame(const Decision &a, const Decision &b)
{
    return a.action == b.action && areAboutTheSame(a, b) && a.words == b.words && a.target == b.target
           && a.kind == b.kind && a.name == b.name;
}

bool contradict(const Decision &a, const Decision &b)
{
    using Action = Decision::Action;
    return areAboutTheSame(a, b) && !sayTheSame(a, b)
           && (a.action == b.action || a.action == Action::Reject || b.action == Action::Reject);
}

Fate fateOf(const Decision &decision, const QList<Decision> &here)
{
    if (std::ranges::any_of(here, [&](const Decision &other) { return sayTheSame(decision, other); }))
        return Fate::Known;
    if (std::ranges::any_of(here, [&](const Decision &other) { return contradict(decision, other); }))
        return Fate::Contradicts;
    return Fate::New;
}

QString nameOf(const DocumentDecisions &document)
{
    const QString title = document.title.isEmpty() ? document.document.document : document.title;
    return document.document.volume.isEmpty() ? title : document.document.volume + u": "_s + title;
}

void planPersons(const QList<PersonDecision> &here, const QList<PersonDecision> &coming, const QString &origin,
                 DecisionImport &plan)
{
    QList<PersonDecision> all = here;
    QList<std::pair<qsizetype, PersonDecision>> added; // and their places in the plan
    for (PersonDecision decision : coming) {
        if (decision.origin.isEmpty())
            decision.origin = origin;
        const bool isKnown =
            std::ranges::any_of(all, [&](const PersonDecision &other) { return saysTheSame(decision, other); });
        plan.coming << ComingDecision{isKnown ? Fate::Known : Fate::New, inWords(decision), {}};
        if (isKnown)
            continue;
        decision.id.clear();
        added.emplaceBack(plan.coming.size() - 1, decision);
        all << decision;
        plan.changes.said << decision;
    }
    const QList<PersonDecision> without = PersonGroups(all).withoutEffect();
    for (const auto &[place, decision] : std::as_const(added)) {
        if (without.contains(decision))
            plan.coming[place].fate = Fate::Contradicts;
    }
}

Result<void> planDocument(const Database &database, const DocumentDecisions &coming, DecisionImport &plan)
{
    const auto id = findDocument(database, coming.document);
    if (!id)
        return std::unexpected(id.error());
    const auto here = *id == 0 ? QList<Decision>() : DecisionStore(database).read(*id);
    if (!here)
        return std::unexpected(here.error());
    QList<Decision> then = *here;
    for (Decision decision : coming.decisions) {
        const Fate fate = *id == 0 ? Fate::NotHere : fateOf(decision, then);
        plan.coming << ComingDecision{fate, inWords(decision), nameOf(coming)};
        if (fate != Fate::New)
            continue;
        decision.id.clear();
        then << decision;
        plan.changes.ofDocuments.emplaceBack(*id, decision);
    }
    return {};
}

} // namespace

int DecisionImport::count(ComingDecision::Fate fate) const
{
    return int(std::ranges::count(coming, fate, &ComingDecision::fate));
}

Result<DecisionImport> planImport(const Database &database, const TravellingDecisions &decisions, const QString &origin)
{
    const auto here = PersonDecisionStore(database).all();
    if (!here)
        return std::unexpected(here.error());
    DecisionImport plan;
    planPersons(*here, decisions.persons, origin, plan);
    for (const DocumentDecisions &document : decisions.documents) {
        if (const auto planned = planDocument(database, document, plan); !planned)
            return std::unexpected(planned.error());
    }
    return plan;
}

QString inWords(const PersonDecision &decision)
{
    using Action = PersonDecision::Action;
    switch (decision.action) {
    case Action::Same:
        return tr("“%1” is the same person as “%2”").arg(decision.name, decision.other);
    case Action::Different:
        return tr("“%1” and “%2” are two persons").arg(decision.name, decision.other);
    case Action::Call:
        return tr("“%1” is called “%2”").arg(decision.name, decision.other);
    case Action::Part:
        break;
    }
    const QString where = decision.document.isEmpty() ? decision.volume
                          : decision.volume.isEmpty() ? tr("one document")
                                                      : decision.volume + u", "_s + decision.document;
    return tr("In %1, “%2” is “%3”").arg(where, decision.name, decision.other);
}

QString inWords(const Decision &decision)
{
    using Action = Decision::Action;
    const QString words = decision.where             ? decision.where->quote
                          : decision.words.isEmpty() ? decision.subject
                                                     : decision.words;
    const QString name = decision.name.isEmpty() ? decision.target : decision.name;
    switch (decision.action) {
    case Action::Rename:
        return tr("“%1” is called “%2”").arg(words, decision.name);
    case Action::Reassign:
        return tr("“%1” is “%2”").arg(words, name);
    case Action::Merge:
        return tr("“%1” is the same as “%2”").arg(words, decision.target);
    case Action::Reject:
        return tr("“%1” is no name").arg(words);
    case Action::ChangeKind:
        return tr("“%1” is of another kind: %2").arg(words, toString(decision.kind));
    case Action::Add:
        break;
    }
    return tr("“%1” names “%2”").arg(words, name);
}

} // namespace Secto
