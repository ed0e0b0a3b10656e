// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/** What was met while a text processor's document was read. */
struct OfficeFindings
{
    QString error; ///< where its text is damaged; empty if it is not
    bool hasTrackedChanges = false;
    int comments = 0;
};

/** The document, if one could be read, with what the user should know: damage, tracked changes, comments. */
ImportResult officeResult(const std::optional<Document> &document, const OfficeFindings &findings,
                          const Problems &ofArchive, const QString &name);

} // namespace Secto
