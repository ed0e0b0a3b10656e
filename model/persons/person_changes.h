// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/decision_changes.h"
#include "persons/document_key.h"

#include <QStringList>

namespace Secto {

/**
 * What has to be said and taken back so that what the user wants of persons holds; nothing where it holds already.
 * Persons are given by any name they have.
 */
class PersonChanges
{
public:
    /** @p decisions: all of the library. */
    explicit PersonChanges(QList<PersonDecision> decisions) : m_decisions(std::move(decisions)) {}

    /** They are one person, known as @p into is. */
    DecisionChanges merge(const QStringList &names, const QString &into) const;
    /** Documents that say @p name mean somebody else than the person who has that name among others. */
    DecisionChanges splitOff(const QString &name) const;
    /** Two persons, of whom nobody needs to ask again. */
    DecisionChanges tellApart(const QString &a, const QString &b) const;
    DecisionChanges call(const QString &person, const QString &name) const;
    /** Who is named @p name in that document, or all of that volume, is @p other. */
    DecisionChanges part(const QString &name, const QString &other, const DocumentKey &where) const;

private:
    /** Those that say the names of @p a and of @p b are two. */
    QList<PersonDecision> thatPart(const QString &a, const QString &b) const;

    QList<PersonDecision> m_decisions;
};

} // namespace Secto
