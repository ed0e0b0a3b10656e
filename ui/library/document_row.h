// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

namespace Secto {

/** In what order the documents of a library are listed. */
enum class DocumentOrder { Number, Date, Title, Added, Opened, From, To, Place, Notes, People };

/** A document as lists sort and filter it. */
struct DocumentRow
{
    DocumentSummary summary;
    QString numberKey;         ///< of one that came alone: naturalKey() of its number
    mutable QByteArray search; ///< what a filter looks into; see searchText()
};

DocumentRow rowOf(const DocumentSummary &summary);

/** The key that sorts the numbers of documents as a reader counts: "9", "12", "12a", then none. */
QString naturalKey(const QString &number);

/** Number, title, date, from, to and place, folded, as UTF-8. Made when first asked for: most lists are never filtered.
 */
const QByteArray &searchText(const DocumentRow &row);

/** "1964–1968, V": where a volume stands in its series; empty if nothing says it. */
QString volumePlace(const Volume &volume);

/**
 * "December 11, 1967 · Rusk → Department of State · 2 notes"; the place or the number of persons comes first where
 * documents are ordered by it.
 */
QString secondLine(const DocumentSummary &summary, DocumentOrder order = DocumentOrder::Number);

/** "1964–1968, V · Vietnam, 1967": as readers name a volume. Its identifier where nothing else is known. */
QString volumeTitle(const Volume &volume);

/** "512 documents" */
QString countOfDocuments(int count);

} // namespace Secto
