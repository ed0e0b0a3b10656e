// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

namespace Secto {

/** Those of the list of persons whom @p name may mean. */
QList<const PersonIndex::Person *> listedFor(const Reading &reading, const PersonName &name);

/** One of several listed persons, and what singles him out. */
struct Choice
{
    const PersonIndex::Person *person = nullptr; ///< null: nothing singles one out
    QString why;                                 ///< empty if there was no choice to make
    bool isCertain = true;
};

/** The one of @p persons whom the title of @p name and the offices that the list gives him that day fit best. */
Choice chosenByTitle(const Reading &reading, const QList<const PersonIndex::Person *> &persons, const PersonName &name);

/** The one of @p persons in whose remark the most of @p words stand: "Special Assistant … National Security Affairs".
 */
Choice chosenByWords(const QList<const PersonIndex::Person *> &persons, const QStringList &words);

/** The one of @p persons who on the day was president, prime minister or foreign minister, as the list says. */
Choice chosenByPrincipalOffice(const Reading &reading, const QList<const PersonIndex::Person *> &persons);

} // namespace Secto
