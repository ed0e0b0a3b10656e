// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feature tests: the page of people in the window, from the key to the document and back; decisions with clicks.

#include "../window/room.h"
#include "people/decision_import_dialog.h"
#include "people/people_page.h"
#include "people/person_view.h"
#include "people/year_chart.h"
#include "search/search_indexer.h"
#include "testlib/sample_documents.h"

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace Secto;
using namespace Secto::Testing;

namespace {

Document memorandum(const QString &title, const QString &date, const QString &body)
{
    Document document;
    document.title = title;
    document.date = date;
    document.body = body;
    document.blocks = {{Block::Kind::Paragraph, {0, body.size()}}};
    return document;
}

} // namespace

class PeopleWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        const auto library = Library::open(path());
        int number = 0;
        for (const Document &document :
             {memorandum(u"First"_s, u"1966-05-01"_s, u"Robert Byrnes met Walter Quimby. Robert Byrnes left."_s),
              memorandum(u"Second"_s, u"1967-06-01"_s, u"Robert T. Byrnes wrote to Walter Quimby."_s),
              memorandum(u"Third"_s, u"1968-07-01"_s, u"Robert Byrnes and Walter Quimby agreed."_s)})
            QVERIFY((*library)->addDocument(document, QByteArray::number(number++), u"a.txt"_s));
        const Authority authority = Authority::builtIn();
        const Extractor extractor(authority);
        const auto indexer = SearchIndexer::open(
            path(), [&extractor](const auto &document, const auto &persons, const auto &isCancelled) {
                return extractor.extract(document, persons, isCancelled);
            });
        for (const DocumentSummary &document : (*library)->documents()) {
            const auto stored = (*library)->document(document.id);
            QVERIFY((*library)->saveExtraction(document.id, extractor.extract(stored->document)));
        }
        QVERIFY((*indexer)->run());
    }

    void aKeyShowsThePeopleAndAnotherTheDocument()
    {
        Room room(path());
        room.window.openDocument(1);
        QTRY_VERIFY(room.hasRead());
        QTest::keyClick(&room.window, Qt::Key_F7);
        QVERIFY(page(room)->isVisible());
        QVERIFY(!room.find<QWidget>(u"sidebar"_s)->isVisible());
        QTRY_COMPARE(names(room), (QStringList{u"Walter Quimby"_s, u"Robert Byrnes"_s, u"Robert T. Byrnes"_s}));
        QTRY_COMPARE(shown(room), u"Walter Quimby"_s); // the first, as nobody was asked for
        QCOMPARE(room.window.windowTitle(), u"Walter Quimby – Secto"_s);
        QTest::keyClick(room.find<QLineEdit>(u"peopleFilter"_s), Qt::Key_Escape);
        QVERIFY(!page(room)->isVisible());
        QVERIFY(room.find<QWidget>(u"sidebar"_s)->isVisible());
        QVERIFY(!room.find<QAction>(u"showPeople"_s)->isChecked());
    }

    void aPassageOpensTheDocumentAtTheWordsAndBackLeadsHere()
    {
        Room room(path());
        show(room, u"Robert Byrnes"_s);
        auto *passages = room.find<QListView>(u"passages"_s);
        QTRY_COMPARE(passages->model()->rowCount(), 5); // two documents, three lines
        QTRY_VERIFY(passages->visualRect(passages->model()->index(2, 0)).isValid());
        QTest::mouseClick(passages->viewport(), Qt::LeftButton, {},
                          passages->visualRect(passages->model()->index(2, 0)).center());
        QVERIFY(!page(room)->isVisible());
        QCOMPARE(room.open().document().title, u"First"_s);
        room.trigger(u"back"_s);
        QVERIFY(page(room)->isVisible());
        QCOMPARE(shown(room), u"Robert Byrnes"_s);
        room.trigger(u"forward"_s);
        QVERIFY(!page(room)->isVisible());
        QCOMPARE(room.open().document().title, u"First"_s);
    }

    void aBarShowsTheDocumentsOfItsYear()
    {
        Room room(path());
        show(room, u"Walter Quimby"_s);
        auto *chart = room.find<YearChart>(u"yearChart"_s);
        auto *passages = room.find<QListView>(u"passages"_s);
        QTRY_COMPARE(passages->model()->rowCount(), 6);
        QTest::mouseClick(chart, Qt::LeftButton, {}, chart->bar(1967).center());
        QTRY_COMPARE(passages->model()->rowCount(), 2);
        QCOMPARE(passages->model()->index(0, 0).data().toString(), u"Second"_s);
        QCOMPARE(room.find<QLabel>(u"passagesRemark"_s)->text(), u"1967 · 1 document"_s);
        QTest::mouseClick(room.find<QToolButton>(u"allYears"_s), Qt::LeftButton);
        QTRY_COMPARE(passages->model()->rowCount(), 6);
    }

    void whoIsNamedTogetherIsAClickAway()
    {
        Room room(path());
        show(room, u"Walter Quimby"_s);
        QTest::mouseClick(button(room, u"namedWith"_s, u"Robert Byrnes"_s), Qt::LeftButton);
        QTRY_COMPARE(shown(room), u"Robert Byrnes"_s);
        room.trigger(u"back"_s);
        QTRY_COMPARE(shown(room), u"Walter Quimby"_s);
    }

    void mergesWhoIsSuggestedAndSplitsAgain()
    {
        Room room(path());
        show(room, u"Robert T. Byrnes"_s);
        QTRY_VERIFY(button(room, u"perhapsSame"_s, u"Robert Byrnes"_s));
        QTest::mouseClick(button(room, u"perhapsSame"_s, u"Robert Byrnes"_s), Qt::LeftButton);
        QTRY_COMPARE(names(room), (QStringList{u"Robert Byrnes"_s, u"Walter Quimby"_s}));
        QTRY_COMPARE(shown(room), u"Robert Byrnes"_s); // known as most documents say
        QVERIFY(room.status().contains(u"Ctrl+Z"_s));
        QTest::keyClick(&room.window, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(names(room).size(), 3);
        room.trigger(u"redo"_s);
        QTRY_COMPARE(names(room).size(), 2);

        QTRY_VERIFY(button(room, u"splitOff"_s, u"Robert T. Byrnes"_s));
        QTest::mouseClick(button(room, u"splitOff"_s, u"Robert T. Byrnes"_s), Qt::LeftButton);
        QTRY_COMPARE(names(room).size(), 3);
        QVERIFY(room.library->personDecisions().isEmpty());
        room.trigger(u"undo"_s);
        QTRY_COMPARE(names(room).size(), 2);
    }

    void whoIsAnotherIsNotAskedForAgain()
    {
        Room room(path());
        show(room, u"Robert T. Byrnes"_s);
        QTRY_VERIFY(button(room, u"perhapsAnother"_s, u"Robert Byrnes"_s));
        QTest::mouseClick(button(room, u"perhapsAnother"_s, u"Robert Byrnes"_s), Qt::LeftButton);
        QTRY_VERIFY(!button(room, u"perhapsAnother"_s, u"Robert Byrnes"_s));
        room.trigger(u"undo"_s);
        QTRY_VERIFY(button(room, u"perhapsAnother"_s, u"Robert Byrnes"_s));
    }

    void mergesByKeyAndByChoosingSeveral()
    {
        Room room(path());
        show(room, u"Walter Quimby"_s);
        QTest::keyClick(room.find<QListView>(u"people"_s), Qt::Key_M, Qt::ControlModifier);
        auto *dialog = room.find<QDialog>(u"choosePerson"_s);
        QTRY_VERIFY(dialog && dialog->isVisible());
        auto *words = dialog->findChild<QLineEdit *>(u"choosePersonWords"_s);
        words->clear();
        QTest::keyClicks(words, u"t. byr"_s);
        QTest::keyClick(words, Qt::Key_Return);
        QTRY_COMPARE(names(room), (QStringList{u"Walter Quimby"_s, u"Robert Byrnes"_s}));
        room.trigger(u"undo"_s);
        QTRY_COMPARE(names(room).size(), 3);

        auto *list = room.find<QListView>(u"people"_s);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(1, 0));
        QTest::keyClick(list, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(list->selectionModel()->selectedIndexes().size(), 2);
        emit list->customContextMenuRequested(list->visualRect(list->currentIndex()).center());
        room.find<QAction>(u"mergeSelected"_s)->trigger();
        QTRY_COMPARE(names(room), (QStringList{u"Robert Byrnes"_s, u"Walter Quimby"_s}));
    }

    void oneDocumentMeansSomebodyElse()
    {
        Room room(path());
        show(room, u"Robert Byrnes"_s);
        auto *passages = room.find<QListView>(u"passages"_s);
        QTRY_COMPARE(passages->model()->rowCount(), 5);
        QTRY_VERIFY(passages->visualRect(passages->model()->index(3, 0)).isValid());
        emit passages->customContextMenuRequested(passages->visualRect(passages->model()->index(3, 0)).center());
        room.find<QAction>(u"partInDocument"_s)->trigger();
        auto *dialog = room.find<QDialog>(u"choosePerson"_s);
        QTRY_VERIFY(dialog && dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"choosePersonWords"_s), u"Another Byrnes"_s);
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"choosePersonWords"_s), Qt::Key_Return);
        QTRY_VERIFY(names(room).contains(u"Another Byrnes"_s));
        QTRY_COMPARE(passages->model()->rowCount(), 3); // one document, two lines
        QTRY_VERIFY(room.find<QToolButton>(u"takeBackPart"_s));
        QTest::mouseClick(room.find<QToolButton>(u"takeBackPart"_s), Qt::LeftButton);
        QTRY_VERIFY(!names(room).contains(u"Another Byrnes"_s));
    }

    void theCardLeadsToThePerson()
    {
        Room room(path());
        room.window.openDocument(1);
        QTRY_VERIFY(room.hasRead());
        room.open().chooseEntity(entityKey(EntityKind::Person, u"Walter Quimby"_s));
        auto *all = room.find<QToolButton>(u"cardPerson"_s);
        QTRY_VERIFY(!all->visibleRegion().isEmpty());
        QTest::mouseClick(all, Qt::LeftButton);
        QVERIFY(page(room)->isVisible());
        QTRY_COMPARE(shown(room), u"Walter Quimby"_s);
        room.trigger(u"back"_s);
        QVERIFY(!page(room)->isVisible());
    }

    void decisionsGoToAColleagueAndComeBack()
    {
        const QString file = m_folder->filePath(u"ann.json"_s);
        {
            Room room(path());
            room.window.exportDecisionsTo(file);
            QVERIFY(!QFile::exists(file)); // there are none
            show(room, u"Robert T. Byrnes"_s);
            QTRY_VERIFY(button(room, u"perhapsSame"_s, u"Robert Byrnes"_s));
            QTest::mouseClick(button(room, u"perhapsSame"_s, u"Robert Byrnes"_s), Qt::LeftButton);
            QTRY_COMPARE(names(room).size(), 2);
            room.window.exportDecisionsTo(file);
            QVERIFY(QFile::exists(file));
            room.trigger(u"undo"_s);
            QTRY_COMPARE(names(room).size(), 3);
        }
        Room room(path());
        room.trigger(u"showPeople"_s);
        QTRY_COMPARE(names(room).size(), 3);
        room.window.importDecisionsFrom(file);
        auto *dialog = room.find<DecisionImportDialog>(u"decisionImport"_s);
        QVERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->findChild<QTreeView *>(u"comingDecisions"_s)->model()->rowCount(), 1);
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"takeIn"_s), Qt::LeftButton);
        QTRY_COMPARE(names(room).size(), 2);
        room.trigger(u"undo"_s);
        QTRY_COMPARE(names(room).size(), 3);
    }

    void aHostileFileIsAnsweredInPlainWords()
    {
        const QString file = m_folder->filePath(u"evil.json"_s);
        QFile evil(file);
        QVERIFY(evil.open(QIODevice::WriteOnly));
        evil.write(QByteArray(50'000, '['));
        evil.close();
        Room room(path());
        room.window.importDecisionsFrom(file);
        QVERIFY(!room.find<DecisionImportDialog>(u"decisionImport"_s));
        bool isSaid = false;
        for (const QLabel *label : room.window.findChildren<QLabel *>())
            isSaid = isSaid || label->text().contains(u"This file holds no decisions."_s);
        QVERIFY(isSaid);
    }

    void nobodyIsNamed()
    {
        Room room(m_folder->filePath(u"empty.secto"_s));
        room.trigger(u"showPeople"_s);
        auto *empty = room.find<QLabel>(u"peopleEmpty"_s);
        QTRY_VERIFY(empty->text().startsWith(u"Nobody is named yet."_s));
        QVERIFY(empty->isVisible());
        room.trigger(u"showPeople"_s);
        QVERIFY(!page(room)->isVisible());
    }

    void whoIsNotNamedIsSaid()
    {
        Room room(path());
        room.window.showPeople(u"Ada Nobody"_s);
        auto *said = room.find<QLabel>(u"personSaid"_s);
        QTRY_VERIFY(said->text().startsWith(u"No document of this library names Ada Nobody yet."_s));
    }

private:
    QString path() const { return m_folder->filePath(u"a.secto"_s); }
    static PeoplePage *page(Room &room) { return room.find<PeoplePage>(u"peoplePage"_s); }
    static QString shown(Room &room) { return room.find<PersonView>(u"personView"_s)->page().name; }

    static void show(Room &room, const QString &name)
    {
        room.window.showPeople(name);
        QTRY_COMPARE(shown(room), name);
    }

    static QStringList names(Room &room)
    {
        const QAbstractItemModel *model = room.find<QListView>(u"people"_s)->model();
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            names << model->index(row, 0).data().toString();
        return names;
    }

    /** The visible button for that person; null if there is none. */
    static QToolButton *button(Room &room, const QString &objectName, const QString &person)
    {
        for (QToolButton *button : room.window.findChildren<QToolButton *>(objectName)) {
            if (button->property("person") == person && button->isVisible())
                return button;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(PeopleWindowTest)

#include "people_window_test.moc"
