// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/person_names.h"

#include "search/search_words.h"
#include "storage/statement.h"

#include <QHash>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

using Names = QList<QStringList>; ///< in words

bool holds(const QStringList &name, const QStringList &words)
{
    return !std::ranges::search(name, words).empty();
}

bool namesPersons(const QueryNode &query)
{
    return (query.kind == QueryNode::Kind::Words && query.field == SearchField::Person)
           || std::ranges::any_of(query.children, namesPersons);
}

/** The names of those persons who have several. */
QList<Names> namesOfPersons(const Database &database)
{
    QHash<qint64, Names> names;
    Statement row(database, u"SELECT person_id, name FROM derived_people_meant JOIN derived_people ON id = found_id "
                            "WHERE document_id = 0"_s);
    while (row.next())
        names[row.number(0)] << wordsOf(row.text(1));
    return names.values();
}

void addTo(QueryNode &query, const QList<Names> &persons)
{
    for (QueryNode &child : query.children)
        addTo(child, persons);
    if (query.kind != QueryNode::Kind::Words || query.field != SearchField::Person || query.isPrefix)
        return;
    for (const Names &names : persons) {
        if (std::ranges::none_of(names, [&query](const QStringList &name) { return holds(name, query.words); }))
            continue;
        for (const QStringList &name : names) {
            if (!holds(name, query.words))
                query.alternatives << name.join(u' ');
        }
    }
}

} // namespace

void addOtherNames(const Database &database, QueryNode &query)
{
    if (namesPersons(query))
        addTo(query, namesOfPersons(database));
}

} // namespace Secto
