// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "storage/transaction.h"

namespace Secto {

/** Rows of annotations with their anchors and tags, and the names of the colours. */
class AnnotationStore
{
public:
    explicit AnnotationStore(const Database &database) : m_database(database) {}

    /** In reading order, notes on the whole document first. */
    Result<QList<Annotation>> read(DocumentId document) const;
    /** The annotation, unless it is removed or was never there. */
    Result<std::optional<Annotation>> find(const QString &id) const;
    Result<QStringList> tags() const;
    Result<QList<HighlightColour>> colours() const;
    /** What the user called the colour; empty if nothing. */
    Result<QString> colourName(const QString &key) const;

    /** Adds @p annotation or replaces the one with its id; one that was removed is there again. */
    static void write(Transaction &transaction, const Annotation &annotation);
    /** Only the words of the note: what every keystroke does. */
    static void writeNote(Transaction &transaction, const Annotation &annotation);
    static void setRemoved(Transaction &transaction, const QString &id);
    /** An empty @p name is the colour's own. */
    static void writeColourName(Transaction &transaction, const QString &key, const QString &name);

private:
    const Database &m_database;
};

} // namespace Secto
