// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "persons/people_catalogue.h"

#include "storage/search_index_store.h"
#include "storage/statement.h"
#include "text/folding.h"

#include <algorithm>
#include <numeric>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** "1967-12-11" as 19671211, "1967-12" as 19671200; 0 for what is no date. */
int dayOf(QStringView date)
{
    constexpr int FirstYear = 1000; // what is less is no year
    const int year = date.left(4).toInt();
    return year < FirstYear ? 0
                            : year * 10000 + date.sliced(std::min<qsizetype>(5, date.size())).left(2).toInt() * 100
                                  + date.sliced(std::min<qsizetype>(8, date.size())).left(2).toInt();
}

Result<bool> hasTable(const Database &database, const QString &name)
{
    Statement row(database, u"SELECT 1 FROM sqlite_schema WHERE name = ?"_s, name);
    const bool isThere = row.next();
    if (row.problem())
        return std::unexpected(*row.problem());
    return isThere;
}

} // namespace

/** Builds a catalogue out of the library's tables. */
class PeopleCatalogueReader
{
public:
    explicit PeopleCatalogueReader(const Database &database) : m_database(database) {}

    Result<std::shared_ptr<const PeopleCatalogue>> read();

private:
    struct Row
    {
        qint64 id;
        QString name;
        std::vector<int> documents;
    };

    Result<void> readDocuments();
    Result<void> readPersons();
    Result<void> readOtherNames();
    void order();
    void invert();

    const Database &m_database;
    std::shared_ptr<PeopleCatalogue> m_made{new PeopleCatalogue};
    QHash<DocumentId, int> m_places; ///< in m_documents
    std::vector<Row> m_rows;
};

Result<void> PeopleCatalogueReader::readDocuments()
{
    // In one string: rows one by one take several times as long.
    Statement row(m_database,
                  u"SELECT group_concat(id || ' ' || date, char(10)) FROM documents WHERE removed IS NULL"_s);
    const QString all = row.next() ? row.text(0) : QString();
    if (row.problem())
        return std::unexpected(*row.problem());
    auto &documents = m_made->m_documents;
    for (const QStringView line : QStringView(all).tokenize(u'\n')) {
        const qsizetype space = line.indexOf(u' ');
        if (space > 0)
            documents.push_back({line.first(space).toLongLong(), dayOf(line.sliced(space + 1))});
    }
    std::ranges::sort(documents, {}, [](const DatedDocument &document) {
        return std::tuple(document.day == 0, document.day, document.id);
    });
    m_places.reserve(qsizetype(documents.size()));
    for (int i = 0; i < int(documents.size()); ++i)
        m_places.insert(documents[i].id, i);
    return {};
}

Result<void> PeopleCatalogueReader::readPersons()
{
    Statement row(m_database, u"SELECT person_id, name, documents FROM (SELECT person_id, group_concat(document_id) AS "
                              "documents FROM derived_people_named GROUP BY person_id) "
                              "CROSS JOIN derived_people ON id = person_id"_s);
    while (row.next()) {
        Row person{row.number(0), row.text(1), {}};
        const QString documents = row.text(2);
        for (const QStringView id : QStringView(documents).tokenize(u',')) {
            // Of a document that was removed the rows may still be there.
            if (const int place = m_places.value(id.toLongLong(), -1); place >= 0)
                person.documents.push_back(place);
        }
        if (person.documents.empty())
            continue;
        std::ranges::sort(person.documents);
        m_rows.push_back(std::move(person));
    }
    if (row.problem())
        return std::unexpected(*row.problem());
    return {};
}

void PeopleCatalogueReader::order()
{
    std::ranges::sort(m_rows, [](const Row &a, const Row &b) {
        return a.documents.size() != b.documents.size() ? a.documents.size() > b.documents.size() : a.name < b.name;
    });
    PeopleCatalogue &made = *m_made;
    made.m_persons.reserve(qsizetype(m_rows.size()));
    made.m_numbers.reserve(qsizetype(m_rows.size()));
    made.m_documentBegin = {0};
    for (const Row &row : m_rows) {
        const auto dated = std::ranges::find_if(row.documents.rbegin(), row.documents.rend(),
                                                [&](int place) { return made.m_documents[place].day != 0; });
        PersonSummary person{row.name, folded(row.name), int(row.documents.size()), 0, 0};
        if (dated != row.documents.rend()) {
            person.firstYear = made.m_documents[row.documents.front()].year();
            person.lastYear = made.m_documents[*dated].year();
        }
        made.m_numbers.insert(row.name, int(made.m_persons.size()));
        made.m_persons << std::move(person);
        made.m_documentsOf.insert(made.m_documentsOf.end(), row.documents.begin(), row.documents.end());
        made.m_documentBegin.push_back(int(made.m_documentsOf.size()));
    }
}

/** From the documents of each person to the persons of each document, by counting. */
void PeopleCatalogueReader::invert()
{
    PeopleCatalogue &made = *m_made;
    made.m_personBegin.assign(made.m_documents.size() + 1, 0);
    for (const int place : made.m_documentsOf)
        ++made.m_personBegin[place + 1];
    std::partial_sum(made.m_personBegin.begin(), made.m_personBegin.end(), made.m_personBegin.begin());
    made.m_personsIn.resize(made.m_documentsOf.size());
    std::vector<int> next(made.m_personBegin.begin(), made.m_personBegin.end() - 1);
    for (int person = 0; person < int(made.m_persons.size()); ++person) {
        for (int at = made.m_documentBegin[person]; at < made.m_documentBegin[person + 1]; ++at)
            made.m_personsIn[next[made.m_documentsOf[at]]++] = person;
    }
}

Result<void> PeopleCatalogueReader::readOtherNames()
{
    const auto isThere = hasTable(m_database, u"derived_people_meant"_s);
    if (!isThere || !*isThere)
        return isThere.transform([](bool) {});
    Statement row(m_database, u"SELECT f.name, p.name, count(*) FROM derived_people_found AS n "
                              "JOIN documents AS d ON d.id = n.document_id AND removed IS NULL "
                              "LEFT JOIN derived_people_meant AS here ON here.found_id = n.person_id "
                              "AND here.document_id = n.document_id "
                              "LEFT JOIN derived_people_meant AS m ON m.found_id = n.person_id AND m.document_id = 0 "
                              "JOIN derived_people AS f ON f.id = n.person_id "
                              "JOIN derived_people AS p ON p.id = coalesce(here.person_id, m.person_id, n.person_id) "
                              "GROUP BY f.id, p.id"_s);
    while (row.next()) {
        const int person = m_made->m_numbers.value(row.text(1), -1);
        if (person < 0)
            continue;
        m_made->m_otherNames[person] << NamedCount{row.text(0), int(row.number(2))};
    }
    Statement name(m_database, u"SELECT f.name, p.name FROM derived_people_meant JOIN derived_people AS f ON "
                               "f.id = found_id JOIN derived_people AS p ON p.id = person_id WHERE document_id = 0"_s);
    while (name.next()) {
        const int person = m_made->m_numbers.value(name.text(1), -1);
        if (person >= 0 && !m_made->m_numbers.contains(name.text(0)))
            m_made->m_numbers.insert(name.text(0), person);
    }
    for (const Statement *statement : {&row, &name}) {
        if (statement->problem())
            return std::unexpected(*statement->problem());
    }
    for (QList<NamedCount> &names : m_made->m_otherNames)
        sortCounts(names);
    return {};
}

Result<std::shared_ptr<const PeopleCatalogue>> PeopleCatalogueReader::read()
{
    const auto isIndexed = SearchIndexStore(m_database).isThere();
    if (!isIndexed)
        return std::unexpected(isIndexed.error());
    if (*isIndexed) {
        const auto done = readDocuments().and_then([this] { return readPersons(); }).and_then([this] {
            order();
            return readOtherNames();
        });
        if (!done)
            return std::unexpected(done.error());
    }
    if (m_made->m_documentBegin.empty())
        m_made->m_documentBegin = {0};
    invert();
    return std::shared_ptr<const PeopleCatalogue>(std::move(m_made));
}

Result<std::shared_ptr<const PeopleCatalogue>> PeopleCatalogue::read(const Database &database)
{
    return PeopleCatalogueReader(database).read();
}

int PeopleCatalogue::find(const QString &name) const
{
    return m_numbers.value(name, -1);
}

QList<NamedCount> PeopleCatalogue::namesOf(int person) const
{
    const auto found = m_otherNames.constFind(person);
    return found != m_otherNames.cend() ? *found
                                        : QList<NamedCount>{{m_persons[person].name, m_persons[person].documents}};
}

QList<DatedDocument> PeopleCatalogue::documentsOf(int person) const
{
    QList<DatedDocument> documents;
    for (int at = m_documentBegin[person]; at < m_documentBegin[person + 1]; ++at)
        documents << m_documents[m_documentsOf[at]];
    return documents;
}

QList<YearCount> PeopleCatalogue::yearsOf(int person) const
{
    QList<YearCount> years;
    for (const DatedDocument &document : documentsOf(person)) {
        const int year = document.year();
        while (year != 0 && !years.isEmpty() && years.constLast().year < year)
            years << YearCount{years.constLast().year + 1, 0};
        if (years.isEmpty() || years.constLast().year != year)
            years << YearCount{year, 0};
        ++years.last().documents;
    }
    return years;
}

QList<NamedCount> PeopleCatalogue::namedWith(int person, int most) const
{
    QHash<int, int> counts;
    for (int at = m_documentBegin[person]; at < m_documentBegin[person + 1]; ++at) {
        const int document = m_documentsOf[at];
        for (int in = m_personBegin[document]; in < m_personBegin[document + 1]; ++in)
            ++counts[m_personsIn[in]];
    }
    counts.remove(person);
    QList<NamedCount> named;
    named.reserve(counts.size());
    for (const auto &[other, count] : counts.asKeyValueRange())
        named << NamedCount{m_persons[other].name, count};
    sortCounts(named);
    if (named.size() > most)
        named.resize(most);
    return named;
}

QList<int> PeopleCatalogue::namesakesOf(int person) const
{
    const QString surname = surnameOf(m_persons[person].folded);
    QList<int> namesakes;
    for (int other = 0; other < m_persons.size(); ++other) {
        // Most names are told apart without taking them to pieces.
        const QString &name = m_persons[other].folded;
        if (other != person && name.contains(surname) && surnameOf(name) == surname)
            namesakes << other;
    }
    return namesakes;
}

QString surnameOf(const QString &foldedName)
{
    QStringView name = foldedName;
    if (const qsizetype comma = name.indexOf(u','); comma > 0)
        name = name.first(comma);
    for (const QStringView suffix : {u" jr.", u" jr", u" sr.", u" sr", u" ii", u" iii"}) {
        if (name.endsWith(suffix))
            name.chop(suffix.size());
    }
    return name.sliced(name.lastIndexOf(u' ') + 1).toString();
}

} // namespace Secto
