// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/collection.h"
#include "documents/document.h"
#include "extraction/decision.h"
#include "persons/decision_changes.h"
#include "search/saved_search.h"
#include "storage/library_command.h"

namespace Secto {

class RemoveDocument : public LibraryCommand
{
public:
    RemoveDocument(Database &database, PendingChanges &pending, DocumentId id, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override { pending.documents = true; }

private:
    DocumentId m_id;
};

class SaveMetadata : public LibraryCommand
{
public:
    SaveMetadata(Database &database, PendingChanges &pending, DocumentId id, const Document &before,
                 const Document &after, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override;

private:
    void store(Transaction &transaction, const Document &document);

    DocumentId m_id;
    Document m_before;
    Document m_after;
};

/** Adds an annotation or changes one. Typing in a note goes on in the same step until there is a pause. */
class SaveAnnotation : public LibraryCommand
{
public:
    /** @p before is nothing for a new annotation. */
    SaveAnnotation(Database &database, PendingChanges &pending, const std::optional<Annotation> &before,
                   const Annotation &after, const QString &text);

    bool absorb(const Command &next) override;

    /** After this long without a keystroke, in milliseconds, typing becomes a step of its own. */
    static constexpr qint64 LongestPause = 5000;

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override;

private:
    /** Whether only the words of the note differ. */
    bool isTyping() const;

    std::optional<Annotation> m_before;
    Annotation m_after;
};

class RemoveAnnotation : public LibraryCommand
{
public:
    RemoveAnnotation(Database &database, PendingChanges &pending, const Annotation &removed, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override;

private:
    Annotation m_removed;
};

class RenameColour : public LibraryCommand
{
public:
    /** Empty names are the colour's own. */
    RenameColour(Database &database, PendingChanges &pending, const QString &key, const QString &before,
                 const QString &after, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override { pending.colours = true; }

private:
    QString m_key;
    QString m_before;
    QString m_after;
};

/** Adds a collection, changes one or, with nothing after, removes it. Its documents stay where they are. */
class ChangeCollection : public LibraryCommand
{
public:
    ChangeCollection(Database &database, PendingChanges &pending, const std::optional<Collection> &before,
                     const std::optional<Collection> &after, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override { pending.collections = true; }

private:
    static void change(Transaction &transaction, const std::optional<Collection> &from,
                       const std::optional<Collection> &to);

    std::optional<Collection> m_before;
    std::optional<Collection> m_after;
};

/** Adds a saved search, changes one or, with nothing after, removes it. */
class ChangeSavedSearch : public LibraryCommand
{
public:
    ChangeSavedSearch(Database &database, PendingChanges &pending, const std::optional<SavedSearch> &before,
                      const std::optional<SavedSearch> &after, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override { pending.savedSearches = true; }

private:
    static void change(Transaction &transaction, const std::optional<SavedSearch> &from,
                       const std::optional<SavedSearch> &to);

    std::optional<SavedSearch> m_before;
    std::optional<SavedSearch> m_after;
};

class Decide : public LibraryCommand
{
public:
    Decide(Database &database, PendingChanges &pending, DocumentId document, const Decision &decision,
           const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override;

private:
    DocumentId m_document;
    Decision m_decision;
};

/** Several decisions in one step. */
class ChangeDecisions : public LibraryCommand
{
public:
    ChangeDecisions(Database &database, PendingChanges &pending, const DecisionChanges &changes, const QString &text);

protected:
    void write(Transaction &transaction) override;
    void takeBack(Transaction &transaction) override;
    void announce(PendingChanges &pending) const override;

private:
    bool changesPersons() const { return !m_changes.said.isEmpty() || !m_changes.takenBack.isEmpty(); }

    DecisionChanges m_changes;
};

} // namespace Secto
