// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/page_marks.h"

#include <algorithm>
#include <limits>

namespace Secto {

void arrangeInLevels(QList<Wash> &washes)
{
    // Earlier beginnings first, and of equal ones the longer: what lies below is seen around what lies above.
    std::ranges::stable_sort(washes, [](const Wash &a, const Wash &b) {
        return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    QList<qsizetype> busyUntil; // by level
    for (Wash &wash : washes) {
        const auto free = std::ranges::find_if(busyUntil, [&](qsizetype end) { return end <= wash.range.begin; });
        wash.level = int(free - busyUntil.begin());
        if (free == busyUntil.end())
            busyUntil << wash.range.end;
        else
            *free = wash.range.end;
    }
}

void PageMarks::readAnnotations(const OpenDocument &document)
{
    m_washes.clear();
    for (const Annotation &annotation : document.annotations()) {
        const QList<TextSpan> spans = document.spans(annotation);
        for (qsizetype i = 0; i < spans.size(); ++i) {
            const bool last = i + 1 == spans.size();
            m_washes[spans[i].field] << Wash{spans[i].range, annotation.colour, annotation.id, 0,
                                             last && !annotation.note.isEmpty()};
        }
    }
    for (QList<Wash> &washes : m_washes)
        arrangeInLevels(washes);
}

void PageMarks::readMentions(const OpenDocument &document)
{
    m_names.clear();
    QHash<QString, EntityKind> kinds;
    for (const Entity &entity : document.extraction().entities)
        kinds.insert(entity.key, entity.kind);
    const QList<Mention> &mentions = document.extraction().mentions;
    for (qsizetype i = 0; i < mentions.size(); ++i) {
        const Mention &mention = mentions[i];
        m_names[mention.field] << NamedPassage{mention.range, mention.entity, kinds.value(mention.entity, mention.kind),
                                               int(i)};
    }
}

void PageMarks::readLinks(const OpenDocument &document)
{
    m_links.clear();
    for (const Link &link : document.document().links)
        m_links[link.span.field] << LinkedPassage{link.span.range, link.target};
}

void PageMarks::readUnsure(const OpenDocument &document)
{
    m_unsure.clear();
    for (const TextSpan &span : document.document().unsure)
        m_unsure[span.field] << span.range;
}

void PageMarks::setHits(const QList<TextSpan> &hits, int current)
{
    m_hits.clear();
    for (qsizetype i = 0; i < hits.size(); ++i)
        m_hits[hits[i].field] << SearchHit{hits[i].range, i == current};
}

void PageMarks::clear()
{
    m_washes.clear();
    m_names.clear();
    m_links.clear();
    m_unsure.clear();
    m_hits.clear();
}

const LinkedPassage *PageMarks::linkAt(const FieldId &field, qsizetype at) const
{
    const auto links = m_links.constFind(field);
    if (links == m_links.cend())
        return nullptr;
    const auto found =
        std::ranges::find_if(*links, [at](const LinkedPassage &link) { return link.range.contains(at); });
    return found == links->cend() ? nullptr : &*found;
}

const NamedPassage *PageMarks::nameAt(const FieldId &field, qsizetype at) const
{
    const auto names = m_names.constFind(field);
    if (names == m_names.cend())
        return nullptr;
    const NamedPassage *best = nullptr;
    for (const NamedPassage &name : *names) {
        if (name.range.contains(at) && (!best || name.range.length() < best->range.length()))
            best = &name;
    }
    return best;
}

} // namespace Secto
