// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_decision.h"

#include <algorithm>
#include <array>

namespace Secto {

using Action = PersonDecision::Action;

namespace {

/** What a library keeps: names are added to, never changed. */
constexpr std::array<std::pair<Action, QStringView>, 4> ActionNames{{
    {Action::Same, u"same"},
    {Action::Different, u"different"},
    {Action::Call, u"call"},
    {Action::Part, u"part"},
}};

} // namespace

bool saysTheSame(const PersonDecision &a, const PersonDecision &b)
{
    if (a.action != b.action || a.volume != b.volume || a.document != b.document)
        return false;
    const bool isMutual = a.action == Action::Different;
    return (a.name == b.name && a.other == b.other) || (isMutual && a.name == b.other && a.other == b.name);
}

QString toString(Action action)
{
    return std::ranges::find(ActionNames, action, &std::pair<Action, QStringView>::first)->second.toString();
}

std::optional<Action> personActionFromString(const QString &text)
{
    const auto found = std::ranges::find(ActionNames, QStringView(text), &std::pair<Action, QStringView>::second);
    return found == ActionNames.end() ? std::nullopt : std::optional(found->first);
}

} // namespace Secto
