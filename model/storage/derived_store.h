// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "extraction/mention.h"
#include "storage/transaction.h"

namespace Secto {

/** What can be made again: extractions, and fingerprints of exported files. */
class DerivedStore
{
public:
    explicit DerivedStore(const Database &database) : m_database(database) {}

    /** Nothing if there is none of @p version, or it cannot be read. */
    Result<std::optional<Extraction>> extraction(DocumentId document, int version) const;
    /** Of the file as it was last exported; empty if it never was. */
    Result<QByteArray> exportFingerprint(const QString &path) const;

    static void writeExtraction(Transaction &transaction, DocumentId document, int version,
                                const Extraction &extraction);
    static void dropExtraction(Transaction &transaction, DocumentId document);
    static void writeExport(Transaction &transaction, const QString &path, const QByteArray &fingerprint);

private:
    const Database &m_database;
};

} // namespace Secto
