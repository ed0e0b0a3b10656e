// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/people_meant.h"

#include "persons/document_key.h"
#include "persons/person_decision_store.h"
#include "persons/person_groups.h"

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString Touched = u"SELECT found_id FROM derived_people_meant"_s;

/** @p where: on the row "f" of derived_people_found. */
QString nameMeant(const QString &where)
{
    return u"INSERT OR IGNORE INTO derived_people_named SELECT f.document_id, coalesce("
           "(SELECT person_id FROM derived_people_meant AS m WHERE m.found_id = f.person_id "
           "AND m.document_id = f.document_id), "
           "(SELECT person_id FROM derived_people_meant AS m WHERE m.found_id = f.person_id AND m.document_id = 0), "
           "f.person_id) FROM derived_people_found AS f WHERE %1"_s.arg(where);
}

void mean(Transaction &transaction, const QString &name, DocumentId document, const QString &person)
{
    transaction.run(u"INSERT OR REPLACE INTO derived_people_meant (found_id, document_id, person_id) "
                    "SELECT f.id, ?, p.id FROM derived_people AS f, derived_people AS p "
                    "WHERE f.name = ? AND p.name = ?"_s,
                    document, name, person);
}

/** In each document that the part is about and that names him. */
void meanPart(Transaction &transaction, const PersonDecision &part, const QString &person)
{
    QList<DocumentId> documents;
    if (part.document.isEmpty()) {
        Statement row(transaction.database(),
                      u"SELECT document_id FROM derived_people_found JOIN documents AS d ON d.id = document_id "
                      "JOIN volumes AS v ON v.id = volume_id WHERE v.identifier = ? "
                      "AND person_id = (SELECT id FROM derived_people WHERE name = ?)"_s,
                      part.volume, part.name);
        while (row.next())
            documents << row.number(0);
        if (row.problem())
            transaction.fail(*row.problem());
    } else if (const auto found = findDocument(transaction.database(), {part.volume, part.document}); !found) {
        transaction.fail(found.error());
    } else if (*found != 0) {
        documents << *found;
    }
    for (const DocumentId document : std::as_const(documents))
        mean(transaction, part.name, document, person);
}

PersonGroups groupsOf(Transaction &transaction)
{
    const auto decisions = PersonDecisionStore(transaction.database()).all();
    if (!decisions)
        transaction.fail(decisions.error());
    return decisions ? PersonGroups(*decisions) : PersonGroups();
}

/** Whether a decision speaks of someone whom the document names. */
bool isTouched(Transaction &transaction, DocumentId document)
{
    Statement row(
        transaction.database(),
        u"SELECT 1 FROM derived_people_named WHERE document_id = ? AND person_id IN (%1) LIMIT 1"_s.arg(Touched),
        document);
    const bool isTouched = row.next();
    if (row.problem())
        transaction.fail(*row.problem());
    return isTouched;
}

} // namespace

void PeopleMeant::applyAll(Transaction &transaction)
{
    const PersonGroups groups = groupsOf(transaction);
    transaction.run(u"DELETE FROM derived_people_named WHERE person_id IN "
                    "(SELECT person_id FROM derived_people_meant UNION %1)"_s.arg(Touched));
    transaction.run(u"INSERT OR IGNORE INTO derived_people_named SELECT document_id, person_id FROM "
                    "derived_people_found"_s);
    transaction.run(u"DELETE FROM derived_people_found"_s);
    transaction.run(u"DELETE FROM derived_people_meant"_s);
    for (const QString &name : groups.names())
        transaction.run(u"INSERT OR IGNORE INTO derived_people (name) VALUES (?)"_s, name);
    for (const QString &name : groups.names())
        mean(transaction, name, 0, groups.personOf(name));
    transaction.run(u"INSERT INTO derived_people_found SELECT document_id, person_id FROM derived_people_named "
                    "WHERE person_id IN (%1)"_s.arg(Touched));
    transaction.run(u"DELETE FROM derived_people_named WHERE person_id IN (%1)"_s.arg(Touched));
    for (const PersonDecision &part : groups.parts())
        meanPart(transaction, part, groups.personOf(part.other));
    transaction.run(nameMeant(u"1"_s));
}

void PeopleMeant::applyTo(Transaction &transaction, DocumentId document)
{
    if (transaction.failed() || !isTouched(transaction, document))
        return;
    transaction.run(u"INSERT INTO derived_people_found SELECT document_id, person_id FROM derived_people_named "
                    "WHERE document_id = ? AND person_id IN (%1)"_s.arg(Touched),
                    document);
    transaction.run(u"DELETE FROM derived_people_named WHERE document_id = ? AND person_id IN (%1)"_s.arg(Touched),
                    document);
    const PersonGroups groups = groupsOf(transaction);
    if (!groups.parts().isEmpty()) {
        const auto key = keyOfDocument(transaction.database(), document);
        if (!key)
            return transaction.fail(key.error());
        for (const PersonDecision &part : groups.parts()) {
            if (part.volume == key->volume && (part.document.isEmpty() || part.document == key->document))
                mean(transaction, part.name, document, groups.personOf(part.other));
        }
    }
    transaction.run(nameMeant(u"f.document_id = ?"_s), document);
}

void PeopleMeant::remove(Transaction &transaction, DocumentId document)
{
    transaction.run(u"DELETE FROM derived_people_named WHERE document_id = ?"_s, document);
    transaction.run(u"DELETE FROM derived_people_found WHERE document_id = ?"_s, document);
    transaction.run(u"DELETE FROM derived_people_meant WHERE document_id = ?"_s, document);
}

} // namespace Secto
