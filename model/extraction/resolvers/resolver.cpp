// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/resolvers/resolver.h"

#include "extraction/resolvers/description_resolver.h"
#include "extraction/resolvers/person_resolver.h"
#include "extraction/resolvers/role_resolver.h"

namespace Secto {

std::vector<std::unique_ptr<Resolver>> allResolvers()
{
    std::vector<std::unique_ptr<Resolver>> resolvers;
    resolvers.push_back(std::make_unique<PersonResolver>());
    resolvers.push_back(std::make_unique<RoleResolver>());
    resolvers.push_back(std::make_unique<DescriptionResolver>());
    return resolvers;
}

} // namespace Secto
