// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/derived_store.h"

#include "storage/extraction_json.h"

namespace Secto {

using namespace Qt::StringLiterals;

Result<std::optional<Extraction>> DerivedStore::extraction(DocumentId document, int version) const
{
    Statement row(m_database, u"SELECT extraction FROM derived_extractions WHERE document_id = ? AND version = ?"_s,
                  document, version);
    if (row.next())
        return extractionFromJson(row.text(0));
    if (row.problem())
        return std::unexpected(*row.problem());
    return std::nullopt;
}

Result<QByteArray> DerivedStore::exportFingerprint(const QString &path) const
{
    Statement row(m_database, u"SELECT sha256 FROM derived_exports WHERE path = ?"_s, path);
    if (row.next())
        return row.bytes(0);
    if (row.problem())
        return std::unexpected(*row.problem());
    return QByteArray();
}

void DerivedStore::writeExtraction(Transaction &transaction, DocumentId document, int version,
                                   const Extraction &extraction)
{
    transaction.run(u"INSERT INTO derived_extractions (document_id, version, extraction) VALUES (?, ?, ?) "
                    "ON CONFLICT (document_id) DO UPDATE SET version = excluded.version, "
                    "extraction = excluded.extraction"_s,
                    document, version, toJson(extraction));
}

void DerivedStore::dropExtraction(Transaction &transaction, DocumentId document)
{
    transaction.run(u"DELETE FROM derived_extractions WHERE document_id = ?"_s, document);
}

void DerivedStore::writeExport(Transaction &transaction, const QString &path, const QByteArray &fingerprint)
{
    transaction.run(u"INSERT INTO derived_exports (path, sha256, written) VALUES (?, ?, ?) "
                    "ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, written = excluded.written"_s,
                    path, fingerprint, QDateTime::currentDateTimeUtc());
}

} // namespace Secto
