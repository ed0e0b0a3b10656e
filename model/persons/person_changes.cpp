// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_changes.h"

#include "persons/person_groups.h"

#include <algorithm>

namespace Secto {

using Action = PersonDecision::Action;

namespace {

PersonDecision said(Action action, const QString &name, const QString &other, const DocumentKey &where = {})
{
    PersonDecision decision;
    decision.action = action;
    decision.name = name;
    decision.other = other;
    decision.volume = where.volume;
    decision.document = where.document;
    return decision;
}

} // namespace

QList<PersonDecision> PersonChanges::thatPart(const QString &a, const QString &b) const
{
    const PersonGroups groups(m_decisions);
    const QStringList first = groups.namesOf(a);
    const QStringList second = groups.namesOf(b);
    QList<PersonDecision> parting = m_decisions;
    parting.removeIf([&](const PersonDecision &decision) {
        return decision.action != Action::Different
               || !((first.contains(decision.name) && second.contains(decision.other))
                    || (first.contains(decision.other) && second.contains(decision.name)));
    });
    return parting;
}

DecisionChanges PersonChanges::merge(const QStringList &names, const QString &into) const
{
    const PersonGroups groups(m_decisions);
    const QString person = groups.personOf(into);
    DecisionChanges changes;
    for (const QString &name : names) {
        const QString other = groups.personOf(name);
        if (other == person)
            continue;
        changes.takenBack << thatPart(other, person);
        changes.said << said(Action::Same, other, person);
    }
    // A name that was chosen stays over one that is merged into it, unless it is said again.
    QList<PersonDecision> then = m_decisions;
    then.removeIf([&](const PersonDecision &decision) { return changes.takenBack.contains(decision); });
    if (!changes.said.isEmpty() && PersonGroups(then + changes.said).personOf(person) != person)
        changes.said << said(Action::Call, changes.said.constLast().name, person);
    return changes;
}

DecisionChanges PersonChanges::splitOff(const QString &name) const
{
    const PersonGroups groups(m_decisions);
    const QString person = groups.personOf(name);
    const QStringList others = groups.namesOf(name);
    DecisionChanges changes;
    QList<PersonDecision> left;
    for (const PersonDecision &decision : m_decisions) {
        const bool joins = decision.action == Action::Same || decision.action == Action::Call;
        const bool isOfName = decision.name == name || decision.other == name;
        (joins && isOfName ? changes.takenBack : left) << decision;
    }
    if (changes.takenBack.isEmpty())
        return {};
    // What hung together through the name still does without it.
    QString stays = person;
    if (stays == name) {
        const auto other = std::ranges::find_if(others, [&name](const QString &each) { return each != name; });
        stays = other == others.end() ? name : *other;
    }
    for (const QString &other : others) {
        const PersonGroups now(left + changes.said);
        if (other != name && now.personOf(other) != now.personOf(stays))
            changes.said << said(Action::Same, other, stays);
    }
    return changes;
}

DecisionChanges PersonChanges::tellApart(const QString &a, const QString &b) const
{
    const PersonGroups groups(m_decisions);
    if (groups.areDifferent(a, b) || groups.personOf(a) == groups.personOf(b))
        return {};
    DecisionChanges changes;
    changes.said << said(Action::Different, a, b);
    return changes;
}

DecisionChanges PersonChanges::call(const QString &person, const QString &name) const
{
    const PersonGroups groups(m_decisions);
    DecisionChanges changes;
    if (name.isEmpty() || groups.personOf(person) == name)
        return {};
    changes.takenBack << thatPart(person, name);
    changes.said << said(Action::Call, groups.personOf(person), name);
    return changes;
}

DecisionChanges PersonChanges::part(const QString &name, const QString &other, const DocumentKey &where) const
{
    const PersonDecision wanted = said(Action::Part, name, other, where);
    DecisionChanges changes;
    for (const PersonDecision &decision : m_decisions) {
        if (decision.action != Action::Part || decision.name != name || decision.volume != where.volume
            || decision.document != where.document)
            continue;
        if (decision.other == other)
            return {};
        changes.takenBack << decision;
    }
    changes.said << wanted;
    return changes;
}

} // namespace Secto
