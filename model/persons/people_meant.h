// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "storage/transaction.h"

namespace Secto {

/**
 * Applies the decisions on persons to the derived rows of who is named where: derived_people_named has who is
 * meant, derived_people_found who was found under names that decisions speak of. Nothing is lost: without decisions
 * all rows are as they were found.
 */
namespace PeopleMeant {

/** After a decision was written or taken back. */
void applyAll(Transaction &transaction);

/** To a document whose persons were written to derived_people_named as they were found. */
void applyTo(Transaction &transaction, DocumentId document);

/** Takes the document's rows away, before they are written anew. */
void remove(Transaction &transaction, DocumentId document);

} // namespace PeopleMeant

} // namespace Secto
