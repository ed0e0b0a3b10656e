// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "extraction/decision.h"

#include "text/folding.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Secto {

namespace {

using Action = Decision::Action;

constexpr std::array<std::pair<Action, QStringView>, 6> ActionNames{{
    {Action::Rename, u"rename"},
    {Action::Reassign, u"reassign"},
    {Action::Merge, u"merge"},
    {Action::Reject, u"reject"},
    {Action::ChangeKind, u"change-kind"},
    {Action::Add, u"add"},
}};

} // namespace

QString toString(Action action)
{
    return std::ranges::find(ActionNames, action, [](const auto &entry) { return entry.first; })->second.toString();
}

std::optional<Action> decisionActionFromString(const QString &text)
{
    const auto found =
        std::ranges::find(ActionNames, QStringView(text), [](const auto &entry) { return entry.second; });
    if (found == ActionNames.end())
        return std::nullopt;
    return found->first;
}

QString entityKey(EntityKind kind, const QString &name)
{
    return toString(kind) + u':' + folded(name.simplified());
}

} // namespace Secto
