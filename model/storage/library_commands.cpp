// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/library_commands.h"

#include "persons/people_meant.h"
#include "persons/person_decision_store.h"
#include "storage/annotation_store.h"
#include "storage/collection_store.h"
#include "storage/decision_store.h"
#include "storage/derived_store.h"
#include "storage/document_store.h"
#include "storage/saved_search_store.h"

namespace Secto {

RemoveDocument::RemoveDocument(Database &database, PendingChanges &pending, DocumentId id, const QString &text)
    : LibraryCommand(database, pending, text), m_id(id)
{}

void RemoveDocument::write(Transaction &transaction)
{
    DocumentStore::setRemoved(transaction, m_id, true);
}

void RemoveDocument::takeBack(Transaction &transaction)
{
    DocumentStore::setRemoved(transaction, m_id, false);
}

SaveMetadata::SaveMetadata(Database &database, PendingChanges &pending, DocumentId id, const Document &before,
                           const Document &after, const QString &text)
    : LibraryCommand(database, pending, text), m_id(id), m_before(before), m_after(after)
{}

void SaveMetadata::write(Transaction &transaction)
{
    DocumentStore::keepImportedMetadata(transaction, m_id, m_before);
    store(transaction, m_after);
}

void SaveMetadata::takeBack(Transaction &transaction)
{
    store(transaction, m_before);
}

void SaveMetadata::store(Transaction &transaction, const Document &document)
{
    DocumentStore::writeMetadata(transaction, m_id, document);
    // Names are found in the title too, and the date says who held an office.
    DerivedStore::dropExtraction(transaction, m_id);
}

void SaveMetadata::announce(PendingChanges &pending) const
{
    pending.documents = true;
    pending.metadata << m_id;
}

SaveAnnotation::SaveAnnotation(Database &database, PendingChanges &pending, const std::optional<Annotation> &before,
                               const Annotation &after, const QString &text)
    : LibraryCommand(database, pending, text), m_before(before), m_after(after)
{}

bool SaveAnnotation::isTyping() const
{
    if (!m_before)
        return false;
    Annotation typed = *m_before;
    typed.note = m_after.note;
    typed.modified = m_after.modified;
    return typed == m_after;
}

bool SaveAnnotation::absorb(const Command &next)
{
    const auto *typing = dynamic_cast<const SaveAnnotation *>(&next);
    if (!typing || typing->m_after.id != m_after.id || typing->text() != text())
        return false;
    if (!isTyping() || !typing->isTyping() || m_after.modified.msecsTo(typing->m_after.modified) > LongestPause)
        return false;
    m_after = typing->m_after;
    return true;
}

void SaveAnnotation::write(Transaction &transaction)
{
    if (isTyping()) {
        AnnotationStore::writeNote(transaction, m_after);
        if (transaction.failed() || transaction.changedRows() == 1)
            return;
    }
    AnnotationStore::write(transaction, m_after);
}

void SaveAnnotation::takeBack(Transaction &transaction)
{
    if (m_before)
        AnnotationStore::write(transaction, *m_before);
    else
        AnnotationStore::setRemoved(transaction, m_after.id);
}

void SaveAnnotation::announce(PendingChanges &pending) const
{
    pending.annotations << m_after.document;
}

RemoveAnnotation::RemoveAnnotation(Database &database, PendingChanges &pending, const Annotation &removed,
                                   const QString &text)
    : LibraryCommand(database, pending, text), m_removed(removed)
{}

void RemoveAnnotation::write(Transaction &transaction)
{
    AnnotationStore::setRemoved(transaction, m_removed.id);
}

void RemoveAnnotation::takeBack(Transaction &transaction)
{
    AnnotationStore::write(transaction, m_removed);
}

void RemoveAnnotation::announce(PendingChanges &pending) const
{
    pending.annotations << m_removed.document;
}

RenameColour::RenameColour(Database &database, PendingChanges &pending, const QString &key, const QString &before,
                           const QString &after, const QString &text)
    : LibraryCommand(database, pending, text), m_key(key), m_before(before), m_after(after)
{}

void RenameColour::write(Transaction &transaction)
{
    AnnotationStore::writeColourName(transaction, m_key, m_after);
}

void RenameColour::takeBack(Transaction &transaction)
{
    AnnotationStore::writeColourName(transaction, m_key, m_before);
}

ChangeCollection::ChangeCollection(Database &database, PendingChanges &pending, const std::optional<Collection> &before,
                                   const std::optional<Collection> &after, const QString &text)
    : LibraryCommand(database, pending, text), m_before(before), m_after(after)
{}

void ChangeCollection::write(Transaction &transaction)
{
    change(transaction, m_before, m_after);
}

void ChangeCollection::takeBack(Transaction &transaction)
{
    change(transaction, m_after, m_before);
}

void ChangeCollection::change(Transaction &transaction, const std::optional<Collection> &from,
                              const std::optional<Collection> &to)
{
    if (to)
        CollectionStore::write(transaction, *to);
    else if (from)
        CollectionStore::remove(transaction, from->id);
}

ChangeSavedSearch::ChangeSavedSearch(Database &database, PendingChanges &pending,
                                     const std::optional<SavedSearch> &before, const std::optional<SavedSearch> &after,
                                     const QString &text)
    : LibraryCommand(database, pending, text), m_before(before), m_after(after)
{}

void ChangeSavedSearch::write(Transaction &transaction)
{
    change(transaction, m_before, m_after);
}

void ChangeSavedSearch::takeBack(Transaction &transaction)
{
    change(transaction, m_after, m_before);
}

void ChangeSavedSearch::change(Transaction &transaction, const std::optional<SavedSearch> &from,
                               const std::optional<SavedSearch> &to)
{
    if (to)
        SavedSearchStore::write(transaction, *to);
    else if (from)
        SavedSearchStore::remove(transaction, from->id);
}

Decide::Decide(Database &database, PendingChanges &pending, DocumentId document, const Decision &decision,
               const QString &text)
    : LibraryCommand(database, pending, text), m_document(document), m_decision(decision)
{}

void Decide::write(Transaction &transaction)
{
    DecisionStore::add(transaction, m_document, m_decision);
}

void Decide::takeBack(Transaction &transaction)
{
    DecisionStore::takeBack(transaction, m_decision.id);
}

void Decide::announce(PendingChanges &pending) const
{
    pending.decisions << m_document;
}

ChangeDecisions::ChangeDecisions(Database &database, PendingChanges &pending, const DecisionChanges &changes,
                                 const QString &text)
    : LibraryCommand(database, pending, text), m_changes(changes)
{}

void ChangeDecisions::write(Transaction &transaction)
{
    for (const PersonDecision &decision : std::as_const(m_changes.takenBack))
        PersonDecisionStore::setRemoved(transaction, decision.id, true);
    for (const PersonDecision &decision : std::as_const(m_changes.said))
        PersonDecisionStore::add(transaction, decision);
    for (const auto &[document, decision] : std::as_const(m_changes.ofDocuments))
        DecisionStore::add(transaction, document, decision);
    if (changesPersons())
        PeopleMeant::applyAll(transaction);
}

void ChangeDecisions::takeBack(Transaction &transaction)
{
    for (const auto &[document, decision] : std::as_const(m_changes.ofDocuments))
        DecisionStore::takeBack(transaction, decision.id);
    for (const PersonDecision &decision : std::as_const(m_changes.said))
        PersonDecisionStore::takeBack(transaction, decision.id);
    for (const PersonDecision &decision : std::as_const(m_changes.takenBack))
        PersonDecisionStore::setRemoved(transaction, decision.id, false);
    if (changesPersons())
        PeopleMeant::applyAll(transaction);
}

void ChangeDecisions::announce(PendingChanges &pending) const
{
    pending.persons = pending.persons || changesPersons();
    for (const auto &[document, decision] : m_changes.ofDocuments)
        pending.decisions << document;
}

} // namespace Secto
