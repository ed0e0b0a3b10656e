// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "extraction/decision.h"
#include "storage/transaction.h"

namespace Secto {

/** Rows of the user's decisions about entities. */
class DecisionStore
{
public:
    explicit DecisionStore(const Database &database) : m_database(database) {}

    /** In the order made. Decisions of a kind that this program does not know stay where they are, unread. */
    Result<QList<Decision>> read(DocumentId document) const;

    static void add(Transaction &transaction, DocumentId document, const Decision &decision);
    /** Where the words are now; nothing for one that has no passage. */
    static void writePassage(Transaction &transaction, const Decision &decision);
    /** For undo: it was never said. */
    static void takeBack(Transaction &transaction, const QString &id);

private:
    const Database &m_database;
};

} // namespace Secto
