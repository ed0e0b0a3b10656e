// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/mention.h"

#include <QList>
#include <QString>

namespace Secto {

/** Words, or a reason, and how many mentions have it. */
struct Tally
{
    QString text;
    int count = 0;

    friend bool operator==(const Tally &, const Tally &) = default;
};

/** An entity with what its mentions say together. A value. */
struct EntitySummary
{
    Entity entity;
    int mentions = 0;
    QList<Tally> words;    ///< the words it is named by, most frequent first
    QList<Tally> reasons;  ///< Mention::why, most frequent first
    double confidence = 0; ///< mean of its mentions, 0 to 1

    friend bool operator==(const EntitySummary &, const EntitySummary &) = default;
};

/** One summary an entity, in the order of Extraction::entities. Entities without mentions are kept, with none. */
QList<EntitySummary> summarize(const Extraction &extraction);

/** @p tallies in one line: "“Secretary” 11 · “Rusk”"; a count of one is not said. */
QString wordsInOneLine(const QList<Tally> &tallies);

/**
 * The line below the name: that it is unresolved, who or what it is, and the words that name
 * it where they are not part of the name. Empty where there is nothing to add.
 */
QString secondLine(const EntitySummary &summary);

} // namespace Secto
