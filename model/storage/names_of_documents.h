// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "text/problem.h"

#include <optional>
#include <stop_token>

namespace Secto {

/** A name and how many documents have it. */
struct NamedCount
{
    QString name;
    int documents = 0;

    friend bool operator==(const NamedCount &, const NamedCount &) = default;
};

/** Most documents first, then by name. */
void sortCounts(QList<NamedCount> &counts);

/** By which tags and persons documents can be chosen; most documents first. */
struct NamesOfDocuments
{
    QList<NamedCount> tags; ///< a tag counts in those above it, too: "vietnam/bombing" in "vietnam"
    QList<NamedCount> persons;
};

/**
 * What the user's notes and the index know of documents: their tags, and whom they name. Reads with connections
 * of its own: in any thread, also while others write. Stops soon after a stop is requested, with what it has
 * or a problem that nobody waits for.
 */
class DocumentNames
{
public:
    explicit DocumentNames(QString libraryPath) : m_path(std::move(libraryPath)) {}

    /** Counted in all documents, or in those @p among. */
    Result<NamesOfDocuments> count(const std::optional<QList<DocumentId>> &among, std::stop_token stop = {}) const;
    /** With each of @p tags or one below it; one list a tag. */
    Result<QList<QList<DocumentId>>> tagged(const QStringList &tags, std::stop_token stop = {}) const;
    /** That name each of @p persons, as count() calls them; one list a person. */
    Result<QList<QList<DocumentId>>> naming(const QStringList &persons, std::stop_token stop = {}) const;

private:
    QString m_path;
};

} // namespace Secto
