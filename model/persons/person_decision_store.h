// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/person_decision.h"
#include "storage/transaction.h"

namespace Secto {

/** Rows of the decisions on persons. Whoever writes them also calls PeopleMeant::applyAll(). */
class PersonDecisionStore
{
public:
    explicit PersonDecisionStore(const Database &database) : m_database(database) {}

    /** In the order made. Those of a kind that this program does not know stay where they are, unread. */
    Result<QList<PersonDecision>> all() const;

    static void add(Transaction &transaction, const PersonDecision &decision);
    /** For undo: it was never said. */
    static void takeBack(Transaction &transaction, const QString &id);
    /** It keeps its place in the order, for undo. */
    static void setRemoved(Transaction &transaction, const QString &id, bool removed);

private:
    const Database &m_database;
};

} // namespace Secto
