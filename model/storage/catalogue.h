// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

namespace Secto {

/** What a list of everything in a library shows. */
struct Catalogue
{
    QList<DocumentSummary> documents;
    QList<StoredVolume> volumes;
    QList<Collection> collections;
};

/**
 * Reads the catalogue of the library at @p path with a connection of its own: in any thread, also while
 * others write. For a hundred thousand documents half a second.
 */
Result<Catalogue> readCatalogue(const QString &path);

} // namespace Secto
