// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/person_decision.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace Secto {

/**
 * Which names are of one person, as decisions say. The user's own come first, then those of others, each in the
 * order made; one that contradicts what stands before it has no effect. A value.
 */
class PersonGroups
{
public:
    PersonGroups() = default;
    explicit PersonGroups(const QList<PersonDecision> &decisions);

    /** Under which name who is named @p name is known; @p name itself where nobody said anything. */
    QString personOf(const QString &name) const;
    /** All names of who is named @p name, itself among them; in the order in which decisions spoke of them. */
    QStringList namesOf(const QString &name) const;
    /** Whether it was said that they are two. */
    bool areDifferent(const QString &a, const QString &b) const;

    /** The names that decisions in effect speak of. */
    const QStringList &names() const { return m_names; }
    /** Decisions in effect that part off mentions; those of one document after those of its volume. */
    const QList<PersonDecision> &parts() const { return m_parts; }
    /** Decisions that contradict others. */
    const QList<PersonDecision> &withoutEffect() const { return m_withoutEffect; }

private:
    int number(const QString &name);
    int root(int name) const;
    bool areDifferentGroups(int a, int b) const;
    void join(int a, int b);
    bool apply(const PersonDecision &decision);
    bool applyPart(const PersonDecision &decision);

    QStringList m_names;
    QHash<QString, int> m_numbers;
    QList<int> m_parents;           ///< of each name; its own number at the root
    QList<QString> m_labels;        ///< of roots: what the person is called
    QSet<int> m_called;             ///< roots whose label was chosen, not inherited
    QHash<int, QSet<int>> m_others; ///< by root: names that are of somebody else
    QList<PersonDecision> m_parts;
    QList<PersonDecision> m_withoutEffect;
};

} // namespace Secto
