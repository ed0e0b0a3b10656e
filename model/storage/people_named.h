// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "documents/volume.h"
#include "extraction/extractor.h"
#include "storage/transaction.h"

namespace Secto {

/** A volume's list of persons, and the same as extraction takes it: it prepares a list once and knows it again. */
struct PersonsOfVolume
{
    PersonsOfVolume() = default;
    explicit PersonsOfVolume(const QList<ListedName> &names);

    QList<ListedName> listed;
    PersonList persons;
};

/** A name as lists have it, "Rusk, Dean", as "Dean Rusk". */
QString givenNameFirst(const QString &listed);

/**
 * Whom documents name, for the index, given name first: as the extractor finds them and the user corrected
 * it, and as the editors marked them. Without an extractor those that it found when the document was opened.
 */
class PeopleNamed
{
public:
    explicit PeopleNamed(ExtractFunction extract = {}) : m_extract(std::move(extract)) {}

    /** In a document that the library does not have yet. In any thread. */
    QStringList in(const Document &document, const PersonsOfVolume &persons) const;

    /** In @p document as the library has it under @p id. */
    QStringList in(Transaction &transaction, DocumentId id, const Document &document);

private:
    const PersonsOfVolume &personsOf(Transaction &transaction, DocumentId id);

    ExtractFunction m_extract;
    PersonsOfVolume m_persons; ///< of the volume that was asked for last
    qint64 m_volume = 0;
};

} // namespace Secto
