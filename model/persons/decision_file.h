// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/decision.h"
#include "persons/document_key.h"
#include "persons/person_decision.h"

namespace Secto {

/** Decisions about what one document names. */
struct DocumentDecisions
{
    DocumentKey document;
    QString title; ///< for readers
    QList<Decision> decisions;
};

/** Decisions as they travel from one library to another. A value. */
struct TravellingDecisions
{
    QList<PersonDecision> persons;
    QList<DocumentDecisions> documents;

    bool isEmpty() const { return persons.isEmpty() && documents.isEmpty(); }
    int count() const;
};

/** All decisions of the library, those of others that came into it, too. */
Result<TravellingDecisions> decisionsOf(const Database &database);

/** JSON, one decision an object, to be read by people as well. */
QByteArray toFile(const TravellingDecisions &decisions);

/**
 * What toFile() wrote; a problem for anything else. @p path is named in it. Decisions of a kind that this program
 * does not know, or that lack a part, are left out and counted in @p leftOut.
 */
Result<TravellingDecisions> fromFile(const QByteArray &bytes, const QString &path, int *leftOut = nullptr);

/** Writes the file whole, or leaves what is at @p path. */
Result<void> writeDecisionFile(const TravellingDecisions &decisions, const QString &path);

/** Reads the file at @p path, as fromFile(). */
Result<TravellingDecisions> readDecisionFile(const QString &path, int *leftOut = nullptr);

} // namespace Secto
