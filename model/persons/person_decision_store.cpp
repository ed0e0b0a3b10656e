// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_decision_store.h"

namespace Secto {

using namespace Qt::StringLiterals;

Result<QList<PersonDecision>> PersonDecisionStore::all() const
{
    QList<PersonDecision> decisions;
    Statement row(m_database, u"SELECT id, action, name, other, volume, document, origin, made FROM person_decisions "
                              "WHERE removed IS NULL ORDER BY sequence"_s);
    while (row.next()) {
        if (const auto action = personActionFromString(row.text(1)))
            decisions << PersonDecision{row.text(0), *action,     row.text(2), row.text(3),
                                        row.text(4), row.text(5), row.text(6), row.time(7)};
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return decisions;
}

void PersonDecisionStore::add(Transaction &transaction, const PersonDecision &decision)
{
    transaction.run(u"INSERT INTO person_decisions (id, action, name, other, volume, document, origin, made) "
                    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    decision.id, toString(decision.action), decision.name, decision.other, decision.volume,
                    decision.document, decision.origin, decision.made);
}

void PersonDecisionStore::takeBack(Transaction &transaction, const QString &id)
{
    transaction.run(u"DELETE FROM person_decisions WHERE id = ?"_s, id);
}

void PersonDecisionStore::setRemoved(Transaction &transaction, const QString &id, bool removed)
{
    const auto when = removed ? std::optional(QDateTime::currentDateTimeUtc()) : std::nullopt;
    transaction.run(u"UPDATE person_decisions SET removed = ? WHERE id = ?"_s, when, id);
}

} // namespace Secto
