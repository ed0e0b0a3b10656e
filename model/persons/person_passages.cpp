// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/person_passages.h"

#include "storage/decision_store.h"
#include "storage/derived_store.h"
#include "storage/document_store.h"

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

Result<void> PersonPassages::takeVolume(qint64 volume)
{
    if (volume == m_volume)
        return {};
    const auto listed = volume == 0 ? QList<ListedName>() : VolumeStore(m_database).persons(volume);
    if (!listed)
        return std::unexpected(listed.error());
    Statement title(
        m_database,
        u"SELECT coalesce(nullif(publication ->> 'volumeTitle', ''), identifier) FROM volumes WHERE id = ?"_s, volume);
    m_title = title.next() ? title.text(0) : QString();
    m_persons = PersonsOfVolume(*listed);
    m_volume = volume;
    return {};
}

QList<PersonPassages::Named> PersonPassages::named(const Document &document, const Extraction &extraction,
                                                   const QStringList &names) const
{
    QList<Named> named;
    const auto add = [&named](const TextSpan &span, const QString &name) {
        const bool isThere = std::ranges::any_of(named, [&span](const Named &other) {
            return other.span.field == span.field && other.span.range.begin < span.range.end
                   && span.range.begin < other.span.range.end;
        });
        if (!isThere)
            named << Named{span, name};
    };
    for (const Mention &mention : extraction.mentions) {
        const Entity *entity = extraction.entity(mention.entity);
        if (entity && entity->kind == EntityKind::Person && entity->resolved && names.contains(entity->name))
            add({mention.field, mention.range}, entity->name);
    }
    for (const TaggedName &name : document.names) {
        const auto listed = std::ranges::find(m_persons.listed, name.reference, &ListedName::id);
        if (name.kind != TaggedName::Kind::Person || listed == m_persons.listed.end())
            continue;
        if (const QString person = givenNameFirst(listed->name); names.contains(person))
            add(name.span, person);
    }
    const QList<FieldId> fields = document.fields();
    std::ranges::sort(named, {}, [&fields](const Named &each) {
        return std::pair(fields.indexOf(each.span.field), each.span.range.begin);
    });
    return named;
}

Result<DocumentPassages> PersonPassages::in(DocumentId id, const QStringList &names)
{
    const auto stored = DocumentStore(m_database).read(id);
    if (!stored)
        return std::unexpected(stored.error());
    if (const auto taken = takeVolume(stored->volume); !taken)
        return std::unexpected(taken.error());
    const auto kept = DerivedStore(m_database).extraction(id, Extractor::Version);
    const auto decisions = DecisionStore(m_database).read(id);
    const Document &document = stored->document;
    std::optional<Extraction> found = kept.value_or(std::nullopt);
    if (!found && m_extract)
        found = m_extract(document, m_persons.persons, [] { return false; });
    const Extraction extraction =
        applyDecisions(found.value_or(Extraction()), decisions.value_or(QList<Decision>()), document);

    DocumentPassages passages{id, document.number, document.title, document.date, m_title, {}, {}};
    for (const auto &[span, name] : named(document, extraction, names)) {
        const QString text = document.text(span.field);
        if (!isValid(span.range, text))
            continue;
        if (!passages.names.contains(name))
            passages.names << name;
        ContextLine line = lineAround(text, span);
        line.document = id;
        line.number = document.number;
        line.title = document.title;
        line.date = document.date;
        passages.lines << line;
    }
    return passages;
}

} // namespace Secto
