// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filled_library.h"
#include "library/library_model.h"
#include "library/library_pane.h"
#include "session/document_intake.h"
#include "testlib/sample_volume.h"

#include <QContextMenuEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Secto;
using namespace Secto::Testing;

namespace {

struct Shown : FilledLibrary
{
    std::unique_ptr<LibraryPane> pane;
    QTreeView *list = nullptr;
    QLineEdit *filter = nullptr;

    void show()
    {
        pane = std::make_unique<LibraryPane>(*library);
        list = pane->findChild<QTreeView *>(u"libraryList"_s);
        filter = pane->findChild<QLineEdit *>(u"libraryFilter"_s);
        pane->resize(260, 500);
        pane->show();
        pane->activateWindow();
        if (!QTest::qWaitForWindowActive(pane.get()))
            qFatal("no window");
    }

    /** Three telegrams under "Cod" and "Herring", and a list of persons. */
    void bringVolume()
    {
        QFile file(folder.filePath(u"volume.xml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(sampleVolume("frus1964-68v91", 3)) < 0)
            qFatal("a test's file could not be written");
        file.close();
        const auto importers = ImporterRegistry::withAllFormats();
        std::ignore = DocumentIntake(*library, importers).addFiles({file.fileName()});
    }
    QModelIndex find(const QString &title) const
    {
        return list->model()
            ->match(list->model()->index(0, 0), Qt::DisplayRole, title, 1, Qt::MatchExactly | Qt::MatchRecursive)
            .value(0);
    }
    QLabel *label(const QString &name) const { return pane->findChild<QLabel *>(name); }
    QPoint at(int row) const { return list->visualRect(list->model()->index(row, 0)).center(); }
    void click(int row, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(list->viewport(), Qt::LeftButton, modifiers, at(row));
    }
    /** The entry of the menu that a click of the right button opens on @p row. */
    void choose(int row, const QString &name) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at(row), list->viewport()->mapToGlobal(at(row)));
        QApplication::sendEvent(list->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        auto *action = menu->findChild<QAction *>(name);
        for (auto *within = qobject_cast<QMenu *>(action->parent()); within && within != menu;) {
            menu->setActiveAction(within->menuAction());
            QTest::keyClick(menu, Qt::Key_Right);
            menu = within;
            break;
        }
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    /** The line in which a name is being written; null if none comes. */
    QLineEdit *awaitEditor() const
    {
        QLineEdit *editor = nullptr;
        std::ignore = QTest::qWaitFor(
            [&] { return (editor = list->viewport()->findChild<QLineEdit *>()) && editor->isVisible(); });
        return editor;
    }
    QString titles() const
    {
        QStringList all;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            all << list->model()->index(row, 0).data().toString();
        return all.join(u", "_s);
    }
};

} // namespace

class LibraryPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void aDoubleClickOrEnterOpens()
    {
        Shown shown;
        shown.add(u"1"_s, u"One"_s);
        const DocumentId two = shown.add(u"2"_s, u"Two"_s);
        shown.show();
        QSignalSpy opened(shown.pane.get(), &LibraryPane::openRequested);
        shown.click(1);
        QCOMPARE(opened.size(), 0);
        QTest::mouseDClick(shown.list->viewport(), Qt::LeftButton, {}, shown.at(1));
        QCOMPARE(opened.takeFirst().first().value<DocumentId>(), two);
        QTest::keyClick(shown.list, Qt::Key_Return);
        QCOMPARE(opened.takeFirst().first().value<DocumentId>(), two);
    }

    void f2AsksForTheDetails()
    {
        Shown shown;
        shown.add(u"1"_s, u"One"_s);
        const DocumentId two = shown.add(u"2"_s, u"Two"_s);
        shown.show();
        QSignalSpy edited(shown.pane.get(), &LibraryPane::editRequested);
        shown.click(1);
        QTest::keyClick(shown.list, Qt::Key_F2);
        QCOMPARE(edited.takeFirst().first().value<DocumentId>(), two);
    }

    void theKeyboardAloneFindsAndOpens()
    {
        Shown shown;
        shown.add(u"1"_s, u"One"_s);
        const DocumentId two = shown.add(u"2"_s, u"Two"_s);
        shown.show();
        QSignalSpy opened(shown.pane.get(), &LibraryPane::openRequested);
        shown.pane->setFocus();
        QTest::keyClicks(shown.filter, u"tw"_s);
        QCOMPARE(shown.titles(), u"Two"_s);
        QTest::keyClick(shown.filter, Qt::Key_Down);
        QVERIFY(shown.list->hasFocus());
        QTest::keyClick(shown.list, Qt::Key_Return);
        QCOMPARE(opened.takeFirst().first().value<DocumentId>(), two);
        QTest::keyClick(shown.list, Qt::Key_Up);
        QVERIFY(shown.filter->hasFocus());
        QTest::keyClick(shown.filter, Qt::Key_Escape);
        QCOMPARE(shown.titles(), u"One, Two"_s);
    }

    void typingInTheListFilters()
    {
        Shown shown;
        shown.add(u"1"_s, u"One"_s);
        shown.add(u"2"_s, u"Two"_s);
        shown.show();
        shown.list->setFocus();
        QTest::keyClick(shown.list, Qt::Key_O);
        QTest::keyClick(shown.filter, Qt::Key_N);
        QCOMPARE(shown.filter->text(), u"on"_s);
        QCOMPARE(shown.titles(), u"One"_s);
        QTest::keyClicks(shown.filter, u"zz"_s);
        QVERIFY(shown.label(u"libraryEmpty"_s)->isVisible());
        QVERIFY(shown.label(u"libraryEmpty"_s)->text().contains(u"“onzz”"));
    }

    void removesWithoutAskingAndSaysHowToTakeItBack()
    {
        Shown shown;
        shown.add(u"1"_s, u"One"_s);
        shown.add(u"2"_s, u"Two"_s);
        shown.add(u"3"_s, u"Three"_s);
        shown.show();
        shown.click(0);
        shown.click(1, Qt::ShiftModifier);
        QTest::keyClick(shown.list, Qt::Key_Delete);
        QTRY_COMPARE(shown.titles(), u"Three"_s);
        QVERIFY(shown.label(u"librarySaid"_s)->isVisible());
        QVERIFY(shown.label(u"librarySaid"_s)->text().contains(u"Ctrl+Z"));
        QVERIFY(shown.library->history().undo());
        QVERIFY(shown.library->history().undo());
        QTRY_COMPARE(shown.titles(), u"One, Two, Three"_s);
        QVERIFY(!shown.label(u"librarySaid"_s)->isVisible());
    }

    void documentsAreCollectedNamedAndTakenOut()
    {
        Shown shown;
        const DocumentId one = shown.add(u"1"_s, u"One"_s);
        shown.add(u"2"_s, u"Two"_s);
        shown.show();
        shown.click(0);
        shown.choose(0, u"newCollection"_s);
        QTRY_COMPARE(shown.titles(), u"New collection, Documents"_s);
        // A menu that closes leaves the offscreen platform without an active window, and an editor without focus closes.
        shown.pane->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(shown.pane.get()));
        shown.click(0);
        QTest::keyClick(shown.list, Qt::Key_F2);
        auto *editor = shown.awaitEditor();
        QVERIFY(editor);
        QCOMPARE(editor->text(), u"New collection"_s);
        QTest::keyClicks(editor, u"Peace feelers"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(shown.titles(), u"Peace feelers, Documents"_s);
        QCOMPARE(shown.library->collections().first().documents, QList<DocumentId>{one});

        // Opened from the collection it stays in hand there, and Del takes it out of that, not out of the library.
        const QModelIndex head = shown.list->model()->index(0, 0);
        shown.list->expand(head);
        shown.list->setCurrentIndex(head.model()->index(0, 0, head));
        shown.pane->setCurrentDocument(one);
        QCOMPARE(shown.list->currentIndex().parent(), head);
        QTest::keyClick(shown.list, Qt::Key_Delete);
        QVERIFY(shown.label(u"librarySaid"_s)->text().contains(u"not out of the library"));
        QCOMPARE(shown.library->collections().first().documents, QList<DocumentId>());
        QCOMPARE(shown.library->documents().size(), 2);
        QTRY_VERIFY(shown.list->model()->rowCount(shown.list->model()->index(0, 0)) == 0);

        shown.click(0);
        QTest::keyClick(shown.list, Qt::Key_F2);
        editor = shown.awaitEditor();
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Escape);
        QTest::keyClick(shown.list, Qt::Key_Delete);
        QTRY_COMPARE(shown.titles(), u"One, Two"_s);
        QVERIFY(shown.library->history().undo());
        QTRY_COMPARE(shown.titles(), u"Peace feelers, Documents"_s);
    }

    void documentsAreDroppedOnACollection()
    {
        Shown shown;
        const DocumentId one = shown.add(u"1"_s, u"One"_s);
        const DocumentId two = shown.add(u"2"_s, u"Two"_s);
        QVERIFY(shown.library->save(Collection{{}, u"Peace feelers"_s, {two}}, u"new"_s));
        shown.show();
        QAbstractItemModel *model = shown.list->model();
        QTRY_COMPARE(shown.titles(), u"Peace feelers, Documents"_s);
        const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(1, 0)})); // both
        const auto drop = [&](const QPoint &at) {
            QDragEnterEvent enter(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(shown.list->viewport(), &enter);
            QDragMoveEvent move(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(shown.list->viewport(), &move);
            const bool isTaken = move.isAccepted();
            QDropEvent event(at, Qt::CopyAction, dragged.get(), Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(shown.list->viewport(), &event);
            return isTaken;
        };
        QVERIFY(!drop(shown.at(1))); // no collection
        QCOMPARE(shown.library->collections().first().documents, QList<DocumentId>{two});
        QVERIFY(drop(shown.at(0)));
        QCOMPARE(shown.library->collections().first().documents, (QList<DocumentId>{two, one}));
        QVERIFY(shown.label(u"librarySaid"_s)->text().contains(u"Added 1 document"));
        drop(shown.at(0));
        QVERIFY(shown.label(u"librarySaid"_s)->text().contains(u"already"));
    }

    void theMenuExportsTheSelection()
    {
        Shown shown;
        const DocumentId one = shown.add(u"1"_s, u"One"_s);
        shown.add(u"2"_s, u"Two"_s);
        const DocumentId three = shown.add(u"3"_s, u"Three"_s);
        shown.show();
        QSignalSpy exported(shown.pane.get(), &LibraryPane::exportRequested);
        shown.click(2);
        shown.click(0, Qt::ControlModifier);
        QContextMenuEvent event(QContextMenuEvent::Mouse, shown.at(0),
                                shown.list->viewport()->mapToGlobal(shown.at(0)));
        QApplication::sendEvent(shown.list->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        auto *action = menu->findChild<QAction *>(u"exportDocuments"_s);
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(exported.size(), 1);
        QCOMPARE(exported.first().first().value<QList<DocumentId>>(), (QList<DocumentId>{one, three}));
    }

    void keepsTheOrder()
    {
        Shown shown;
        shown.add(u"1"_s, u"Zurich"_s);
        shown.add(u"2"_s, u"Ankara"_s);
        shown.show();
        QCOMPARE(shown.titles(), u"Zurich, Ankara"_s);
        const auto choose = [&](const QString &name) {
            QMenu *menu = shown.pane->findChild<QToolButton *>(u"libraryOrder"_s)->menu();
            menu->popup(shown.pane->mapToGlobal(QPoint(20, 40)));
            auto *action = menu->findChild<QAction *>(name);
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
        };
        choose(u"order-2"_s); // by title
        QCOMPARE(shown.titles(), u"Ankara, Zurich"_s);
        choose(u"orderReversed"_s);
        QCOMPARE(shown.titles(), u"Zurich, Ankara"_s);
        choose(u"order-0"_s);
        QCOMPARE(shown.titles(), u"Ankara, Zurich"_s);
        shown.show(); // as after the next start
        QCOMPARE(shown.titles(), u"Ankara, Zurich"_s);
    }

    void aVolumeIsOpenedByKeysAndItsDocumentsOpen()
    {
        Shown shown;
        shown.bringVolume();
        shown.show();
        QCOMPARE(shown.titles(), u"1964–1968, V · Fisheries"_s);
        QSignalSpy opened(shown.pane.get(), &LibraryPane::openRequested);
        shown.click(0);
        QTest::keyClick(shown.list, Qt::Key_Return); // opens the volume
        QCOMPARE(opened.size(), 0);
        QVERIFY(shown.list->isExpanded(shown.list->currentIndex()));
        QTest::keyClick(shown.list, Qt::Key_Down); // the list of persons
        QTest::keyClick(shown.list, Qt::Key_Down);
        QTest::keyClick(shown.list, Qt::Key_Right); // opens "North Sea"
        QTest::keyClick(shown.list, Qt::Key_Down);
        QTest::keyClick(shown.list, Qt::Key_Right); // opens "Cod"
        QTest::keyClick(shown.list, Qt::Key_Down);
        QCOMPARE(shown.list->currentIndex().data().toString(), u"Telegram 1"_s);
        QTest::keyClick(shown.list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
    }

    void theFilterOpensWhatItFindsAndClosesItAgain()
    {
        Shown shown;
        shown.bringVolume();
        shown.show();
        QTest::keyClicks(shown.filter, u"herring"_s);
        const QModelIndex herring = shown.find(u"Herring"_s);
        QVERIFY(herring.isValid());
        QVERIFY(shown.list->isExpanded(herring));
        QVERIFY(!shown.find(u"Cod"_s).isValid());
        QTest::keyClick(shown.filter, Qt::Key_Down);
        QCOMPARE(shown.list->currentIndex().data().toString(), u"Telegram 3"_s);
        shown.filter->setFocus();
        QTest::keyClick(shown.filter, Qt::Key_Escape);
        QVERIFY(shown.find(u"Cod"_s).isValid());
        QVERIFY(!shown.list->isExpanded(shown.find(u"Cod"_s)));
    }

    void aVolumeIsExportedWholeAndNotRemovedByAccident()
    {
        Shown shown;
        shown.bringVolume();
        shown.show();
        QSignalSpy exported(shown.pane.get(), &LibraryPane::exportRequested);
        shown.click(0);
        QTest::keyClick(shown.list, Qt::Key_Delete);
        QVERIFY(shown.label(u"librarySaid"_s)->isVisible());
        QCOMPARE(shown.library->documents().size(), 4);
        QContextMenuEvent event(QContextMenuEvent::Mouse, shown.at(0),
                                shown.list->viewport()->mapToGlobal(shown.at(0)));
        QApplication::sendEvent(shown.list->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(!menu->findChild<QAction *>(u"removeDocuments"_s)->isEnabled());
        menu->setActiveAction(menu->findChild<QAction *>(u"exportDocuments"_s));
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(exported.first().first().value<QList<DocumentId>>().size(), 4);
    }

    void dropsAreHandedOn()
    {
        Shown shown;
        shown.show();
        QSignalSpy dropped(shown.pane.get(), &LibraryPane::filesDropped);
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(u"/tmp/a.txt"_s), QUrl(u"https://example.org/b"_s)});
        QDragEnterEvent enter({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(shown.pane.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({20, 20}, Qt::CopyAction, &files, Qt::LeftButton, {});
        QApplication::sendEvent(shown.pane.get(), &drop);
        QCOMPARE(dropped.takeFirst().first().toStringList(), QStringList{u"/tmp/a.txt"_s});

        QMimeData words;
        words.setText(u"words"_s);
        QDragEnterEvent other({20, 20}, Qt::CopyAction, &words, Qt::LeftButton, {});
        other.ignore();
        QApplication::sendEvent(shown.pane.get(), &other);
        QVERIFY(!other.isAccepted());
    }

    void teachesWhileEmpty()
    {
        Shown shown;
        shown.show();
        QVERIFY(shown.label(u"libraryEmpty"_s)->isVisible());
        QVERIFY(shown.label(u"libraryEmpty"_s)->text().contains(u"Ctrl+Shift+V"));
        QVERIFY(!shown.filter->isVisible());
        shown.add(u"1"_s, u"One"_s);
        QTRY_VERIFY(shown.list->isVisible());
        QCOMPARE(shown.filter->placeholderText(), u"Filter 1 document…"_s);
    }

    void showsWhichOneIsOpen()
    {
        Shown shown;
        for (int i = 1; i < 60; ++i)
            shown.add(QString::number(i), u"Document %1"_s.arg(i));
        const DocumentId last = shown.add(u"60"_s, u"Last"_s);
        shown.show();
        shown.pane->setCurrentDocument(last);
        const QModelIndex open = shown.list->currentIndex();
        QCOMPARE(open.data().toString(), u"Last"_s);
        QVERIFY(open.data(LibraryModel::IsOpenRole).toBool());
        QVERIFY(shown.list->viewport()->rect().intersects(shown.list->visualRect(open)));
    }
};

QTEST_MAIN(LibraryPaneTest)

#include "library_pane_test.moc"
