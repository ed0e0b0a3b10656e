// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"

namespace Secto {

/** Documents that the user put together under a name: a chapter's sources, a trip to an archive. */
struct Collection
{
    QString id; ///< as Annotation::id; empty for one that is not in a library yet
    QString name;
    QList<DocumentId> documents; ///< each once, in the order collected; some may be removed from the library by now

    bool operator==(const Collection &) const = default;
};

} // namespace Secto
