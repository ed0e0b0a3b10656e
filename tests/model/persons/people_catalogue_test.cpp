// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../search/search_fixture.h"
#include "persons/people_catalogue.h"
#include "persons/person_changes.h"
#include "persons/person_page.h"
#include "persons/person_passages.h"

#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** Finds the persons whose names stand in the text, of those we invented. */
Extraction extractInvented(const Document &document)
{
    Extraction found;
    for (const QString &name : {u"Ann Able"_s, u"A. Able"_s, u"Ben Baker"_s, u"Cy Cook"_s}) {
        for (qsizetype at = document.body.indexOf(name); at >= 0; at = document.body.indexOf(name, at + 1)) {
            const QString key = entityKey(EntityKind::Person, name);
            if (!found.entity(key)) {
                Entity entity;
                entity.key = key;
                entity.name = name;
                entity.resolved = true;
                found.entities << entity;
            }
            found.mentions << Mention{FieldId::body(), {at, at + name.size()}, name, EntityKind::Person, key, {}, 1};
        }
    }
    return found;
}

ImportResult fishVolume(const QString &id = u"fish"_s)
{
    ImportResult read =
        volumeOf(id, u"Fisheries"_s,
                 {letter(u"d1"_s, u"1961-03-04"_s, u"Cod"_s, u"Ann Able met Ben Baker. Ann Able left."_s),
                  letter(u"d2"_s, u"1963-01"_s, u"Herring"_s, u"A. Able met Ben Baker."_s),
                  letter(u"d3"_s, {}, u"Sprat"_s, u"A. Able and Cy Cook wrote."_s),
                  letter(u"d4"_s, u"1963-02-01"_s, u"Eel"_s, u"Ann Able, and A. Able."_s)});
    read.volume->persons = {{u"p_AA1"_s, u"Able, Ann"_s, u"Minister of Fish"_s},
                            {u"p_BB1"_s, u"Baker, Ben"_s, u"harbor master"_s}};
    return read;
}

/** "Ann Able 3", each on a line of its own. */
QStringList list(const QList<NamedCount> &counts)
{
    QStringList lines;
    for (const NamedCount &count : counts)
        lines << u"%1 %2"_s.arg(count.name).arg(count.documents);
    return lines;
}

} // namespace

class PeopleCatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<SearchedLibrary>();
        m_desk->extract = [](const Document &document, const PersonList &, const std::function<bool()> &) {
            return extractInvented(document);
        };
        m_documents = m_desk->import(fishVolume());
        QCOMPARE(m_documents.size(), 4);
    }

    void listsWhoIsNamed()
    {
        const auto people = read();
        QCOMPARE(summaries(*people), (QStringList{u"A. Able 3 1963-1963"_s, u"Ann Able 2 1961-1963"_s,
                                                  u"Ben Baker 2 1961-1963"_s, u"Cy Cook 1 0-0"_s}));
        const int ann = people->find(u"Ann Able"_s);
        QCOMPARE(people->yearsOf(ann), (QList<YearCount>{{1961, 1}, {1962, 0}, {1963, 1}}));
        QCOMPARE(people->yearsOf(people->find(u"A. Able"_s)), (QList<YearCount>{{1963, 2}, {0, 1}}));
        QCOMPARE(list(people->namedWith(ann, 9)), (QStringList{u"A. Able 1"_s, u"Ben Baker 1"_s}));
        QCOMPARE(people->find(u"Nobody"_s), -1);
    }

    void aRemovedDocumentNamesNobody()
    {
        QVERIFY(m_desk->library->removeDocument(m_documents[2]));
        QCOMPARE(read()->find(u"Cy Cook"_s), -1);
        m_desk->index();
        QCOMPARE(read()->find(u"Cy Cook"_s), -1);
    }

    void aMergeIsOnePersonEverywhereAndIsUndone()
    {
        const QSignalSpy changed(m_desk->library.get(), &Library::personsChanged);
        const QStringList before = summaries(*read());
        change(changes().merge({u"A. Able"_s}, u"Ann Able"_s));
        QCOMPARE(changed.size(), 1);
        const auto people = read();
        QCOMPARE(summaries(*people),
                 (QStringList{u"Ann Able 4 1961-1963"_s, u"Ben Baker 2 1961-1963"_s, u"Cy Cook 1 0-0"_s}));
        QCOMPARE(people->find(u"A. Able"_s), people->find(u"Ann Able"_s));
        QCOMPARE(list(people->namesOf(people->find(u"Ann Able"_s))), (QStringList{u"A. Able 3"_s, u"Ann Able 2"_s}));
        // Filters and facets, which ask the same tables, know it, too.
        const DocumentNames names(m_desk->library->path());
        QCOMPARE(names.naming({u"Ann Able"_s})->first().size(), 4);
        QCOMPARE(names.naming({u"A. Able"_s})->first().size(), 0);

        // So does the search, by each of the names.
        const auto found = [this](const QString &query) {
            QStringList titles = m_desk->find(query);
            titles.sort();
            return titles;
        };
        const QStringList all{u"Cod"_s, u"Eel"_s, u"Herring"_s, u"Sprat"_s};
        QCOMPARE(found(u"person:\"Ann Able\""_s), all);
        QCOMPARE(found(u"person:\"A. Able\""_s), all);
        QCOMPARE(found(u"\"Ann Able\""_s), (QStringList{u"Cod"_s, u"Eel"_s})); // words are words

        QVERIFY(m_desk->library->history().undo());
        QCOMPARE(summaries(*read()), before);
        QCOMPARE(found(u"person:\"Ann Able\""_s), (QStringList{u"Cod"_s, u"Eel"_s}));
        QVERIFY(m_desk->library->history().redo());
        QCOMPARE(summaries(*read()).first(), u"Ann Able 4 1961-1963"_s);
        change(changes().splitOff(u"A. Able"_s));
        QCOMPARE(summaries(*read()), before);
        QVERIFY(m_desk->library->personDecisions().isEmpty());
        QVERIFY(m_desk->library->history().undo());
        QCOMPARE(summaries(*read()).first(), u"Ann Able 4 1961-1963"_s);
    }

    void aNameIsGivenAndTakenBack()
    {
        change(changes().call(u"Cy Cook"_s, u"Cyrus Cook"_s));
        auto people = read();
        QCOMPARE(people->find(u"Cy Cook"_s), people->find(u"Cyrus Cook"_s));
        QCOMPARE(people->persons()[people->find(u"Cy Cook"_s)].name, u"Cyrus Cook"_s);
        QVERIFY(m_desk->library->history().undo());
        people = read();
        QCOMPARE(people->persons()[people->find(u"Cy Cook"_s)].name, u"Cy Cook"_s);
    }

    void laterImportsAndTheIndexKeepTheDecision()
    {
        change(changes().merge({u"A. Able"_s}, u"Ann Able"_s));
        m_desk->import(fishVolume(u"more"_s));
        QCOMPARE(summaries(*read()).first(), u"Ann Able 8 1961-1963"_s);
        // Everything that can be made again is made again.
        for (const QString &table : {u"derived_people"_s, u"derived_people_meant"_s, u"derived_people_found"_s}) {
            const QString path = m_desk->library->path();
            m_desk->library.reset();
            Database database;
            QVERIFY(database.open(path, Database::Access::ReadWrite));
            QVERIFY(database.run(u"DROP TABLE "_s + table));
            database.close();
            m_desk->library = *Library::open(path);
            m_desk->index();
            QCOMPARE(summaries(*read()).first(), u"Ann Able 8 1961-1963"_s);
            QCOMPARE(read()->find(u"A. Able"_s), 0);
        }
        change(changes().splitOff(u"A. Able"_s));
        QCOMPARE(summaries(*read()).first(), u"A. Able 6 1963-1963"_s);
    }

    void partsOneDocumentOff_data()
    {
        QTest::addColumn<DocumentKey>("where");
        QTest::addColumn<QStringList>("expected");
        QTest::newRow("a document") << DocumentKey{u"fish"_s, u"d2"_s}
                                    << QStringList{u"A. Able 2 1963-1963"_s, u"Arthur Able 1 1963-1963"_s};
        QTest::newRow("a volume") << DocumentKey{u"fish"_s, {}} << QStringList{u"Arthur Able 3 1963-1963"_s};
        QTest::newRow("a volume that is not here")
            << DocumentKey{u"meat"_s, {}} << QStringList{u"A. Able 3 1963-1963"_s};
    }

    void partsOneDocumentOff()
    {
        QFETCH(DocumentKey, where);
        change(changes().part(u"A. Able"_s, u"Arthur Able"_s, where));
        const auto ables = [this] { return summaries(*read()).filter(QRegularExpression(u"^(A\\.|Arthur) Able"_s)); };
        QTEST(ables(), "expected");
        // The same after the document was indexed again.
        for (const DocumentId id : m_documents)
            QVERIFY(m_desk->library->saveExtraction(id, extractInvented(m_desk->library->document(id)->document)));
        m_desk->index();
        QTEST(ables(), "expected");
        QVERIFY(m_desk->library->history().undo());
        QCOMPARE(ables(), QStringList{u"A. Able 3 1963-1963"_s});
    }

    void aPartIsKeptForVolumesToCome()
    {
        change(changes().part(u"A. Able"_s, u"Ben Baker"_s, {u"meat"_s, {}}));
        m_desk->import(fishVolume(u"meat"_s));
        QCOMPARE(summaries(*read()).first(), u"Ben Baker 6 1961-1963"_s);
    }

    void aPageTellsWhatTheListsSay()
    {
        change(changes().merge({u"A. Able"_s}, u"Ann Able"_s));
        const auto page = pageOf(u"A. Able"_s);
        QCOMPARE(page.name, u"Ann Able"_s);
        QCOMPARE(page.remarks.size(), 1);
        QCOMPARE(page.remarks.first().remark, u"Minister of Fish"_s);
        QCOMPARE(page.remarks.first().volumes, QStringList{u"Fisheries"_s});
        QCOMPARE(page.documents.size(), 4);
        QCOMPARE(page.documents.constLast().day, 0); // without a date
        QCOMPARE(list(page.namedWith), (QStringList{u"Ben Baker 2"_s, u"Cy Cook 1"_s}));
        QVERIFY(page.offices.isEmpty());
    }

    void suggestsWhoMayBeTheSame()
    {
        QCOMPARE(list(pageOf(u"Ann Able"_s).perhapsSame), QStringList{u"A. Able 3"_s});
        QVERIFY(pageOf(u"Ben Baker"_s).perhapsSame.isEmpty());
        change(changes().tellApart(u"A. Able"_s, u"Ann Able"_s));
        QVERIFY(pageOf(u"Ann Able"_s).perhapsSame.isEmpty());
    }

    void passagesStandAtTheWords()
    {
        Database database;
        QVERIFY(database.openToRead(m_desk->library->path()));
        PersonPassages passages(database, m_desk->extract);
        const auto first = passages.in(m_documents[0], {u"Ann Able"_s, u"A. Able"_s});
        QVERIFY(first);
        QCOMPARE(first->title, u"Cod"_s);
        QCOMPARE(first->volume, u"Fisheries"_s);
        QCOMPARE(first->lines.size(), 2);
        QCOMPARE(first->lines[1].place, (TextSpan{FieldId::body(), {24, 32}}));
        QCOMPARE(first->lines[1].before, u"Ann Able met Ben Baker. "_s);
        QVERIFY(!passages.in(9999, {u"Ann Able"_s}));
    }

    void aLibraryWithoutPeopleHasAnEmptyCatalogue()
    {
        SearchedLibrary empty;
        Database database;
        QVERIFY(database.openToRead(empty.library->path()));
        const auto people = PeopleCatalogue::read(database);
        QVERIFY(people);
        QVERIFY((*people)->persons().isEmpty());
    }

    void knowsSurnames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("surname");
        QTest::newRow("plain") << u"dean rusk"_s << u"rusk"_s;
        QTest::newRow("Jr. after a comma") << u"henry cabot lodge, jr."_s << u"lodge"_s;
        QTest::newRow("Jr.") << u"henry cabot lodge jr."_s << u"lodge"_s;
        QTest::newRow("alone") << u"diem"_s << u"diem"_s;
        QTest::newRow("nothing") << QString() << QString();
    }

    void knowsSurnames()
    {
        QFETCH(QString, name);
        QTEST(surnameOf(name), "surname");
    }

private:
    PersonChanges changes() const { return PersonChanges(m_desk->library->personDecisions()); }
    void change(const DecisionChanges &changes)
    {
        QVERIFY(!changes.isEmpty());
        QVERIFY(m_desk->library->change(changes, u"change"_s));
    }

    std::shared_ptr<const PeopleCatalogue> read() const
    {
        Database database;
        if (!database.openToRead(m_desk->library->path()))
            return {};
        return *PeopleCatalogue::read(database);
    }

    PersonPage pageOf(const QString &name) const
    {
        static const Authority authority = Authority::builtIn();
        Database database;
        if (!database.openToRead(m_desk->library->path()))
            return {};
        const auto people = *PeopleCatalogue::read(database);
        return *PersonPages(database, authority).read(*people, people->find(name));
    }

    static QStringList summaries(const PeopleCatalogue &people)
    {
        QStringList lines;
        for (const PersonSummary &person : people.persons())
            lines << u"%1 %2 %3-%4"_s.arg(person.name).arg(person.documents).arg(person.firstYear).arg(person.lastYear);
        return lines;
    }

    std::unique_ptr<SearchedLibrary> m_desk;
    QList<DocumentId> m_documents;
};

QTEST_GUILESS_MAIN(PeopleCatalogueTest)

#include "people_catalogue_test.moc"
