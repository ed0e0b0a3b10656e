// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search_fixture.h"

#include <QSqlQuery>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

/** The index follows the library, whoever writes to it. */
class SearchIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_searched = std::make_unique<SearchedLibrary>(); }
    void cleanup() { m_searched.reset(); }

    void findsWhatWasAddedAtOnce()
    {
        QVERIFY(m_searched->library->addDocument(letter(u"d1"_s, u"1967"_s, u"Cod"_s, u"The nets"_s), "a", u"x"_s));
        m_searched->import(volumeOf(u"v1"_s, u"Fish"_s, {letter(u"d2"_s, u"1968"_s, u"Hake"_s, u"More nets"_s)}));
        QStringList found = m_searched->find(u"nets"_s);
        found.sort();
        QCOMPARE(found, QStringList({u"Cod"_s, u"Hake"_s}));
    }

    void followsNotesAndTags()
    {
        const DocumentId id = addCod();
        Annotation note;
        note.id = newAnnotationId();
        note.document = id;
        note.note = u"Compare the **herring** treaty"_s;
        note.tags = {u"north-sea/quota"_s};
        QVERIFY(m_searched->library->save(note, u"note"_s));
        QCOMPARE(remaining(), 1);
        m_searched->index();
        QCOMPARE(remaining(), 0);
        for (const QString &query : {u"herring"_s, u"note:herring"_s, u"note:quota"_s, u"tag:north-sea"_s,
                                     u"tag:North-Sea/quota"_s, u"tag:nor*"_s, u"nets note:treaty"_s})
            QCOMPARE(m_searched->find(query), QStringList(u"Cod"_s));
        QCOMPARE(m_searched->find(u"text:herring"_s), QStringList());
        QCOMPARE(m_searched->find(u"tag:nor"_s), QStringList());

        for (const QString &typed : {u"Compare the spra"_s, u"Compare the sprat treaty"_s}) { // twice before indexing
            note.note = typed;
            QVERIFY(m_searched->library->save(note, u"note"_s));
        }
        m_searched->index();
        QCOMPARE(m_searched->find(u"herring"_s), QStringList());
        QCOMPARE(m_searched->find(u"sprat"_s), QStringList(u"Cod"_s));

        QVERIFY(m_searched->library->removeAnnotation(note.id));
        m_searched->index();
        QCOMPARE(m_searched->find(u"sprat"_s), QStringList());
        QVERIFY(m_searched->library->history().undo());
        m_searched->index();
        QCOMPARE(m_searched->find(u"sprat"_s), QStringList(u"Cod"_s));
    }

    void forgetsRemovedDocumentsAtOnceAndFindsThemAgain()
    {
        const DocumentId id = addCod();
        QVERIFY(m_searched->library->removeDocument(id));
        QCOMPARE(m_searched->find(u"nets"_s), QStringList());
        m_searched->index();
        QVERIFY(m_searched->library->history().undo());
        m_searched->index();
        QCOMPARE(m_searched->find(u"nets"_s), QStringList(u"Cod"_s));
    }

    void followsCorrectedDetails()
    {
        const DocumentId id = addCod();
        Document corrected = m_searched->library->document(id)->document;
        corrected.from = u"Jiří Hájek"_s;
        corrected.title = u"Haddock"_s;
        QVERIFY(m_searched->library->saveMetadata(id, corrected));
        m_searched->index();
        QCOMPARE(m_searched->find(u"from:hajek"_s), QStringList(u"Haddock"_s));
        QCOMPARE(m_searched->find(u"title:cod"_s), QStringList());
    }

    void followsANewEditionOfAVolume()
    {
        m_searched->import(volumeOf(u"v1"_s, u"Fish"_s, {letter(u"d1"_s, u"1968"_s, u"Hake"_s, u"Old nets"_s)}));
        m_searched->import(volumeOf(u"v1"_s, u"Fish"_s, {letter(u"d1"_s, u"1968"_s, u"Hake"_s, u"New lines"_s)}));
        QCOMPARE(remaining(), 0);
        QCOMPARE(m_searched->find(u"nets"_s), QStringList());
        QCOMPARE(m_searched->find(u"lines"_s), QStringList(u"Hake"_s));
    }

    void namesPeopleFromTheVolumeAndFromExtractions()
    {
        Document marked = letter(u"d1"_s, u"1968"_s, u"Hake"_s, u"The Secretary spoke"_s);
        marked.names = {{{FieldId::body(), {4, 13}}, TaggedName::Kind::Person, u"p_RD1"_s}};
        const DocumentId id = m_searched->import(volumeOf(u"v1"_s, u"Fish"_s, {marked})).first();
        QCOMPARE(m_searched->find(u"person:\"dean rusk\""_s), QStringList(u"Hake"_s));

        Extraction found;
        found.entities = {{u"p1"_s, EntityKind::Person, u"Robert Komer"_s, {}, {}, {}, true},
                          {u"p2"_s, EntityKind::Person, u"someone else"_s, {}, {}, {}, false}};
        const auto mention = [](const QString &entity) {
            return Mention{FieldId::body(), {0, 3}, u"The"_s, EntityKind::Person, entity, {}, 1.0};
        };
        found.mentions = {mention(u"p1"_s), mention(u"p2"_s)};
        QVERIFY(m_searched->library->saveExtraction(id, found));
        m_searched->index();
        QCOMPARE(m_searched->find(u"person:komer person:rusk"_s), QStringList(u"Hake"_s));
        QCOMPARE(m_searched->find(u"person:someone"_s), QStringList());
    }

    void namesPeopleInDocumentsThatNobodyHasOpened()
    {
        m_searched->extract = [](const Document &document, const PersonList &persons, const auto &) {
            Extraction found;
            if (document.body.contains(u"Komer") && persons.size() == 2) // those that the volume lists
            {
                found.entities = {{u"p1"_s, EntityKind::Person, u"Robert Komer"_s, {}, {}, {}, true}};
                found.mentions = {Mention{FieldId::body(), {0, 5}, u"Komer"_s, EntityKind::Person, u"p1"_s, {}, 1.0}};
            }
            return found;
        };
        QList<Document> documents;
        for (int i = 1; i <= 90; ++i) // more than are written in one step
            documents << letter(u"d%1"_s.arg(i), u"1968"_s, u"Hake %1"_s.arg(i),
                                i % 30 == 0 ? u"Komer spoke"_s : u"Nobody spoke"_s);
        m_searched->import(volumeOf(u"v1"_s, u"Fish"_s, documents));
        const QStringList expected{u"Hake 30"_s, u"Hake 60"_s, u"Hake 90"_s};
        QCOMPARE(remaining(), 0);
        QCOMPARE(sorted(m_searched->find(u"person:komer"_s)), expected);

        const QString path = m_searched->library->path();
        m_searched->library.reset();
        {
            Database database;
            QVERIFY(database.open(path, Database::Access::ReadWrite));
            QVERIFY(database.run(u"DROP TABLE derived_words"_s));
        }
        m_searched->library = *Library::open(path);
        m_searched->index();
        QCOMPARE(sorted(m_searched->find(u"person:komer"_s)), expected);
    }

    void isMadeAgainWhenItIsGone_data()
    {
        QTest::addColumn<QString>("drop");
        QTest::newRow("the index") << u"DROP TABLE derived_words"_s;
        QTest::newRow("the list of what is not indexed") << u"DROP TABLE derived_unindexed"_s;
        QTest::newRow("people") << u"DROP TABLE derived_people"_s;
        QTest::newRow("a trigger") << u"DROP TRIGGER derived_annotation_added"_s;
    }

    void isMadeAgainWhenItIsGone()
    {
        QFETCH(QString, drop);
        addCod();
        const QString path = m_searched->library->path();
        m_searched->library.reset();
        {
            Database database;
            QVERIFY(database.open(path, Database::Access::ReadWrite));
            QVERIFY(database.run(drop));
        }
        auto again = Library::open(path);
        QVERIFY(again);
        m_searched->library = *std::move(again);
        QCOMPARE(remaining(), 1);
        m_searched->index();
        QCOMPARE(m_searched->find(u"nets"_s), QStringList(u"Cod"_s));
    }

    void stopsWhenAsked()
    {
        addCod();
        Database database;
        QVERIFY(database.open(m_searched->library->path(), Database::Access::ReadWrite));
        QVERIFY(database.run(u"INSERT INTO derived_unindexed SELECT id FROM documents"_s));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY((*SearchIndexer::open(m_searched->library->path()))->run(stop.get_token()));
        QCOMPARE(remaining(), 1);
    }

private:
    DocumentId addCod()
    {
        return *m_searched->library->addDocument(letter(u"d1"_s, u"1967"_s, u"Cod"_s, u"The nets"_s), "a", u"x"_s);
    }

    static QStringList sorted(QStringList titles)
    {
        titles.sort();
        return titles;
    }
    int remaining() { return int((*SearchIndexer::open(m_searched->library->path()))->remaining().value_or(-1)); }

    std::unique_ptr<SearchedLibrary> m_searched;
};

QTEST_GUILESS_MAIN(SearchIndexTest)

#include "search_index_test.moc"
