// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/resolvers/resolver.h"

namespace Secto {

/** Adds to the descriptions of persons by what titles the text calls them: "Secretary of State, 1961–69 · “Secretary”".
 */
class DescriptionResolver : public Resolver
{
public:
    void resolve(const Reading &reading, QList<Find> &finds) const override;
};

} // namespace Secto
