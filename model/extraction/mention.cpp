// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/mention.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Secto {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array<std::pair<EntityKind, QStringView>, 8> KindNames{{
    {EntityKind::Person, u"person"},
    {EntityKind::Role, u"role"},
    {EntityKind::Place, u"place"},
    {EntityKind::Organization, u"organization"},
    {EntityKind::Date, u"date"},
    {EntityKind::Document, u"document"},
    {EntityKind::Classification, u"classification"},
    {EntityKind::Event, u"event"},
}};

} // namespace

QString toString(EntityKind kind)
{
    return std::ranges::find(KindNames, kind, [](const auto &entry) { return entry.first; })->second.toString();
}

std::optional<EntityKind> entityKindFromString(const QString &text)
{
    const auto found = std::ranges::find(KindNames, QStringView(text), [](const auto &entry) { return entry.second; });
    if (found == KindNames.end())
        return std::nullopt;
    return found->first;
}

const Entity *Extraction::entity(const QString &key) const
{
    const auto found = std::ranges::find(entities, key, &Entity::key);
    return found == entities.end() ? nullptr : &*found;
}

} // namespace Secto
