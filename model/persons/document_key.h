// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "storage/database.h"

#include <optional>

namespace Secto {

/** A document by what is the same in every library. */
struct DocumentKey
{
    QString volume;   ///< "frus1964-68v05"; empty for one that came alone
    QString document; ///< "d345" in its volume; else the checksum of the file that it came in and its place there

    friend bool operator==(const DocumentKey &, const DocumentKey &) = default;
};

/** Empty for one that is not there. */
Result<DocumentKey> keyOfDocument(const Database &database, DocumentId id);

/** The document that is called so here; 0 if it is not there or was removed. */
Result<DocumentId> findDocument(const Database &database, const DocumentKey &key);

} // namespace Secto
