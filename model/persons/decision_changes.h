// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "extraction/decision.h"
#include "persons/person_decision.h"

namespace Secto {

/** Decisions that are said and taken back together. A value. */
struct DecisionChanges
{
    QList<PersonDecision> takenBack;
    QList<PersonDecision> said;
    QList<std::pair<DocumentId, Decision>> ofDocuments; ///< said, too

    bool isEmpty() const { return takenBack.isEmpty() && said.isEmpty() && ofDocuments.isEmpty(); }
};

} // namespace Secto
