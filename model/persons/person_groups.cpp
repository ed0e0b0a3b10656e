// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_groups.h"

#include <algorithm>

namespace Secto {

using Action = PersonDecision::Action;

PersonGroups::PersonGroups(const QList<PersonDecision> &decisions)
{
    const auto applyAll = [&](bool own, bool different) {
        for (const PersonDecision &decision : decisions) {
            const bool isWanted =
                decision.origin.isEmpty() == own && (decision.action == Action::Different) == different;
            if (isWanted && !apply(decision))
                m_withoutEffect << decision;
        }
    };
    for (const bool own : {true, false}) {
        // What parts two is said against what joins them, whichever came first.
        applyAll(own, true);
        applyAll(own, false);
    }
    std::ranges::stable_sort(m_parts, {}, [](const PersonDecision &part) { return !part.document.isEmpty(); });
}

int PersonGroups::number(const QString &name)
{
    const auto known = m_numbers.constFind(name);
    if (known != m_numbers.cend())
        return *known;
    const int number = int(m_names.size());
    m_numbers.insert(name, number);
    m_names << name;
    m_parents << number;
    m_labels << name;
    return number;
}

int PersonGroups::root(int name) const
{
    while (m_parents[name] != name)
        name = m_parents[name];
    return name;
}

bool PersonGroups::areDifferentGroups(int a, int b) const
{
    const QSet<int> others = m_others.value(root(a));
    return std::ranges::any_of(others, [&](int other) { return root(other) == root(b); });
}

/** The group of @p a goes into that of @p b and is called like it. */
void PersonGroups::join(int a, int b)
{
    const int from = root(a);
    const int to = root(b);
    if (from == to)
        return;
    m_parents[from] = to;
    const QSet<int> others = m_others.take(from);
    m_others[to].unite(others);
    m_called.remove(from);
}

bool PersonGroups::applyPart(const PersonDecision &decision)
{
    const bool isSaid = std::ranges::any_of(m_parts, [&](const PersonDecision &part) {
        return part.name == decision.name && part.volume == decision.volume && part.document == decision.document;
    });
    if (isSaid && !decision.origin.isEmpty())
        return std::ranges::any_of(m_parts, [&](const PersonDecision &part) { return saysTheSame(part, decision); });
    number(decision.name);
    number(decision.other);
    m_parts << decision; // of the user's own the last counts
    return true;
}

bool PersonGroups::apply(const PersonDecision &decision)
{
    const bool isNowhere = decision.action == Action::Part && decision.volume.isEmpty() && decision.document.isEmpty();
    if (decision.name.isEmpty() || decision.other.isEmpty() || isNowhere)
        return false;
    if (decision.action == Action::Part)
        return applyPart(decision);
    if (decision.action == Action::Different) {
        const int a = number(decision.name);
        const int b = number(decision.other);
        if (root(a) == root(b))
            return false;
        m_others[root(a)] << b;
        m_others[root(b)] << a;
        return true;
    }
    const int a = number(decision.name);
    const int b = number(decision.other);
    if (root(a) != root(b) && areDifferentGroups(a, b))
        return false;
    if (decision.action == Action::Same) {
        // A name that was chosen for one of them is not lost to one that was not.
        const bool keepsName = m_called.contains(root(a)) && !m_called.contains(root(b));
        keepsName ? join(b, a) : join(a, b);
        return true;
    }
    const bool isCalled = m_called.contains(root(a)) || m_called.contains(root(b));
    const QString before = m_called.contains(root(a)) ? m_labels[root(a)] : m_labels[root(b)];
    join(a, b);
    if (!decision.origin.isEmpty() && isCalled) {
        m_labels[root(b)] = before;
        m_called << root(b);
        return before == decision.other;
    }
    m_labels[root(b)] = decision.other;
    m_called << root(b);
    return true;
}

QString PersonGroups::personOf(const QString &name) const
{
    const auto known = m_numbers.constFind(name);
    return known == m_numbers.cend() ? name : m_labels[root(*known)];
}

QStringList PersonGroups::namesOf(const QString &name) const
{
    const auto known = m_numbers.constFind(name);
    if (known == m_numbers.cend())
        return {name};
    QStringList names;
    for (int i = 0; i < m_names.size(); ++i) {
        if (root(i) == root(*known))
            names << m_names[i];
    }
    return names;
}

bool PersonGroups::areDifferent(const QString &a, const QString &b) const
{
    const auto first = m_numbers.constFind(a);
    const auto second = m_numbers.constFind(b);
    return first != m_numbers.cend() && second != m_numbers.cend() && areDifferentGroups(*first, *second);
}

} // namespace Secto
