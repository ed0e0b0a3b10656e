// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/collection_store.h"

#include "text/folding.h"

namespace Secto {

using namespace Qt::StringLiterals;

Result<QList<Collection>> CollectionStore::all() const
{
    QList<Collection> collections;
    Statement row(m_database,
                  u"SELECT collections.id, name, document_id FROM collections "
                  "LEFT JOIN collected ON collection_id = collections.id ORDER BY collections.id, position"_s);
    while (row.next()) {
        if (collections.isEmpty() || collections.constLast().id != row.text(0))
            collections << Collection{row.text(0), row.text(1), {}};
        if (!row.isNull(2))
            collections.last().documents << row.number(2);
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    std::ranges::stable_sort(collections, {}, [](const Collection &collection) { return folded(collection.name); });
    return collections;
}

Result<std::optional<Collection>> CollectionStore::find(const QString &id) const
{
    const auto collections = all();
    if (!collections)
        return std::unexpected(collections.error());
    const auto found = std::ranges::find(*collections, id, &Collection::id);
    return found == collections->end() ? std::nullopt : std::optional(*found);
}

void CollectionStore::write(Transaction &transaction, const Collection &collection)
{
    transaction.run(u"INSERT INTO collections (id, name) VALUES (?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name"_s,
                    collection.id, collection.name);
    transaction.run(u"DELETE FROM collected WHERE collection_id = ?"_s, collection.id);
    int position = 0;
    for (const DocumentId document : collection.documents)
        transaction.run(u"INSERT INTO collected (collection_id, position, document_id) VALUES (?, ?, ?)"_s,
                        collection.id, position++, document);
}

void CollectionStore::remove(Transaction &transaction, const QString &id)
{
    transaction.run(u"DELETE FROM collected WHERE collection_id = ?"_s, id);
    transaction.run(u"DELETE FROM collections WHERE id = ?"_s, id);
}

} // namespace Secto
