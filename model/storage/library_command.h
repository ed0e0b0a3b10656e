// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "history/command.h"
#include "storage/transaction.h"

#include <QSet>

namespace Secto {

/** What commands have changed and Library has not announced yet. */
struct PendingChanges
{
    bool documents = false;
    bool colours = false;
    bool collections = false;
    bool savedSearches = false;
    bool persons = false;
    QSet<DocumentId> metadata;
    QSet<DocumentId> annotations;
    QSet<DocumentId> decisions;
};

/** A command on rows of the library, each way in one transaction of its own. */
class LibraryCommand : public Command
{
public:
    LibraryCommand(Database &database, PendingChanges &pending, const QString &text)
        : m_database(database), m_pending(pending), m_text(text)
    {}

    QString text() const final { return m_text; }

    Result<void> apply() final
    {
        Transaction transaction(m_database);
        write(transaction);
        return finish(transaction);
    }

    Result<void> revert() final
    {
        Transaction transaction(m_database);
        takeBack(transaction);
        return finish(transaction);
    }

protected:
    virtual void write(Transaction &transaction) = 0;
    virtual void takeBack(Transaction &transaction) = 0;
    virtual void announce(PendingChanges &pending) const = 0;

private:
    Result<void> finish(Transaction &transaction)
    {
        auto committed = transaction.commit();
        if (committed)
            announce(m_pending);
        return committed;
    }

    Database &m_database;
    PendingChanges &m_pending;
    QString m_text;
};

} // namespace Secto
