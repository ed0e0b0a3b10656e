// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feature tests: from words typed to the page with all of them marked.

#include "finding/search_pane.h"
#include "reader/find_bar.h"
#include "room.h"
#include "storage/database.h"
#include "testlib/sample_volume.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QTemporaryDir>

using namespace Secto;
using namespace Secto::Testing;

namespace {

Document letter(const QString &title, const QString &body)
{
    Document document;
    document.title = title;
    document.body = body;
    document.notes = {{u"1"_s, u"On the herring quota, not printed."_s, Call{FieldId::body(), 3}}};
    document.blocks = {{Block::Kind::Paragraph, {0, body.size()}}};
    return document;
}

} // namespace

class SearchWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void opensTheDocumentOnTheHitWithAllMarked()
    {
        Room room(path());
        addLetters(room);
        search(room, u"quota NOT sprat"_s);
        QTRY_COMPARE(rows(room), 2); // a head and a letter
        openFirst(room);

        QCOMPARE(room.open().document().title, u"Quota"_s);
        auto *bar = room.find<FindBar>(u"findBar"_s);
        QVERIFY(bar->isVisible());
        const QString body = room.open().document().body;
        const qsizetype at = body.indexOf(u"quota"_s);
        QCOMPARE(bar->hits(),
                 QList<TextSpan>(
                     {{FieldId::title(), {0, 5}}, {FieldId::body(), {at, at + 5}}, {FieldId::note(u"1"_s), {15, 20}}}));
        QCOMPARE(bar->current(), 1); // the passage that the list showed
        QVERIFY(room.page()->hasFocus());
        room.trigger(u"nextMention"_s);
        QCOMPARE(bar->current(), 2);

        // Ctrl+F keeps what was found; other words begin another search, in the document.
        room.trigger(u"find"_s);
        QCOMPARE(bar->hits().size(), 3);
        auto *words = room.find<QLineEdit>(u"findQuery"_s);
        words->selectAll();
        QTest::keyClicks(words, u"herring"_s);
        QCOMPARE(bar->hits().size(), 1);
    }

    void anotherDocumentIsNotMarkedWithTheOldHits()
    {
        Room room(path());
        const QList<DocumentId> letters = addLetters(room);
        search(room, u"title:quota"_s);
        QTRY_COMPARE(rows(room), 2); // a head and a letter
        openFirst(room);
        auto *bar = room.find<FindBar>(u"findBar"_s);
        QCOMPARE(bar->hits().size(), 1);
        room.window.openDocument(letters[1]);
        QVERIFY(!bar->isVisible());
        QCOMPARE(bar->hits().size(), 0);
    }

    void searchesForWhatIsSelected()
    {
        Room room(path());
        room.window.openDocument(addLetters(room).first());
        room.select(u"the quota"_s);
        room.trigger(u"searchLibrary"_s);
        QCOMPARE(room.find<QLineEdit>(u"searchQuery"_s)->text(), u"\"the quota\""_s);
        QTRY_COMPARE(rows(room), 3); // a head and two letters
    }

    void theLibraryGivesWayAndComesBack()
    {
        Room room(path());
        addLetters(room);
        auto *library = room.find<QWidget>(u"libraryPane"_s);
        auto *pane = room.find<SearchPane>(u"searchPane"_s);
        room.trigger(u"showLibrary"_s);
        QVERIFY(library->isVisible());
        room.trigger(u"searchLibrary"_s);
        QVERIFY(pane->isVisible());
        QVERIFY(!library->isVisible());
        QTest::keyClick(room.find<QLineEdit>(u"searchQuery"_s), Qt::Key_Escape);
        QVERIFY(!pane->isVisible());
        QVERIFY(library->isVisible());
        room.trigger(u"searchLibrary"_s);
        room.trigger(u"showLibrary"_s);
        QVERIFY(!pane->isVisible());
        QVERIFY(library->isVisible());
    }

    void aLibraryOfAnEarlierVersionIsIndexedBesideTheReader()
    {
        {
            Room room(path());
            addLetters(room);
        }
        {
            Database database;
            QVERIFY(database.open(path(), Database::Access::ReadWrite));
            for (const QString &table : {u"derived_words"_s, u"derived_people"_s, u"derived_unindexed"_s})
                QVERIFY(database.run(u"DROP TABLE "_s + table));
        }
        Room room(path());
        search(room, u"quota"_s);
        QTRY_COMPARE(rows(room), 3); // and a head
    }

    void whatComesInMeanwhileIsFound()
    {
        QFile file(m_folder->filePath(u"a.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sampleVolume("frus1964-68v91", 60, "Sounding"));
        file.close();
        Room room(path());
        search(room, u"sounding"_s);
        QTRY_COMPARE(room.find<QLabel>(u"searchSummary"_s)->text(), u"Nothing was found"_s);
        room.window.openFiles({m_folder->path()});
        QTRY_VERIFY(!room.window.isImporting());
        QTRY_VERIFY(rows(room) > 1);
        QVERIFY(room.find<SearchPane>(u"searchPane"_s)->isVisible()); // the library waits for its turn
    }

private:
    QString path() const { return m_folder->filePath(u"a.secto"_s); }

    static QList<DocumentId> addLetters(Room &room)
    {
        return {*room.library->addDocument(letter(u"Quota"_s, u"They raised the quota of cod."_s), "1", u"a"_s),
                *room.library->addDocument(letter(u"On sprat"_s, u"The quota of sprat fell."_s), "2", u"b"_s)};
    }

    static void search(Room &room, const QString &query)
    {
        room.trigger(u"searchLibrary"_s);
        QTest::keyClicks(room.find<QLineEdit>(u"searchQuery"_s), query);
    }

    static int rows(Room &room) { return room.find<QListView>(u"searchResults"_s)->model()->rowCount(); }

    static void openFirst(Room &room)
    {
        QTest::keyClick(room.find<QLineEdit>(u"searchQuery"_s), Qt::Key_Down);
        QTest::keyClick(room.find<QListView>(u"searchResults"_s), Qt::Key_Return);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(SearchWindowTest)

#include "search_window_test.moc"
