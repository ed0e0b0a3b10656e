// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/decision_changes.h"
#include "persons/decision_file.h"

namespace Secto {

/** What becomes of one decision that comes from elsewhere. */
struct ComingDecision
{
    enum class Fate {
        New,         ///< will hold
        Contradicts, ///< what the library says stays; of persons it is kept beside it, of documents in its file
        Known,       ///< is here already
        NotHere,     ///< is about a document that is not in the library
    };

    Fate fate = Fate::New;
    QString words; ///< what it says, a sentence
    QString where; ///< the document that it is about; empty: all of them
};

/** What an import of decisions would do. A value. */
struct DecisionImport
{
    QList<ComingDecision> coming; ///< in the order of the file
    DecisionChanges changes;      ///< for Library::change()

    int count(ComingDecision::Fate fate) const;
};

/** Compares @p decisions with those of the library. @p origin: whose they are, for those that say nothing of it. */
Result<DecisionImport> planImport(const Database &database, const TravellingDecisions &decisions,
                                  const QString &origin);

/** "“A. Able” is the same person as “Ann Able”". */
QString inWords(const PersonDecision &decision);
QString inWords(const Decision &decision);

} // namespace Secto
