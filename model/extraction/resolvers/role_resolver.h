// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/resolvers/resolver.h"

namespace Secto {

/**
 * Says who "Secretary", "the Foreign Minister", "UNSYG" is: whom the document itself introduces with
 * the title, else who held the office on its day. Needs the persons to be resolved.
 */
class RoleResolver : public Resolver
{
public:
    void resolve(const Reading &reading, QList<Find> &finds) const override;
};

} // namespace Secto
