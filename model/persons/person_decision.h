// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace Secto {

/**
 * What the user said about a person of the whole library. Decisions are the user's work: kept for ever, and
 * applied to whatever is imported later. Persons are known by the names that documents give them.
 */
struct PersonDecision
{
    enum class Action {
        Same,      ///< who is named @ref name is who is named @ref other, and known under that name
        Different, ///< @ref name and @ref other are two persons
        Call,      ///< who is named @ref name is to be called @ref other
        Part,      ///< in @ref volume, or its @ref document, who is named @ref name is who is named @ref other
    };

    QString id; ///< unique; made by the library
    Action action = Action::Same;
    QString name; ///< given name first: "Dean Rusk"
    QString other;
    QString volume;   ///< DocumentKey::volume; empty but of Part
    QString document; ///< DocumentKey::document; empty for the whole volume
    QString origin;   ///< whose it is; empty: the user's own
    QDateTime made;   ///< UTC

    friend bool operator==(const PersonDecision &, const PersonDecision &) = default;
};

/** Whether both say the same, whoever said it and when. */
bool saysTheSame(const PersonDecision &a, const PersonDecision &b);

/** "same", "different" … as the library and files keep it. */
QString toString(PersonDecision::Action action);
std::optional<PersonDecision::Action> personActionFromString(const QString &text);

} // namespace Secto
