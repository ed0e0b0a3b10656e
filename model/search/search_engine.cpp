// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/search_engine.h"

#include "provenance/file_key.h"
#include "search/interruption.h"
#include "search/person_names.h"
#include "search/query_parser.h"
#include "search/query_sql.h"
#include "search/rank_function.h"
#include "search/word_forms.h"
#include "storage/search_index_store.h"
#include "storage/statement.h"

#include <QCoreApplication>
#include <QSqlQuery>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostPeople = 30;
constexpr int MostPlaces = 30;

/** For queries without words: a number that is greater for a later day, 0 where no date is known. */
const QString ByDate = u"CAST(substr(replace(d.date, '-', '') || '0000', 1, 8) AS INTEGER)"_s;

/** Pages of the file kept at hand, in KiB: the catalogue of a hundred thousand documents fits in. */
constexpr int Cache = 32 * 1024;

// Of a concordance: more than anyone reads, and read within a moment.
constexpr qsizetype MostDocumentsInLines = 300;
constexpr qsizetype MostLines = 2000;

// Title, body, notes, work, names, sender, recipient, place, marks: a word in a title says most.
const QString Weights = u"8.0, 1.0, 0.6, 3.0, 1.0, 2.0, 2.0, 2.0, 2.0"_s;

Problem noIndex(const QString &path)
{
    return Problem::error(
        QCoreApplication::translate("Search", "This library has no index of its words yet, so it cannot be searched."),
        path, QCoreApplication::translate("Search", "Open it once where it can be written to, and the index is made."));
}

/** A library that an earlier Secto wrote and that nobody may write to does not tell where documents are kept. */
Result<void> standInForPlaces(Database &database)
{
    const auto isThere = database.number(u"SELECT count(*) FROM sqlite_schema WHERE name = 'derived_kept'"_s);
    if (!isThere)
        return std::unexpected(isThere.error());
    if (*isThere > 0)
        return {};
    return database.run(u"CREATE TEMP TABLE derived_kept_places (id INTEGER PRIMARY KEY, key TEXT, name TEXT)"_s)
        .and_then(
            [&] { return database.run(u"CREATE TEMP TABLE derived_kept (document_id INTEGER, place_id INTEGER)"_s); });
}

/** By what @p part says, in its order; what it does not say is left out. */
QList<FacetCount> summed(const QList<FacetCount> &counts, QString FacetCount::*part)
{
    QMap<QString, qint64> sums;
    for (const FacetCount &count : counts)
        sums[count.*part] += count.count;
    sums.remove({});
    QList<FacetCount> all;
    for (const auto &[value, count] : sums.asKeyValueRange())
        all << FacetCount{value, value, count};
    return all;
}

/** Whether only which results are given differs. */
bool asksTheSame(const SearchRequest &a, const SearchRequest &b)
{
    return a.query == b.query && a.lastWordMayGoOn == b.lastWordMayGoOn && a.stems == b.stems
           && a.narrowing == b.narrowing;
}

} // namespace

struct SearchEngine::Private
{
    Database database;
    std::unique_ptr<Interruption> interruption;
    std::unique_ptr<WordForms> forms;
    QString rank;                          ///< as SQL
    std::optional<SearchRequest> answered; ///< whose results are in the table "found"
    SearchPage last;                       ///< of those results, without passages

    SearchFailure failure(const QSqlQuery &query, const std::stop_token &stop) const;
    SearchResult<void> run(const QString &sql, const QVariantList &values, const std::stop_token &stop);
    SearchResult<void> findAll(const SearchNarrowing &narrowing, const std::stop_token &stop);
    SearchResult<void> countVolumes(const std::stop_token &stop);
    SearchResult<QList<FoundDocument>> rows(qsizetype first, qsizetype most, const std::stop_token &stop);
    SearchResult<SearchPage> read(const SearchRequest &request, const std::stop_token &stop);
    SearchResult<QList<SnippetSource>> textsOf(DocumentId id, const std::stop_token &stop);
    QString countedBy(const QString &column, const QString &table);
    SearchResult<QList<FacetCount>> count(const QString &sql, const std::stop_token &stop);
};

SearchEngine::SearchEngine() : d(std::make_unique<Private>()) {}

SearchEngine::~SearchEngine() = default;

Result<std::unique_ptr<SearchEngine>> SearchEngine::open(const QString &libraryPath)
{
    std::unique_ptr<SearchEngine> engine(new SearchEngine);
    Database &database = engine->d->database;
    const auto isThere =
        database.openToRead(libraryPath).and_then([&] { return SearchIndexStore(database).isThere(); });
    if (!isThere)
        return std::unexpected(isThere.error());
    if (!*isThere)
        return std::unexpected(noIndex(libraryPath));
    auto ready =
        database.run(u"PRAGMA temp_store = MEMORY"_s)
            .and_then([&] { return database.run(u"PRAGMA cache_size = -%1"_s.arg(Cache)); })
            .and_then([&] {
                return database.run(u"CREATE TEMP TABLE found (id INTEGER PRIMARY KEY, rank REAL, volume INTEGER)"_s);
            });
    if (!ready)
        return std::unexpected(ready.error());
    if (auto places = standInForPlaces(database); !places)
        return std::unexpected(places.error());
    auto forms = WordForms::open(database);
    if (!forms)
        return std::unexpected(forms.error());
    engine->d->forms = *std::move(forms);
    engine->d->rank = u"%1(derived_words, %2)"_s.arg(rankFunction(database), Weights);
    engine->d->interruption = std::make_unique<Interruption>(database);
    return engine;
}

SearchFailure SearchEngine::Private::failure(const QSqlQuery &query, const std::stop_token &stop) const
{
    if (stop.stop_requested())
        return {SearchFailure::Kind::Cancelled, {}, {}};
    return SearchFailure::failed(database.problem(query.lastError()));
}

SearchResult<void> SearchEngine::Private::run(const QString &sql, const QVariantList &values,
                                              const std::stop_token &stop)
{
    QSqlQuery query(database.connection());
    query.prepare(sql);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec() || stop.stop_requested())
        return std::unexpected(failure(query, stop));
    return {};
}

/**
 * Everything that is found, with what it is ordered by, into the table "found"; counted by volume. Rows of it are
 * small: common words are in most documents.
 */
SearchResult<void> SearchEngine::Private::findAll(const SearchNarrowing &narrowing, const std::stop_token &stop)
{
    const QuerySql asked = toSql(last.query);
    const bool hasWords = !asked.match.isEmpty();
    QString sql =
        u"INSERT INTO temp.found SELECT d.id, %1, coalesce(d.volume_id, 0) FROM %2 WHERE d.removed IS NULL"_s.arg(
            hasWords ? rank : ByDate,
            // CROSS: the index comes first, whatever the planner thinks of it.
            hasWords ? u"derived_words CROSS JOIN documents AS d ON d.id = derived_words.rowid"_s
                     : u"documents AS d"_s);
    QVariantList values;
    if (hasWords) {
        sql += u" AND derived_words MATCH ?"_s;
        values << asked.match;
    }
    if (!asked.where.isEmpty())
        sql += u" AND "_s + asked.where;
    values << asked.values;
    if (narrowing.volume) {
        sql += u" AND coalesce(d.volume_id, 0) = ?"_s;
        values << *narrowing.volume;
    }
    if (!narrowing.year.isEmpty()) {
        sql += u" AND substr(d.date, 1, 4) = ?"_s;
        values << narrowing.year;
    }
    if (!narrowing.kind.isEmpty()) {
        sql += u" AND d.kind = ?"_s;
        values << narrowing.kind;
    }
    if (!narrowing.person.isEmpty()) {
        sql += u" AND d.id IN (SELECT document_id FROM derived_people_named JOIN derived_people ON id = person_id "
               "WHERE name = ?)"_s;
        values << narrowing.person;
    }
    for (const QString &place : {narrowing.repository, narrowing.file}) {
        if (place.isEmpty())
            continue;
        sql += u" AND d.id IN (SELECT document_id FROM derived_kept JOIN derived_kept_places AS places "
               "ON places.id = place_id WHERE key = ?)"_s;
        values << place;
    }
    return run(u"DELETE FROM temp.found"_s, {}, stop).and_then([&] { return run(sql, values, stop); }).and_then([&] {
        return countVolumes(stop);
    });
}

/** Into "last". In one string, since grouping in SQL sorts all that is found, and rows one by one take longer still. */
SearchResult<void> SearchEngine::Private::countVolumes(const std::stop_token &stop)
{
    QSqlQuery found(database.connection());
    if (!found.exec(u"SELECT group_concat(volume) FROM temp.found"_s) || !found.next())
        return std::unexpected(failure(found, stop));
    QHash<qint64, qint64> counts;
    for (const QStringView volume : found.value(0).toString().tokenize(u',', Qt::SkipEmptyParts))
        ++counts[volume.toLongLong()];
    auto volumes = count(u"SELECT id, coalesce(nullif(publication ->> 'volumeTitle', ''), identifier), 0 FROM volumes "
                         "UNION ALL SELECT 0, '', 0"_s,
                         stop);
    if (!volumes)
        return std::unexpected(volumes.error());
    for (FacetCount &volume : *volumes) {
        volume.count = counts.value(volume.value.toLongLong());
        last.total += volume.count;
        if (volume.count > 0)
            last.volumes << volume;
    }
    std::ranges::sort(last.volumes, {},
                      [](const FacetCount &volume) { return std::pair(-volume.count, volume.label); });
    return {};
}

/** Some of what is in the table "found", the best first, without passages. */
SearchResult<QList<FoundDocument>> SearchEngine::Private::rows(qsizetype first, qsizetype most,
                                                               const std::stop_token &stop)
{
    QSqlQuery row(database.connection());
    row.setForwardOnly(true);
    row.prepare(
        u"SELECT d.id, number, title, d.date, d.kind, sender, recipient, volume FROM documents AS d JOIN "
        "(SELECT * FROM temp.found ORDER BY rank, id LIMIT ? OFFSET ?) AS f ON f.id = d.id ORDER BY f.rank, f.id"_s);
    row.addBindValue(qint64(most));
    row.addBindValue(qint64(first));
    if (!row.exec())
        return std::unexpected(failure(row, stop));
    QList<FoundDocument> found;
    while (row.next()) {
        found << FoundDocument{row.value(0).toLongLong(), row.value(1).toString(),   row.value(2).toString(),
                               row.value(3).toString(),   row.value(4).toString(),   row.value(5).toString(),
                               row.value(6).toString(),   row.value(7).toLongLong(), {}};
    }
    return found;
}

/** Those results that @p request wants, with passages. */
SearchResult<SearchPage> SearchEngine::Private::read(const SearchRequest &request, const std::stop_token &stop)
{
    auto hits = rows(request.first, request.most, stop);
    if (!hits)
        return std::unexpected(hits.error());
    const WordMatcher matcher(last.query);
    for (FoundDocument &document : *hits) {
        const auto texts = textsOf(document.document, stop);
        if (!texts)
            return std::unexpected(texts.error());
        document.snippet = makeSnippet(*texts, matcher);
    }
    SearchPage page = last;
    page.hits = *std::move(hits);
    return page;
}

/** In the order in which a passage from them is worth showing. */
SearchResult<QList<SnippetSource>> SearchEngine::Private::textsOf(DocumentId id, const std::stop_token &stop)
{
    QList<SnippetSource> texts;
    if (stop.stop_requested())
        return std::unexpected(SearchFailure{SearchFailure::Kind::Cancelled, {}, {}});
    const auto add = [&](const QString &sql, SearchField field) -> SearchResult<void> {
        QSqlQuery row = database.prepare(sql);
        row.addBindValue(id);
        if (!row.exec())
            return std::unexpected(failure(row, stop));
        while (row.next()) {
            SnippetSource source{row.value(0).toString(), field, std::nullopt};
            if (field == SearchField::Text)
                source.place = FieldId::body();
            else if (field == SearchField::Footnote)
                source.place = FieldId::note(row.value(1).toString());
            texts << source;
        }
        database.keep(sql, std::move(row));
        return {};
    };
    return add(u"SELECT body FROM texts WHERE document_id = ?"_s, SearchField::Text)
        .and_then([&] {
            return add(u"SELECT text, label FROM footnotes WHERE document_id = ? ORDER BY position"_s,
                       SearchField::Footnote);
        })
        .and_then([&] {
            return add(u"SELECT note FROM annotations WHERE document_id = ? AND removed IS NULL AND note <> ''"_s,
                       SearchField::Note);
        })
        .transform([&] { return texts; });
}

SearchResult<QList<FacetCount>> SearchEngine::Private::count(const QString &sql, const std::stop_token &stop)
{
    QSqlQuery row(database.connection());
    row.setForwardOnly(true);
    if (!row.exec(sql))
        return std::unexpected(failure(row, stop));
    QList<FacetCount> counts;
    while (row.next())
        counts << FacetCount{row.value(0).toString(), row.value(1).toString(), row.value(2).toLongLong()};
    return counts;
}

SearchResult<SearchPage> SearchEngine::search(const SearchRequest &request, std::stop_token stop)
{
    auto query = parseQuery(request.query, request.lastWordMayGoOn);
    if (!query)
        return std::unexpected(SearchFailure{SearchFailure::Kind::Mistake, query.error(), {}});
    const Interruption::Scope stopping(*d->interruption, stop);
    if (request.first > 0 && d->answered && asksTheSame(*d->answered, request))
        return d->read(request, stop);
    d->answered.reset();
    d->last = {};
    if (query->isEmpty())
        return d->run(u"DELETE FROM temp.found"_s, {}, stop).transform([] { return SearchPage(); });
    if (request.stems)
        d->forms->addOtherForms(*query);
    addOtherNames(d->database, *query);
    d->last.query = *query;
    return d->findAll(request.narrowing, stop).and_then([&] {
        d->answered = request;
        return d->read(request, stop);
    });
}

/** How many of the results each row of @p column in @p table is linked to, as a query of that column and n. */
QString SearchEngine::Private::countedBy(const QString &column, const QString &table)
{
    // Of most of the library: in the order of the column, so that nothing is sorted.
    const qint64 documents = database.number(u"SELECT max(id) FROM documents"_s).value_or(0);
    const QString from = last.total > documents / 4 ? u"%1 CROSS JOIN temp.found ON found.id = document_id"_s
                                                    : u"temp.found CROSS JOIN %1 ON document_id = found.id"_s;
    return u"(SELECT %1, count(*) AS n FROM %2 GROUP BY %1)"_s.arg(column, from.arg(table));
}

SearchResult<SearchFacets> SearchEngine::facets(std::stop_token stop)
{
    const Interruption::Scope stopping(*d->interruption, stop);
    SearchFacets facets;
    facets.volumes = d->last.volumes;
    QList<FacetCount> yearsAndKinds; // by both at once: the catalogue is read once
    QList<FacetCount> places;
    const std::pair<QList<FacetCount> *, QString> wanted[] = {
        {&yearsAndKinds, u"SELECT substr(date, 1, 4), kind, count(*) FROM temp.found CROSS JOIN documents USING (id) "
                         "GROUP BY 1, 2"_s},
        {&facets.people, u"SELECT name, name, n FROM (SELECT * FROM %1 ORDER BY n DESC LIMIT %2) "
                         "JOIN derived_people ON id = person_id ORDER BY n DESC, name"_s
                             .arg(d->countedBy(u"person_id"_s, u"derived_people_named"_s))
                             .arg(MostPeople)},
        {&places, u"SELECT key, name, n FROM %1 JOIN derived_kept_places ON id = place_id ORDER BY n DESC, name"_s.arg(
                      d->countedBy(u"place_id"_s, u"derived_kept"_s))},
    };
    for (const auto &[into, sql] : wanted) {
        auto counts = d->count(sql, stop);
        if (!counts)
            return std::unexpected(counts.error());
        *into = *std::move(counts);
    }
    facets.years = summed(yearsAndKinds, &FacetCount::value);
    facets.kinds = summed(yearsAndKinds, &FacetCount::label);
    std::ranges::stable_sort(facets.kinds, std::greater(), &FacetCount::count);
    for (const FacetCount &place : std::as_const(places)) {
        const bool isRepository = place.value.startsWith(RepositoryKind + u' ');
        QList<FacetCount> &into = isRepository ? facets.repositories : facets.files;
        if (into.size() < MostPlaces)
            into << place;
    }
    return facets;
}

SearchResult<Concordance> SearchEngine::concordance(std::stop_token stop)
{
    const Interruption::Scope stopping(*d->interruption, stop);
    const auto found = d->rows(0, MostDocumentsInLines, stop);
    if (!found)
        return std::unexpected(found.error());
    const WordMatcher matcher(d->last.query);
    Concordance concordance;
    concordance.isWhole = d->last.total <= found->size();
    for (const FoundDocument &document : *found) {
        const auto texts = d->textsOf(document.document, stop);
        if (!texts)
            return std::unexpected(texts.error());
        for (const SnippetSource &text : *texts) {
            for (ContextLine &line : contextLines(text, matcher, MostLines - concordance.lines.size())) {
                line.document = document.document;
                line.number = document.number;
                line.title = document.title;
                line.date = document.date;
                concordance.lines << std::move(line);
            }
        }
        if (concordance.lines.size() >= MostLines) {
            concordance.isWhole = false;
            break;
        }
    }
    return concordance;
}

Result<qint64> SearchEngine::notIndexed() const
{
    return SearchIndexStore(d->database).countOutOfDate();
}

} // namespace Secto
