// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/text_anchor.h"
#include "documents/document.h"
#include "extraction/mention.h"

#include <QDateTime>

namespace Secto {

/**
 * What the user said about an entity of one document. Decisions are the user's
 * work: kept for ever, applied again after every extraction, in the order in
 * which they were made.
 */
struct Decision
{
    enum class Action {
        Rename,     ///< entity @ref subject is called @ref name
        Reassign,   ///< the mention at @ref where (or, without it, every mention of @ref subject whose words are
                    ///< @ref words) is entity @ref target, made as @ref kind and @ref name if the text has none such
        Merge,      ///< @ref subject is the same as @ref target
        Reject,     ///< the mention at @ref where (or, without it, every mention of @ref subject) is no entity
        ChangeKind, ///< @ref subject is of kind @ref kind
        Add,        ///< the passage at @ref where names @ref target, made as @ref kind and @ref name if need be
    };

    QString id; ///< unique; made by the library
    Action action = Action::Rename;
    QString subject; ///< Entity::key
    QString target;  ///< Entity::key
    std::optional<TextAnchor> where;
    QString words;
    EntityKind kind = EntityKind::Person;
    QString name;
    QDateTime made; ///< UTC

    friend bool operator==(const Decision &, const Decision &) = default;
};

QString toString(Decision::Action action);
std::optional<Decision::Action> decisionActionFromString(const QString &text);

/** The key an entity of @p kind and @p name has when nothing but its name is known. */
QString entityKey(EntityKind kind, const QString &name);

/**
 * @p found as the user has corrected it. Decisions whose subject or passage is not there
 * have no effect and stay for the next edition of the text. Entities left without mentions go.
 */
Extraction applyDecisions(const Extraction &found, const QList<Decision> &decisions, const Document &document);

} // namespace Secto
