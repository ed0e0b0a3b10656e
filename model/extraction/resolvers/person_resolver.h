// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/resolvers/resolver.h"

namespace Secto {

/**
 * Says who the persons are. First those who are introduced ("Belgian Foreign Minister Harmel",
 * "Lester Pearson"); then a bare surname is the person so introduced last before it, or else whom
 * the list, the tables and the countries of the document single out.
 */
class PersonResolver : public Resolver
{
public:
    void resolve(const Reading &reading, QList<Find> &finds) const override;
};

} // namespace Secto
