// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

#include <memory>
#include <vector>

namespace Secto {

/**
 * Finds names of one kind. Finders hold no state and know nothing of one another: what they find
 * may overlap. One instance may be used from several threads at once.
 */
class Finder
{
public:
    virtual ~Finder() = default;

    /** Appends what stands in field number @p field of @p reading, in order. */
    virtual void find(const Reading &reading, qsizetype field, QList<Find> &finds) const = 0;
};

/** A finder of every kind. */
std::vector<std::unique_ptr<Finder>> allFinders();

/** A find of the tokens from @p first to before @p end, which claims no more than itself. */
Find findOf(qsizetype field, const QList<Token> &tokens, qsizetype first, qsizetype end, EntityKind kind);

/** An entity that a built-in table settles, with key and name. */
Entity settledEntity(EntityKind kind, const QString &name, const QString &description = {},
                     const QString &isoDate = {});

} // namespace Secto
