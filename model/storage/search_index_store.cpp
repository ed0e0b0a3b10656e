// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/search_index_store.h"

#include "persons/people_meant.h"
#include "search/search_words.h"
#include "storage/annotation_store.h"
#include "storage/document_store.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

void writePeople(Transaction &transaction, DocumentId id, const QStringList &people)
{
    for (const QString &person : people) {
        transaction.run(u"INSERT OR IGNORE INTO derived_people (name) VALUES (?)"_s, person);
        transaction.run(u"INSERT OR IGNORE INTO derived_people_named (document_id, person_id) "
                        "SELECT ?, id FROM derived_people WHERE name = ?"_s,
                        id, person);
    }
    PeopleMeant::applyTo(transaction, id);
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

} // namespace

Result<bool> SearchIndexStore::isThere() const
{
    Statement row(m_database, u"SELECT 1 FROM sqlite_schema WHERE name = 'derived_words'"_s);
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
    transaction.run(u"INSERT INTO derived_words (rowid, title, body, notes, work, names, sender, recipient, place, "
                    "marks) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    id, searchable(document.number + u' ' + document.title + u'\n' + document.subject),
                    searchable(document.body), searchable(notes.join(u'\n')), searchable(additions.work),
                    searchable(additions.people.join(u'\n')), searchable(document.from), searchable(document.to),
                    searchable(document.place), searchable(marks.join(u'\n')));
    writePeople(transaction, id, additions.people);
    transaction.run(u"DELETE FROM derived_unindexed WHERE document_id = ?"_s, id);
}

void SearchIndexStore::refresh(Transaction &transaction, DocumentId id, PeopleNamed &people)
{
    transaction.run(u"DELETE FROM derived_words WHERE rowid = ?"_s, id);
    PeopleMeant::remove(transaction, id);
    transaction.run(u"DELETE FROM derived_unindexed WHERE document_id = ?"_s, id);
    const DocumentStore documents(transaction.database());
    if (transaction.failed() || !valueOf(transaction, documents.isPresent(id)))
        return;
    const Document document = valueOf(transaction, documents.readDocument(id));
    const SearchAdditions additions{workOn(transaction, id), people.in(transaction, id, document)};
    if (!transaction.failed())
        write(transaction, id, document, additions);
}

} // namespace Secto
