// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "authority/authority.h"
#include "documents/document.h"
#include "extraction/person_index.h"
#include "text/tokens.h"

#include <QHash>

namespace Secto {

/** One field of a document, taken apart into words. */
struct FieldReading
{
    FieldId id;
    QString text;
    QList<Token> tokens; ///< view @ref text
    bool isInCapitals = false; ///< "AMBASSADOR MACARTHUR SAW THE SHAH": capitals tell nothing
};

/**
 * A document as finders and resolvers see it: its fields in words, its date, whose papers it
 * belongs to, and which countries it speaks of. Made once a document; never changed.
 */
class Reading
{
public:
    /** All three must outlive the reading. */
    Reading(const Document &document, const Authority &authority, const PersonIndex &persons);
    Reading(const Reading &) = delete;
    Reading &operator=(const Reading &) = delete;

    const Document &document() const { return m_document; }
    const Authority &authority() const { return m_authority; }
    const PersonIndex &persons() const { return m_persons; }
    const QList<FieldReading> &fields() const { return m_fields; }

    /** The document's date, as precise as known; where it has none, the year that its own words suggest. May be empty.
     */
    const QString &isoDate() const { return m_isoDate; }

    /** Why isoDate() is what it is, for reasons shown to the user: "the date of the document". */
    const QString &dateReason() const { return m_dateReason; }

    /** Whether the document is from the files of the United States, so that "the Secretary" is theirs. */
    bool isAmerican() const { return m_isAmerican; }

    /** How often the document names @p body (country or organization) or uses its adjective. */
    int timesNamed(const QString &body) const { return m_bodies.value(body); }

    /** The country that an adjective or name ending before token @p end says ("Belgian", "of Belgium"); may be empty.
     */
    QString bodyBefore(const QList<Token> &tokens, qsizetype end, qsizetype *begin = nullptr) const;

    /** "the title", "¶ 2", "note 1": where @p at in field number @p field stands, for reasons shown to the user. */
    QString placeOf(qsizetype field, qsizetype at) const;

private:
    void findDate();
    void countBodies();

    const Document &m_document;
    const Authority &m_authority;
    const PersonIndex &m_persons;
    QList<FieldReading> m_fields;
    QString m_isoDate;
    QString m_dateReason;
    bool m_isAmerican = false;
    QHash<QString, int> m_bodies;
};

} // namespace Secto
