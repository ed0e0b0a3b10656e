// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/names_of_documents.h"

#include "search/interruption.h"
#include "storage/search_index_store.h"
#include "storage/statement.h"

#include <QSet>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

const QString OfTags = u"SELECT DISTINCT tag, document_id FROM tags JOIN annotations ON annotations.id = annotation_id "
                       "WHERE removed IS NULL"_s;

/** The ids as a JSON array, which one bound value carries however many they are. */
QString asArray(const QList<DocumentId> &ids)
{
    QString array = u"["_s;
    for (const DocumentId id : ids)
        array += QString::number(id) + u',';
    if (!ids.isEmpty())
        array.chop(1);
    return array + u']';
}

Result<QList<NamedCount>> countTags(const Database &database, const std::optional<QList<DocumentId>> &among)
{
    const QSet<DocumentId> wanted = among ? QSet<DocumentId>(among->begin(), among->end()) : QSet<DocumentId>();
    QHash<QString, QSet<DocumentId>> tagged;
    Statement row(database, OfTags);
    while (row.next()) {
        const DocumentId id = row.number(1);
        if (among && !wanted.contains(id))
            continue;
        const QString tag = row.text(0);
        for (qsizetype end = tag.size(); end > 0; end = tag.lastIndexOf(u'/', end - 1))
            tagged[tag.first(end)] << id;
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    QList<NamedCount> counts;
    for (auto tag = tagged.cbegin(); tag != tagged.cend(); ++tag)
        counts << NamedCount{tag.key(), int(tag->size())};
    sortCounts(counts);
    return counts;
}

Result<QList<NamedCount>> countPersons(const Database &database, const std::optional<QList<DocumentId>> &among)
{
    const QString counted = among ? u"SELECT person_id, count(*) AS n FROM json_each(?) CROSS JOIN "
                                    "derived_people_named ON document_id = value GROUP BY person_id"_s
                                  : u"SELECT person_id, count(*) AS n FROM derived_people_named "
                                    "WHERE ? IS NULL GROUP BY person_id"_s;
    QList<NamedCount> counts;
    Statement row(database, u"SELECT name, n FROM (%1) JOIN derived_people ON id = person_id"_s.arg(counted),
                  among.transform(asArray));
    while (row.next())
        counts << NamedCount{row.text(0), int(row.number(1))};
    if (row.problem())
        return std::unexpected(*row.problem());
    sortCounts(counts);
    return counts;
}

Result<QList<DocumentId>> idsOf(Statement &&row)
{
    QList<DocumentId> ids;
    while (row.next())
        ids << row.number(0);
    if (row.problem())
        return std::unexpected(*row.problem());
    return ids;
}

} // namespace

void sortCounts(QList<NamedCount> &counts)
{
    std::ranges::sort(counts, [](const NamedCount &a, const NamedCount &b) {
        return a.documents != b.documents ? a.documents > b.documents : a.name < b.name;
    });
}

Result<NamesOfDocuments> DocumentNames::count(const std::optional<QList<DocumentId>> &among, std::stop_token stop) const
{
    Database database;
    if (auto opened = database.openToRead(m_path); !opened)
        return std::unexpected(opened.error());
    const Interruption interruption(database);
    const Interruption::Scope stopping(interruption, std::move(stop));
    auto tags = countTags(database, among);
    if (!tags)
        return std::unexpected(tags.error());
    const auto isIndexed = SearchIndexStore(database).isThere();
    auto persons = isIndexed.value_or(false) ? countPersons(database, among) : QList<NamedCount>();
    if (!persons)
        return std::unexpected(persons.error());
    return NamesOfDocuments{*std::move(tags), *std::move(persons)};
}

Result<QList<QList<DocumentId>>> DocumentNames::tagged(const QStringList &tags, std::stop_token stop) const
{
    QList<QList<DocumentId>> found(tags.size());
    Database database;
    if (auto opened = database.openToRead(m_path); !opened)
        return std::unexpected(opened.error());
    const Interruption interruption(database);
    const Interruption::Scope stopping(interruption, std::move(stop));
    Statement row(database, OfTags);
    while (row.next()) {
        const QString tag = row.text(0);
        for (qsizetype i = 0; i < tags.size(); ++i) {
            if (tag == tags[i] || (tag.startsWith(tags[i]) && tag[tags[i].size()] == u'/'))
                found[i] << row.number(1);
        }
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return found;
}

Result<QList<QList<DocumentId>>> DocumentNames::naming(const QStringList &persons, std::stop_token stop) const
{
    QList<QList<DocumentId>> found;
    Database database;
    if (auto opened = database.openToRead(m_path); !opened)
        return std::unexpected(opened.error());
    const Interruption interruption(database);
    const Interruption::Scope stopping(interruption, std::move(stop));
    const bool isIndexed = SearchIndexStore(database).isThere().value_or(false);
    for (const QString &person : persons) {
        auto ids = isIndexed ? idsOf(Statement(database,
                                               u"SELECT document_id FROM derived_people_named "
                                               "WHERE person_id = (SELECT id FROM derived_people WHERE name = ?)"_s,
                                               person))
                             : QList<DocumentId>();
        if (!ids)
            return std::unexpected(ids.error());
        found << *std::move(ids);
    }
    return found;
}

} // namespace Secto
