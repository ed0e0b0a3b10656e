// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/catalogue.h"

#include "storage/collection_store.h"
#include "storage/document_store.h"
#include "storage/volume_store.h"

namespace Secto {

Result<Catalogue> readCatalogue(const QString &path)
{
    Database database;
    if (auto opened = database.open(path, Database::Access::ReadOnly); !opened)
        return std::unexpected(opened.error());
    auto documents = DocumentStore(database).summaries();
    if (!documents)
        return std::unexpected(documents.error());
    auto volumes = VolumeStore(database).all();
    if (!volumes)
        return std::unexpected(volumes.error());
    auto collections = CollectionStore(database).all();
    if (!collections)
        return std::unexpected(collections.error());
    return Catalogue{*std::move(documents), *std::move(volumes), *std::move(collections)};
}

} // namespace Secto
