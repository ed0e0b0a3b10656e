// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/search_index_store.h"

#include "extraction/decision.h"
#include "extraction/extractor.h"
#include "search/search_words.h"
#include "storage/annotation_store.h"
#include "storage/decision_store.h"
#include "storage/derived_store.h"
#include "storage/document_store.h"
#include "storage/volume_store.h"

#include <QSet>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "Rusk, Dean" as "Dean Rusk". */
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

void writePeople(Transaction &transaction, DocumentId id, const QStringList &people)
{
    for (const QString &person : people) {
        transaction.run(u"INSERT OR IGNORE INTO derived_people (name) VALUES (?)"_s, person);
        transaction.run(u"INSERT OR IGNORE INTO derived_people_named (document_id, person_id) "
                        "SELECT ?, id FROM derived_people WHERE name = ?"_s,
                        id, person);
    }
}

/** Fails the transaction where a value could not be read. */
template <typename Value>
Value valueOf(Transaction &transaction, Result<Value> &&read)
{
    if (read)
        return *std::move(read);
    transaction.fail(read.error());
    return {};
}

QString workOn(Transaction &transaction, DocumentId id)
{
    QStringList words;
    for (const Annotation &annotation : valueOf(transaction, AnnotationStore(transaction.database()).read(id)))
        words << annotation.note << annotation.tags;
    return words.join(u'\n');
}

/** As found by the extractor and corrected by the user, and as the editors marked them. */
QStringList peopleIn(Transaction &transaction, DocumentId id, const Document &document)
{
    const Database &database = transaction.database();
    QStringList people;
    const auto found = valueOf(transaction, DerivedStore(database).extraction(id, Extractor::Version));
    if (found) {
        const auto decisions = valueOf(transaction, DecisionStore(database).read(id));
        for (const Entity &entity : applyDecisions(*found, decisions, document).entities) {
            if (entity.kind == EntityKind::Person && entity.resolved)
                people << entity.name;
        }
    }
    Statement volume(database, u"SELECT volume_id FROM documents WHERE id = ?"_s, id);
    if (!document.names.isEmpty() && volume.next() && !volume.isNull(0))
        people << markedPeople(document, valueOf(transaction, VolumeStore(database).persons(volume.number(0))));
    people.removeDuplicates();
    return people;
}

} // namespace

Result<bool> SearchIndexStore::isThere() const
{
    Statement row(m_database, u"SELECT 1 FROM sqlite_schema WHERE name = 'derived_search'"_s);
    const bool isThere = row.next();
    if (row.problem())
        return std::unexpected(*row.problem());
    return isThere;
}

Result<QList<DocumentId>> SearchIndexStore::outOfDate(int most) const
{
    QList<DocumentId> documents;
    Statement row(m_database, u"SELECT document_id FROM derived_unindexed ORDER BY document_id LIMIT ?"_s, most);
    while (row.next())
        documents << row.number(0);
    if (row.problem())
        return std::unexpected(*row.problem());
    return documents;
}

Result<qint64> SearchIndexStore::countOutOfDate() const
{
    Statement row(m_database, u"SELECT count(*) FROM derived_unindexed"_s);
    const qint64 count = row.next() ? row.number(0) : 0;
    if (row.problem())
        return std::unexpected(*row.problem());
    return count;
}

void SearchIndexStore::write(Transaction &transaction, DocumentId id, const Document &document,
                             const SearchAdditions &additions)
{
    QStringList notes;
    for (const Footnote &note : document.notes)
        notes << note.text;
    const QStringList marks = document.classifications + document.routing;
    transaction.run(u"INSERT INTO derived_search (rowid, title, body, notes, work, names, sender, recipient, place, "
                    "marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    id, searchable(document.number + u' ' + document.title + u'\n' + document.subject),
                    searchable(document.body), searchable(notes.join(u'\n')), searchable(additions.work),
                    searchable(additions.people.join(u'\n')), searchable(document.from), searchable(document.to),
                    searchable(document.place), searchable(marks.join(u'\n')));
    writePeople(transaction, id, additions.people);
    transaction.run(u"DELETE FROM derived_unindexed WHERE document_id = ?"_s, id);
}

void SearchIndexStore::refresh(Transaction &transaction, DocumentId id)
{
    transaction.run(u"DELETE FROM derived_search WHERE rowid = ?"_s, id);
    transaction.run(u"DELETE FROM derived_people_named WHERE document_id = ?"_s, id);
    transaction.run(u"DELETE FROM derived_unindexed WHERE document_id = ?"_s, id);
    const DocumentStore documents(transaction.database());
    if (transaction.failed() || !valueOf(transaction, documents.isPresent(id)))
        return;
    const Document document = valueOf(transaction, documents.readDocument(id));
    const SearchAdditions additions{workOn(transaction, id), peopleIn(transaction, id, document)};
    if (!transaction.failed())
        write(transaction, id, document, additions);
}

QStringList markedPeople(const Document &document, const QList<ListedName> &persons)
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

} // namespace Secto
