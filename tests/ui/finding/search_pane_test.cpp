// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_pane.h"

#include "finding/search_result_model.h"
#include "finding/star_button.h"
#include "storage/library_import.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

Document letter(const QString &id, const QString &date, const QString &body)
{
    Document document;
    document.id = id;
    document.number = id.sliced(1);
    document.title = u"Letter "_s + id;
    document.date = date;
    document.body = body;
    document.blocks = {{Block::Kind::Paragraph, {0, body.size()}}};
    return document;
}

} // namespace

/** With the keyboard and the mouse, on a library on the disk. */
class SearchPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_library = *Library::open(m_folder->filePath(u"a.secto"_s));
        Volume volume;
        volume.id = u"v1"_s;
        volume.publication.volumeTitle = u"War"_s;
        const ImportResult read{{letter(u"d1"_s, u"1967-01"_s, u"The bombing halt and the cod."_s),
                                 letter(u"d2"_s, u"1968-02"_s, u"The cod, the cod, the cod."_s)},
                                {},
                                volume};
        m_ids = (*LibraryImport::open(m_library->path()))->add(read, {"x", u"v.xml"_s})->documents;
        m_pane = std::make_unique<SearchPane>(*m_library);
        m_pane->resize(340, 600);
        m_pane->show();
        m_tester = std::make_unique<QAbstractItemModelTester>(list()->model());
        QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
        m_pane->open();
    }

    void cleanup()
    {
        m_tester.reset();
        m_pane.reset();
        m_library.reset();
    }

    void findsAsOneTypes()
    {
        QTest::keyClicks(field(), u"bomb"_s);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
        QCOMPARE(list()->model()->index(0, 0).data().toString(), u"War"_s);
        QCOMPARE(list()->model()->index(1, 0).data().toString(), u"Letter d1"_s);
        QTest::keyClicks(field(), u"astic"_s);
        QTRY_COMPARE(summary(), u"Nothing was found"_s);
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_COMPARE(summary(), QString());
        QVERIFY(m_pane->findChild<QLabel *>(u"searchEmpty"_s)->isVisible());
    }

    void opensWithTheKeyboardAlone()
    {
        const QSignalSpy opened(m_pane.get(), &SearchPane::openRequested);
        QTest::keyClicks(field(), u"cod"_s);
        QTRY_COMPARE(summary(), u"2 document(s)"_s);
        QTest::keyClick(field(), Qt::Key_Down);
        QVERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Up);
        QVERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<DocumentId>(), m_ids[1]); // says it most often
        QCOMPARE(opened[0][1].toString(), u"cod"_s);
        QTest::keyClick(list(), Qt::Key_Up);
        QVERIFY(field()->hasFocus());
    }

    void opensWithTheMouse()
    {
        const QSignalSpy opened(m_pane.get(), &SearchPane::openRequested);
        QTest::keyClicks(field(), u"bombing"_s);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
        const auto click = [&](int row) {
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                              list()->visualRect(list()->model()->index(row, 0)).center());
        };
        click(0); // a head opens nothing
        QCOMPARE(opened.size(), 0);
        click(1);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<DocumentId>(), m_ids[0]);
    }

    void explainsAMistakeAndShowsWhereItIs()
    {
        auto *said = m_pane->findChild<QLabel *>(u"searchSaid"_s);
        QTest::keyClicks(field(), u"cod NOT"_s);
        QTRY_COMPARE(said->text(), u"Nothing stands after NOT."_s);
        QTest::keyClick(field(), Qt::Key_Return); // who waits is told, too, a little later
        QVERIFY(said->isVisible());
        QCOMPARE(field()->selectedText(), u"NOT"_s);
        QTest::keyClick(field(), Qt::Key_End);
        QTest::keyClicks(field(), u" bombing"_s);
        QTRY_VERIFY(!said->isVisible());
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
    }

    void tellsAMistakeToWhoWaits()
    {
        QTest::keyClicks(field(), u"cod AND"_s);
        QTRY_VERIFY(m_pane->findChild<QLabel *>(u"searchSaid"_s)->isVisible());
    }

    void narrowsWithChips()
    {
        QTest::keyClicks(field(), u"cod"_s);
        auto *years = m_pane->findChild<QToolButton *>(u"facetYear"_s);
        QTRY_VERIFY(years->isVisible());
        QVERIFY(!m_pane->findChild<QToolButton *>(u"facetVolume"_s)->isVisible()); // there is one only
        choose(years, u"1968\t1"_s);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
        QVERIFY(years->text().contains(u"1968"_s));
        choose(years, u"All"_s);
        QTRY_COMPARE(summary(), u"2 document(s)"_s);
    }

    void showsEveryHitInItsLine()
    {
        QTest::keyClicks(field(), u"cod"_s);
        QTRY_COMPARE(summary(), u"2 document(s)"_s);
        QTest::mouseClick(m_pane->findChild<QToolButton *>(u"searchInContext"_s), Qt::LeftButton);
        auto *lines = m_pane->findChild<QListView *>(u"contextLines"_s);
        const QAbstractItemModelTester tester(lines->model());
        QTRY_COMPARE(lines->model()->rowCount(), 4);
        QVERIFY(lines->isVisible());
        QCOMPARE(line(*lines, 0), u"The cod, the cod, the cod."_s);

        // By the word before: "bombing halt and the cod" stands apart from "The cod, the cod".
        QTest::mouseClick(m_pane->findChild<QToolButton *>(u"orderBefore"_s), Qt::LeftButton);
        QCOMPARE(line(*lines, 0), u"The cod, the cod, the cod."_s); // nothing before "The"
        QCOMPARE(line(*lines, 1), u"The bombing halt and the cod."_s);

        const QSignalSpy opened(m_pane.get(), &SearchPane::openRequested);
        QTest::keyClick(field(), Qt::Key_Down);
        QVERIFY(lines->hasFocus());
        QTest::keyClick(lines, Qt::Key_Down);
        QTest::keyClick(lines, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].value<DocumentId>(), m_ids[0]);
        QCOMPARE(opened[0][3].value<TextSpan>(), TextSpan({FieldId::body(), {25, 28}}));
        QTest::keyClick(lines, Qt::Key_Escape);
        QVERIFY(field()->hasFocus());
    }

    void findsWordFormsWhereAsked()
    {
        QTest::keyClicks(field(), u"bombs "_s);
        QTRY_COMPARE(summary(), u"Nothing was found"_s);
        QTest::mouseClick(m_pane->findChild<QToolButton *>(u"searchForms"_s), Qt::LeftButton);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
    }

    void findsTheNoteThatWasJustTyped()
    {
        QTest::keyClicks(field(), u"herring"_s);
        QTRY_COMPARE(summary(), u"Nothing was found"_s);
        Annotation note;
        note.id = newAnnotationId();
        note.document = m_ids[0];
        note.note = u"herring"_s;
        QVERIFY(m_library->save(note, u"note"_s));
        QTest::keyClicks(field(), u" "_s);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
    }

    void savesASearchWithTheMouseAndRunsItAgain()
    {
        QVERIFY(!star()->isEnabled());
        QTest::keyClicks(field(), u"cod"_s);
        auto *years = m_pane->findChild<QToolButton *>(u"facetYear"_s);
        QTRY_VERIFY(years->isVisible());
        choose(years, u"1968\t1"_s);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
        QTest::mouseClick(m_pane->findChild<QToolButton *>(u"searchForms"_s), Qt::LeftButton);
        QVERIFY(!star()->isFull());
        QTest::mouseClick(star(), Qt::LeftButton);
        QVERIFY(name()->hasFocus());
        QCOMPARE(name()->selectedText(), u"cod · 1968"_s);
        QTest::keyClicks(name(), u"Fishing"_s);
        QTest::mouseClick(m_pane->findChild<QToolButton *>(u"saveSearch"_s), Qt::LeftButton);
        QVERIFY(!name()->isVisible());
        QVERIFY(star()->isFull());
        QVERIFY(field()->hasFocus());
        QTest::keyClicks(field(), u"fish"_s);
        QVERIFY(!star()->isFull());

        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_VERIFY(saved()->isVisible());
        QCOMPARE(saved()->model()->rowCount(), 1);
        choose(years, u"All"_s);
        QTest::mouseClick(saved()->viewport(), Qt::LeftButton, {},
                          saved()->visualRect(saved()->model()->index(0, 0)).center());
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
        QCOMPARE(field()->text(), u"cod"_s);
        QVERIFY(years->text().contains(u"1968"_s));
        QVERIFY(m_pane->findChild<QToolButton *>(u"searchForms"_s)->isChecked());
        QVERIFY(star()->isFull());
    }

    void savesRunsRenamesAndRemovesWithTheKeyboard()
    {
        const QAbstractItemModelTester tester(saved()->model());
        QTest::keyClicks(field(), u"bombing"_s);
        QTest::keyClick(field(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(name()->hasFocus());
        QTest::keyClick(name(), Qt::Key_Escape);
        QVERIFY(!name()->isVisible());
        QVERIFY(!star()->isFull());
        QTest::keyClick(field(), Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY(name()->hasFocus());
        QTest::keyClick(name(), Qt::Key_Return);
        QVERIFY(star()->isFull());
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_VERIFY(saved()->isVisible());

        QTest::keyClick(field(), Qt::Key_Down);
        QVERIFY(saved()->hasFocus());
        QTest::keyClick(saved(), Qt::Key_F2);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, u"Halt"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(m_library->savedSearches().value(0).name, u"Halt"_s);
        QCOMPARE(saved()->model()->index(0, 0).data().toString(), u"Halt"_s);

        saved()->setFocus();
        saved()->setCurrentIndex(saved()->model()->index(0, 0));
        QTest::keyClick(saved(), Qt::Key_Return);
        QTRY_COMPARE(summary(), u"1 document(s)"_s);
        QVERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_Escape);
        QTRY_VERIFY(saved()->isVisible());
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(saved(), Qt::Key_Delete);
        QVERIFY(m_library->savedSearches().isEmpty());
        QVERIFY(!saved()->isVisible());
        QVERIFY(field()->hasFocus());
        QVERIFY(m_library->history().undo());
        QCOMPARE(m_library->savedSearches().value(0).name, u"Halt"_s);
        QVERIFY(saved()->isVisible());
    }

    void aSavedSearchIsRemovedAtItsStar()
    {
        QTest::keyClicks(field(), u"bombing"_s);
        QTest::mouseClick(star(), Qt::LeftButton);
        QTest::keyClick(name(), Qt::Key_Return);
        QTest::mouseClick(star(), Qt::LeftButton);
        QCOMPARE(name()->text(), u"bombing"_s);
        QTest::mouseClick(m_pane->findChild<QToolButton *>(u"removeSavedSearch"_s), Qt::LeftButton);
        QVERIFY(!star()->isFull());
        QVERIFY(m_library->savedSearches().isEmpty());
    }

    void halfAQueryIsNotSaved()
    {
        QTest::keyClicks(field(), u"cod NOT"_s);
        QTest::mouseClick(star(), Qt::LeftButton);
        QVERIFY(!name()->isVisible());
        QVERIFY(m_pane->findChild<QLabel *>(u"searchSaid"_s)->isVisible());
    }

    void asksToBeClosed()
    {
        const QSignalSpy close(m_pane.get(), &SearchPane::closeRequested);
        QTest::keyClick(field(), Qt::Key_Escape);
        QCOMPARE(close.size(), 1);
    }

private:
    StarButton *star() { return m_pane->findChild<StarButton *>(u"searchStar"_s); }
    QLineEdit *name() { return m_pane->findChild<QLineEdit *>(u"savedSearchName"_s); }
    QListView *saved() { return m_pane->findChild<QListView *>(u"savedSearches"_s); }
    QLineEdit *field() { return m_pane->findChild<QLineEdit *>(u"searchQuery"_s); }
    QListView *list() { return m_pane->findChild<QListView *>(u"searchResults"_s); }
    QString summary() { return m_pane->findChild<QLabel *>(u"searchSummary"_s)->text(); }

    static QString line(const QListView &lines, int row) { return lines.model()->index(row, 0).data().toString(); }

    static void choose(QToolButton *chip, const QString &entry)
    {
        emit chip->menu()->aboutToShow();
        for (QAction *action : chip->menu()->actions()) {
            if (action->text() == entry)
                return action->trigger();
        }
        QFAIL(qPrintable(u"there is no entry "_s + entry));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<SearchPane> m_pane;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    QList<DocumentId> m_ids;
};

QTEST_MAIN(SearchPaneTest)

#include "search_pane_test.moc"
