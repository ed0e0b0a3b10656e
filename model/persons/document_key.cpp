// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/document_key.h"

#include "storage/statement.h"

namespace Secto {

using namespace Qt::StringLiterals;

Result<DocumentKey> keyOfDocument(const Database &database, DocumentId id)
{
    Statement row(database,
                  u"SELECT coalesce(v.identifier, ''), d.identifier, sha256, ordinal FROM documents AS d "
                  "JOIN originals ON originals.id = original_id LEFT JOIN volumes AS v ON v.id = volume_id "
                  "WHERE d.id = ?"_s,
                  id);
    DocumentKey key;
    if (row.next()) {
        const bool isNamed = !row.text(0).isEmpty() && !row.text(1).isEmpty();
        key = isNamed ? DocumentKey{row.text(0), row.text(1)}
                      : DocumentKey{{}, u"%1-%2"_s.arg(QString::fromLatin1(row.bytes(2).toHex())).arg(row.number(3))};
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return key;
}

Result<DocumentId> findDocument(const Database &database, const DocumentKey &key)
{
    const QString columns = u"SELECT d.id FROM documents AS d JOIN %1 WHERE %2 AND removed IS NULL"_s;
    const auto first = [](Statement &&row) -> Result<DocumentId> {
        const DocumentId id = row.next() ? row.number(0) : 0;
        if (row.problem())
            return std::unexpected(*row.problem());
        return id;
    };
    if (!key.volume.isEmpty())
        return first(Statement(
            database, columns.arg(u"volumes AS v ON v.id = volume_id"_s, u"v.identifier = ? AND d.identifier = ?"_s),
            key.volume, key.document));
    return first(Statement(
        database, columns.arg(u"originals AS o ON o.id = original_id"_s, u"sha256 = ? AND ordinal = ?"_s),
        QByteArray::fromHex(key.document.section(u'-', 0, 0).toLatin1()), key.document.section(u'-', 1).toInt()));
}

} // namespace Secto
