// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/extractor.h"
#include "search/context_lines.h"
#include "storage/people_named.h"

namespace Secto {

/** A document and where it names somebody. */
struct DocumentPassages
{
    DocumentId document = 0;
    QString number;
    QString title;
    QString date;
    QString volume;           ///< its title; empty for a document that came alone
    QStringList names;        ///< those of the person that stand for the passages: as PeopleCatalogue::namesOf()
    QList<ContextLine> lines; ///< in reading order; none where the text does not show him any more
};

/** Reads where documents name a person. In any thread, with a connection of that thread. */
class PersonPassages
{
public:
    /** Without @p extract in documents that were opened, or where the editors marked the name. */
    PersonPassages(const Database &database, ExtractFunction extract)
        : m_database(database), m_extract(std::move(extract))
    {}

    /** @p names: those that the person has. */
    Result<DocumentPassages> in(DocumentId document, const QStringList &names);

private:
    Result<void> takeVolume(qint64 volume);
    struct Named
    {
        TextSpan span;
        QString name;
    };
    QList<Named> named(const Document &document, const Extraction &extraction, const QStringList &names) const;

    const Database &m_database;
    ExtractFunction m_extract;
    PersonsOfVolume m_persons; ///< of the volume that was asked for last
    qint64 m_volume = 0;
    QString m_title; ///< of that volume
};

} // namespace Secto
