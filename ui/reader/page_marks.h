// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"

#include <QHash>

namespace Secto {

/** A highlight on one passage. Overlapping ones have different levels, 0 the lowest and longest. */
struct Wash
{
    TextRange range;
    QString colour; ///< key
    QString annotation;
    int level = 0;
    bool endsWithNote = false; ///< the small mark of a note stands at its end
};

/** A mention on the page. */
struct NamedPassage
{
    TextRange range;
    QString entity;                       ///< Entity::key
    EntityKind kind = EntityKind::Person; ///< of the entity, which may be another than how it is named here
    int mention = -1;                     ///< index in extraction().mentions
};

/** Words of the editors that lead somewhere. */
struct LinkedPassage
{
    TextRange range;
    QString target; ///< Link::target
};

/** A hit of a search; one of all may be in hand. */
struct SearchHit
{
    TextRange range;
    bool isCurrent = false;
};

/**
 * What is marked on the page, field by field and in reading order: highlights, names,
 * hits. Reading it anew touches no line of set text. Offsets are canonical.
 */
class PageMarks
{
public:
    void readAnnotations(const OpenDocument &document);
    void readMentions(const OpenDocument &document);
    void readLinks(const OpenDocument &document);
    void readUnsure(const OpenDocument &document);
    void setHits(const QList<TextSpan> &hits, int current);
    void clear();

    QList<Wash> washes(const FieldId &field) const { return m_washes.value(field); }
    QList<NamedPassage> names(const FieldId &field) const { return m_names.value(field); }
    QList<LinkedPassage> links(const FieldId &field) const { return m_links.value(field); }
    /** Words that were read from an image with doubt. */
    QList<TextRange> unsure(const FieldId &field) const { return m_unsure.value(field); }
    QList<SearchHit> hits(const FieldId &field) const { return m_hits.value(field); }

    /** The name that holds offset @p at; the shortest of several. */
    const NamedPassage *nameAt(const FieldId &field, qsizetype at) const;
    const LinkedPassage *linkAt(const FieldId &field, qsizetype at) const;

private:
    QHash<FieldId, QList<Wash>> m_washes;
    QHash<FieldId, QList<NamedPassage>> m_names;
    QHash<FieldId, QList<LinkedPassage>> m_links;
    QHash<FieldId, QList<TextRange>> m_unsure;
    QHash<FieldId, QList<SearchHit>> m_hits;
};

/** Gives overlapping @p washes different levels: longer ones lie below. */
void arrangeInLevels(QList<Wash> &washes);

} // namespace Secto
