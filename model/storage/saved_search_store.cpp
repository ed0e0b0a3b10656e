// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/saved_search_store.h"

#include "text/folding.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** What a library keeps: names are added to, never changed. */
constexpr std::array OrderNames{"asFound"_L1, "wordBefore"_L1, "wordAfter"_L1};

QString optionsOf(const SearchTerms &terms)
{
    QJsonObject options;
    if (terms.stems)
        options[u"forms"] = true;
    if (terms.inContext)
        options[u"inContext"] = true;
    if (terms.order != ContextOrder::AsFound)
        options[u"order"] = OrderNames[size_t(terms.order)];
    const SearchNarrowing &narrowing = terms.narrowing;
    if (narrowing.volume)
        options[u"volume"] = *narrowing.volume;
    const auto add = [&options](QLatin1StringView name, const QString &value) {
        if (!value.isEmpty())
            options[name] = value;
    };
    add("year"_L1, narrowing.year);
    add("kind"_L1, narrowing.kind);
    add("person"_L1, narrowing.person);
    add("repository"_L1, narrowing.repository);
    add("file"_L1, narrowing.file);
    add("volumeName"_L1, narrowing.volumeName);
    add("repositoryName"_L1, narrowing.repositoryName);
    add("fileName"_L1, narrowing.fileName);
    return QString::fromUtf8(QJsonDocument(options).toJson(QJsonDocument::Compact));
}

SearchTerms termsOf(const QString &query, const QString &json)
{
    const QJsonObject options = QJsonDocument::fromJson(json.toUtf8()).object();
    SearchTerms terms;
    terms.query = query;
    terms.stems = options[u"forms"].toBool();
    terms.inContext = options[u"inContext"].toBool();
    const auto order = std::ranges::find(OrderNames, options[u"order"].toString());
    if (order != OrderNames.end())
        terms.order = ContextOrder(order - OrderNames.begin());
    SearchNarrowing &narrowing = terms.narrowing;
    if (options.contains(u"volume"))
        narrowing.volume = options[u"volume"].toInteger();
    narrowing.year = options[u"year"].toString();
    narrowing.kind = options[u"kind"].toString();
    narrowing.person = options[u"person"].toString();
    narrowing.repository = options[u"repository"].toString();
    narrowing.file = options[u"file"].toString();
    narrowing.volumeName = options[u"volumeName"].toString();
    narrowing.repositoryName = options[u"repositoryName"].toString();
    narrowing.fileName = options[u"fileName"].toString();
    return terms;
}

} // namespace

Result<QList<SavedSearch>> SavedSearchStore::all() const
{
    QList<SavedSearch> searches;
    Statement row(m_database, u"SELECT id, name, query, options FROM saved_searches ORDER BY id"_s);
    while (row.next())
        searches << SavedSearch{row.text(0), row.text(1), termsOf(row.text(2), row.text(3))};
    if (row.problem())
        return std::unexpected(*row.problem());
    std::ranges::stable_sort(searches, {}, [](const SavedSearch &search) { return folded(search.name); });
    return searches;
}

Result<std::optional<SavedSearch>> SavedSearchStore::find(const QString &id) const
{
    return all().transform([&id](const QList<SavedSearch> &searches) {
        const auto found = std::ranges::find(searches, id, &SavedSearch::id);
        return found == searches.end() ? std::nullopt : std::optional(*found);
    });
}

void SavedSearchStore::write(Transaction &transaction, const SavedSearch &search)
{
    transaction.run(u"INSERT INTO saved_searches (id, name, query, options) VALUES (?, ?, ?, ?) "
                    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query, "
                    "options = excluded.options"_s,
                    search.id, search.name, search.terms.query, optionsOf(search.terms));
}

void SavedSearchStore::remove(Transaction &transaction, const QString &id)
{
    transaction.run(u"DELETE FROM saved_searches WHERE id = ?"_s, id);
}

} // namespace Secto
