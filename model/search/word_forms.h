// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/query.h"
#include "search/stemmer.h"
#include "storage/database.h"

#include <memory>

namespace Secto {

/** The other forms of a word that stand in the library: "governs" and "governing" for "governed". */
class WordForms
{
public:
    /** @p database must outlive it and hold the full-text index. */
    static Result<std::unique_ptr<WordForms>> open(Database &database);

    /** Adds them to the single words of @p query that are neither quoted nor beginnings. */
    void addOtherForms(QueryNode &query) const;

    /** Folded, without @p word itself. What cannot be read is left out. */
    QStringList otherForms(const QString &word) const;

private:
    explicit WordForms(const Database &database) : m_database(database) {}

    const Database &m_database;
    Stemmer m_stemmer;
};

} // namespace Secto
