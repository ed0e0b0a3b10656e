// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/find.h"
#include "extraction/reading.h"

#include <memory>
#include <vector>

namespace Secto {

/**
 * Says who or what is meant by finds of one kind, with the reason. Resolvers hold no state; one
 * instance may be used from several threads at once.
 */
class Resolver
{
public:
    virtual ~Resolver() = default;

    /** Gives those of @p finds that it understands an entity; all of the document's finds are there, in reading order.
     */
    virtual void resolve(const Reading &reading, QList<Find> &finds) const = 0;
};

/** The resolvers, in the order in which they rely on one another. */
std::vector<std::unique_ptr<Resolver>> allResolvers();

} // namespace Secto
