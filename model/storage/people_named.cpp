// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/people_named.h"

#include "storage/decision_store.h"
#include "storage/derived_store.h"
#include "storage/volume_store.h"

#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** The persons that the document's own marks refer to in the volume's list. */
QStringList marked(const Document &document, const QList<ListedName> &persons)
{
    QSet<QString> references;
    for (const TaggedName &name : document.names) {
        if (name.kind == TaggedName::Kind::Person && !name.reference.isEmpty())
            references.insert(name.reference);
    }
    QStringList people;
    for (const ListedName &person : persons) {
        if (references.contains(person.id))
            people << givenNameFirst(person.name);
    }
    return people;
}

QStringList resolved(const Extraction &extraction)
{
    QStringList people;
    for (const Entity &entity : extraction.entities) {
        if (entity.kind == EntityKind::Person && entity.resolved)
            people << entity.name;
    }
    return people;
}

} // namespace

QString givenNameFirst(const QString &listed)
{
    const QStringList parts = listed.split(u',');
    if (parts.size() < 2)
        return listed.simplified();
    QString name = parts[1].simplified() + u' ' + parts[0].simplified();
    for (qsizetype i = 2; i < parts.size(); ++i)
        name += u", "_s + parts[i].simplified();
    return name.simplified();
}

PersonsOfVolume::PersonsOfVolume(const QList<ListedName> &names) : listed(names)
{
    for (const ListedName &each : names)
        persons << ListedPerson{each.id, each.name, each.remark};
}

QStringList PeopleNamed::in(const Document &document, const PersonsOfVolume &persons) const
{
    QStringList people;
    if (m_extract)
        people << resolved(m_extract(document, persons.persons, [] { return false; }));
    people << marked(document, persons.listed);
    people.removeDuplicates();
    return people;
}

QStringList PeopleNamed::in(Transaction &transaction, DocumentId id, const Document &document)
{
    const Database &database = transaction.database();
    const auto stored = DerivedStore(database).extraction(id, Extractor::Version);
    const auto decisions = DecisionStore(database).read(id);
    if (!stored || !decisions) {
        transaction.fail(stored ? decisions.error() : stored.error());
        return {};
    }
    const PersonsOfVolume &persons = personsOf(transaction, id);
    std::optional<Extraction> found = *stored;
    if (!found && m_extract)
        found = m_extract(document, persons.persons, [] { return false; });
    QStringList people;
    if (found)
        people << resolved(applyDecisions(*found, *decisions, document));
    people << marked(document, persons.listed);
    people.removeDuplicates();
    return people;
}

const PersonsOfVolume &PeopleNamed::personsOf(Transaction &transaction, DocumentId id)
{
    const Database &database = transaction.database();
    Statement row(database, u"SELECT volume_id FROM documents WHERE id = ?"_s, id);
    const qint64 volume = row.next() ? row.number(0) : 0;
    if (volume != m_volume) {
        const auto listed = volume == 0 ? QList<ListedName>() : VolumeStore(database).persons(volume);
        if (!listed)
            transaction.fail(listed.error());
        m_persons = PersonsOfVolume(listed.value_or(QList<ListedName>()));
        m_volume = volume;
    }
    return m_persons;
}

} // namespace Secto
