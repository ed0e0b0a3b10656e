// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/notes_pane.h"

#include "notes/annotation_card.h"
#include "notes/annotation_list.h"
#include "notes/annotation_model.h"
#include "notes/note_editor.h"

#include "testlib/full_disk.h"

#include "reading_desk.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class NotesPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_desk = std::make_unique<ReadingDesk>();
        m_window = std::make_unique<QMainWindow>();
        m_pane = new NotesPane;
        m_window->setCentralWidget(m_pane);
        // Undo is the window's, as in the program.
        auto *undo = m_window->addAction(u"Undo"_s);
        undo->setShortcut(QKeySequence::Undo);
        connect(undo, &QAction::triggered, this, [this] { QVERIFY(m_desk->library().history().undo()); });
        auto *redo = m_window->addAction(u"Redo"_s);
        redo->setShortcut(QKeySequence::Redo);
        connect(redo, &QAction::triggered, this, [this] { QVERIFY(m_desk->library().history().redo()); });

        m_window->resize(300, 600);
        m_pane->setOpenDocument(&m_desk->document());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void teachesTheKeysWhileThereIsNothing()
    {
        const auto *guide = find<QWidget>(u"notesGuide"_s);
        QVERIFY(guide->isVisible());
        QVERIFY(!find<QLineEdit>(u"notesFilter"_s)->isVisible());
        m_desk->highlight(u"froze"_s);
        QVERIFY(!guide->isVisible());
        QVERIFY(list()->isVisible());
    }

    void aNoteAskedForTakesTheKeyboard()
    {
        m_desk->document().addNote({m_desk->find(u"froze"_s)});
        QTRY_VERIFY(editor() && editor()->hasFocus());
    }

    void clickingAHighlightBringsItsCard()
    {
        m_desk->highlight(u"froze"_s);
        const QString coal = m_desk->highlight(u"coal"_s);
        m_desk->document().setCurrentAnnotation(coal);
        QCOMPARE(list()->currentId(), coal);
        QVERIFY(editor());
        m_desk->document().setCurrentAnnotation({});
        QVERIFY(!list()->currentIndex().isValid());
    }

    void clickingACardShowsItsPassage()
    {
        m_desk->highlight(u"froze"_s);
        const QString coal = m_desk->highlight(u"coal"_s);
        QSignalSpy revealed(&m_desk->document(), &OpenDocument::revealRequested);
        clickCard(1);
        QCOMPARE(m_desk->document().currentAnnotation(), coal);
        QCOMPARE(revealed.size(), 1);
        QCOMPARE(revealed.first().first().value<TextSpan>(), m_desk->find(u"coal"_s));

        QTest::mouseClick(find<QToolButton>(u"jumpButton"_s), Qt::LeftButton);
        QCOMPARE(revealed.size(), 2);
    }

    void whatIsTypedIsSavedWithoutAsking()
    {
        const QString id = writeNote(u"Too cold"_s);
        QTRY_COMPARE(m_desk->savedNote(id), u"Too cold"_s);
    }

    void savesAtOnce_data()
    {
        QTest::addColumn<QString>("when");
        for (const char *when : {"flush", "focus loss", "document change", "another card", "pane deleted"})
            QTest::newRow(when) << QString::fromLatin1(when);
    }

    void savesAtOnce()
    {
        QFETCH(QString, when);
        m_desk->highlight(u"coal"_s);
        const QString id = writeNote(u"Too cold"_s);
        if (when == u"flush"_s)
            m_pane->flush();
        else if (when == u"focus loss"_s)
            find<QLineEdit>(u"notesFilter"_s)->setFocus();
        else if (when == u"document change"_s)
            m_pane->setOpenDocument(nullptr);
        else if (when == u"another card"_s)
            clickCard(1);
        else
            delete m_pane;
        QCOMPARE(m_desk->savedNote(id), u"Too cold"_s);
    }

    void keepsWhatTheDiskRefuses()
    {
#ifndef Q_OS_UNIX
        QSKIP("a full disk is made on Unix only");
#endif
        QSignalSpy problems(&m_desk->document(), &OpenDocument::problem);
        const QString id = m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(id);
        QVERIFY(editor());
        editor()->setFocus();
        auto full = std::make_unique<FullDisk>();
        QTest::keyClicks(editor(), u"Too cold"_s);
        m_pane->flush();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(editor()->note(), u"Too cold"_s);
        QVERIFY2(m_pane->unsavedText().contains(u"“froze”"_s), qPrintable(m_pane->unsavedText()));
        QVERIFY(m_pane->unsavedText().contains(u"Too cold"_s));

        m_pane->setOpenDocument(nullptr); // closed, it goes on waiting
        QVERIFY(!m_pane->unsavedText().isEmpty());
        m_pane->setOpenDocument(&m_desk->document());
        m_desk->document().setCurrentAnnotation(id);
        QVERIFY(editor());
        QCOMPARE(editor()->note(), u"Too cold"_s);
        QCOMPARE(m_desk->savedNote(id), QString());

        full.reset(); // room was made
        m_pane->flush();
        QCOMPARE(m_desk->savedNote(id), u"Too cold"_s);
        QCOMPARE(m_pane->unsavedText(), QString());
    }

    void doesNotShowTagsAndColoursThatTheDiskRefused()
    {
#ifndef Q_OS_UNIX
        QSKIP("a full disk is made on Unix only");
#endif
        const QString id = m_desk->highlight(u"froze"_s, u"amber"_s);
        m_desk->document().setCurrentAnnotation(id);
        auto *line = find<QLineEdit>(u"tagLine"_s);
        line->setFocus();
        {
            const FullDisk full;
            QTest::keyClicks(line, u"winter"_s);
            QTest::keyClick(line, Qt::Key_Return);
            QTest::mouseClick(list()->findChild<QToolButton *>(u"swatch-violet"_s), Qt::LeftButton);
        }
        QVERIFY(list()->findChildren<QToolButton *>(u"tagChip"_s).isEmpty()
                || !list()->findChild<QToolButton *>(u"tagChip"_s)->isVisible());
        QVERIFY(list()->findChild<QToolButton *>(u"swatch-amber"_s)->isChecked());
        QVERIFY(!list()->findChild<QToolButton *>(u"swatch-violet"_s)->isChecked());
    }

    void undoTakesBackTheTypingAsOneStep()
    {
        const QString id = writeNote(u"Too cold"_s);
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor()->note(), QString());
        QCOMPARE(m_desk->savedNote(id), QString());
        QVERIFY(m_desk->document().annotation(id)); // the highlight itself is another step

        QTest::keySequence(editor(), QKeySequence(QKeySequence::Redo));
        QCOMPARE(editor()->note(), u"Too cold"_s);
        QCOMPARE(m_desk->savedNote(id), u"Too cold"_s);
    }

    void leavingTheNoteEndsTheStep()
    {
        const QString id = writeNote(u"Too cold"_s);
        find<QLineEdit>(u"notesFilter"_s)->setFocus();
        editor()->setFocus();
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), u" by far"_s);
        m_pane->flush();
        QVERIFY(m_desk->library().history().undo());
        QCOMPARE(m_desk->savedNote(id), u"Too cold"_s);
        QCOMPARE(editor()->note(), u"Too cold"_s);
    }

    void undoBringsADeletedNoteBackWhole()
    {
        const QString id = writeNote(u"Too cold"_s);
        QTest::mouseClick(find<QToolButton>(u"deleteButton"_s), Qt::LeftButton);
        QVERIFY(!m_desk->document().annotation(id));
        QVERIFY(m_desk->library().history().undo());
        QCOMPARE(m_desk->savedNote(id), u"Too cold"_s);
    }

    void undoByKeysBringsBackADeletedCardWhole()
    {
        const QString id = m_desk->highlight(u"froze"_s, u"sky"_s);
        m_desk->document().setNote(id, u"Too cold"_s);
        m_desk->document().setTags(id, {u"winter"_s});
        const Annotation before = *m_desk->document().annotation(id);
        m_desk->document().setCurrentAnnotation(id);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(!m_desk->document().annotation(id));
        QVERIFY(find<QWidget>(u"notesGuide"_s)->isVisible());

        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(m_desk->document().annotation(id));
        QCOMPARE(*m_desk->document().annotation(id), before);
        QCOMPARE(list()->model()->rowCount(), 1);
        m_desk->document().setCurrentAnnotation(id);
        QCOMPARE(editor()->note(), u"Too cold"_s);
        QVERIFY(list()->findChild<QToolButton *>(u"swatch-sky"_s)->isChecked());
    }

    void aNoteOnTheWholeDocumentStandsFirst()
    {
        m_desk->highlight(u"froze"_s);
        const QString id = m_desk->document().addNote({});
        QTRY_VERIFY(editor() && editor()->hasFocus());
        QTest::keyClicks(editor(), u"On coal"_s);
        m_pane->flush();

        QCOMPARE(m_desk->savedNote(id), u"On coal"_s);
        QCOMPARE(list()->currentIndex().row(), 0);
        QVERIFY(m_desk->document().annotation(id)->isDocumentNote());
        const QWidget *card = list()->card();
        QCOMPARE(card->findChild<QLabel *>(u"quote"_s)->text(), u"Note on the document"_s);
        QVERIFY(!card->findChild<QWidget *>(u"swatches"_s)->isVisible()); // there is nothing to colour
        QVERIFY(!card->findChild<QToolButton *>(u"jumpButton"_s)->isVisible());

        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);       // the typing
        QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier); // the note
        QVERIFY(!m_desk->document().annotation(id));
        QCOMPARE(list()->model()->rowCount(), 1);
    }

    void quotesAreSetInThePagesFace()
    {
        m_desk->document().setCurrentAnnotation(m_desk->highlight(u"froze"_s));
        const auto *quote = list()->card()->findChild<QLabel *>(u"quote"_s);
        Typography typography;
        for (const QString &face : {u"Noto Serif"_s, u"DejaVu Sans Mono"_s}) {
            typography.face = face;
            m_pane->setTypography(typography);
            QCOMPARE(quote->font().family(), face);
            m_pane->setTheme(themeFor(ThemeChoice::Dark, false)); // and stays
            QCOMPARE(quote->font().family(), face);
        }
        const int size = quote->font().pixelSize();
        typography.zoom = 300; // the page's alone
        m_pane->setTypography(typography);
        QCOMPARE(quote->font().pixelSize(), size);
    }

    void aTagIsCompletedByKeysAlone()
    {
        m_desk->document().setTags(m_desk->highlight(u"coal"_s), {u"bombing-pause"_s, u"fuel"_s});
        const QString id = m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(id);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QTest::keyClicks(QApplication::focusWidget(), u"pau"_s);
        QTRY_VERIFY(qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget()));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
        QTRY_COMPARE(m_desk->document().annotation(id)->tags, QStringList{u"bombing-pause"_s});
        QVERIFY(!QApplication::activePopupWidget());
        QCOMPARE(QApplication::focusWidget()->objectName(), u"tagLine"_s); // on to the next
        QTest::keyClicks(QApplication::focusWidget(), u"bomb"_s);          // is offered no more
        QVERIFY(!QApplication::activePopupWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_desk->document().annotation(id)->tags, QStringList{u"bombing-pause"_s});
    }

    void filtersByKeysAlone()
    {
        m_desk->document().setTags(m_desk->highlight(u"coal"_s, u"sky"_s), {u"fuel"_s});
        m_desk->document().setTags(m_desk->highlight(u"froze"_s, u"sky"_s), {u"winter"_s});
        m_desk->highlight(u"thaw"_s, u"amber"_s);
        m_desk->document().addNote({});
        QTRY_VERIFY(editor() && editor()->hasFocus());
        find<QLineEdit>(u"notesFilter"_s)->setFocus();
        press(Qt::Key_Tab, u"swatch-sky"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(list()->model()->rowCount(), 2);
        press(Qt::Key_Tab, u"tagFilter"_s);
        auto *menu = find<QMenu>(u"tagFilterMenu"_s);
        connect(menu, &QMenu::aboutToShow, menu, [menu] {
            QTimer::singleShot(0, menu, [menu] {
                for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Return}) // past "All tags"
                    QTest::keyClick(menu, key);
            });
        });
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // returns when the menu has closed
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(list()->model()->index(0, 0).data(AnnotationModel::QuoteRole).toString(), u"coal"_s);
        QVERIFY(find<QToolButton>(u"tagFilter"_s)->accessibleName().contains(u"fuel"_s));

        // A tag that is gone with its last note is asked for no more.
        m_desk->document().setTags(m_desk->document().annotations().last().id, {});
        QCOMPARE(list()->model()->rowCount(), 2);
    }

    void theColourIsChangedByKeysAlone()
    {
        const QString id = m_desk->highlight(u"froze"_s, u"amber"_s);
        m_desk->document().setCurrentAnnotation(id);
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
        press(Qt::Key_Tab, u"swatch-amber"_s);
        press(Qt::Key_Right, u"swatch-violet"_s); // in a card the colours are one stop
        QCOMPARE(m_desk->document().annotation(id)->colour, u"violet"_s);
    }

    void tagsAreSaved()
    {
        const QString id = m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(id);
        auto *line = find<QLineEdit>(u"tagLine"_s);
        line->setFocus();
        QTest::keyClicks(line, u"winter"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(m_desk->document().annotation(id)->tags, QStringList{u"winter"_s});

        QTest::keyClicks(line, u"ice"_s); // no Enter
        m_pane->setOpenDocument(nullptr);
        QCOMPARE(m_desk->document().annotation(id)->tags, QStringList({u"winter"_s, u"ice"_s}));
    }

    void theColourCanBeChanged()
    {
        const QString id = m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(id);
        QTest::mouseClick(list()->findChild<QToolButton *>(u"swatch-violet"_s), Qt::LeftButton);
        QCOMPARE(m_desk->document().annotation(id)->colour, u"violet"_s);
    }

    void filtersAndSaysWhenNothingIsLeft()
    {
        m_desk->highlight(u"froze"_s, u"amber"_s);
        m_desk->document().setTags(m_desk->highlight(u"coal"_s, u"sky"_s), {u"fuel"_s});
        auto *bar = find<QWidget>(u"notesFilterBar"_s);
        auto *sky = bar->findChild<QToolButton *>(u"swatch-sky"_s);
        QTest::mouseClick(sky, Qt::LeftButton);
        QCOMPARE(list()->model()->rowCount(), 1);
        QTest::mouseClick(sky, Qt::LeftButton);
        QCOMPARE(list()->model()->rowCount(), 2);

        auto *menu = find<QMenu>(u"tagFilterMenu"_s);
        menu->actions().last()->trigger();
        QCOMPARE(list()->model()->rowCount(), 1);

        QTest::keyClicks(find<QLineEdit>(u"notesFilter"_s), u"zebra"_s);
        QVERIFY(find<QWidget>(u"notesNoMatch"_s)->isVisible());
        QTest::mouseClick(find<QPushButton>(u"clearFilterButton"_s), Qt::LeftButton);
        QCOMPARE(list()->model()->rowCount(), 2);
        QVERIFY(list()->isVisible());
    }

    void aHighlightClickedOnThePageIsShownThoughFilteredOut()
    {
        const QString froze = m_desk->highlight(u"froze"_s);
        m_desk->highlight(u"coal"_s);
        QTest::keyClicks(find<QLineEdit>(u"notesFilter"_s), u"coal"_s);
        m_desk->document().setCurrentAnnotation(froze);
        QCOMPARE(list()->currentId(), froze);
    }

    void removingOnThePagePutsNoOtherInHand()
    {
        const QString froze = m_desk->highlight(u"froze"_s);
        m_desk->highlight(u"coal"_s);
        find<QLineEdit>(u"notesFilter"_s)->setFocus(); // not in the list
        m_desk->document().setCurrentAnnotation(froze);
        m_desk->document().removeAnnotation(froze);
        QCOMPARE(m_desk->document().currentAnnotation(), QString());
        QCOMPARE(m_desk->document().annotations().size(), 1);
    }

    void everythingByKeys()
    {
        const QString froze = m_desk->highlight(u"froze"_s);
        const QString coal = m_desk->highlight(u"coal"_s);
        auto *filter = find<QLineEdit>(u"notesFilter"_s);
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(m_desk->document().currentAnnotation(), froze);
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(m_desk->document().currentAnnotation(), coal);

        QSignalSpy revealed(&m_desk->document(), &OpenDocument::revealRequested);
        QTest::keyClick(list(), Qt::Key_Space);
        QCOMPARE(revealed.size(), 1);

        QTest::keyClick(list(), Qt::Key_Return);
        QVERIFY(editor()->hasFocus());
        QTest::keyClicks(editor(), u"burnt"_s);
        QTest::keyClick(editor(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget()->objectName(), u"tagLine"_s);
        QCOMPARE(m_desk->savedNote(coal), u"burnt"_s);

        QSignalSpy left(m_pane, &NotesPane::leaveRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(left.size(), 1);

        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(!m_desk->document().annotation(coal));
        QCOMPARE(m_desk->document().currentAnnotation(), froze);
    }

    void deleteInAButtonOfTheCardRemovesNothing()
    {
        const QString id = m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(id);
        find<QToolButton>(u"jumpButton"_s)->setFocus();
        QTest::keyClick(find<QToolButton>(u"jumpButton"_s), Qt::Key_Delete);
        QVERIFY(m_desk->document().annotation(id));
    }

    void manyAnnotationsHaveOneEditor()
    {
        for (int i = 0; i < 60; ++i)
            m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(m_desk->document().annotations().at(50).id);
        QTRY_COMPARE(m_pane->findChildren<NoteEditor *>().size(), 1);
        QTRY_VERIFY(list()->viewport()->rect().intersects(list()->visualRect(list()->currentIndex())));
        clickCard(list()->currentIndex().row() - 1);
        QTRY_COMPARE(m_pane->findChildren<NoteEditor *>().size(), 1);
    }

private:
    template <typename T>
    T *find(const QString &name) const
    {
        return m_pane->findChild<T *>(name);
    }

    AnnotationList *list() const
    {
        return m_pane->findChild<AnnotationList *>();
    }
    /** Of the card in hand; one just closed may still wait for its end. */
    NoteEditor *editor() const
    {
        return list()->card() ? list()->card()->findChild<NoteEditor *>() : nullptr;
    }

    /** Presses @p key until the widget called @p name has the keyboard; fails if it does not come to it. */
    static void press(Qt::Key key, const QString &name)
    {
        for (int presses = 0; QApplication::focusWidget()->objectName() != name && presses < 30; ++presses)
            QTest::keyClick(QApplication::focusWidget(), key);
        QCOMPARE(QApplication::focusWidget()->objectName(), name);
    }

    void clickCard(int row)
    {
        const QModelIndex index = list()->model()->index(row, 0);
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).topLeft() + QPoint(60, 14));
    }

    /** Makes a highlight, types @p note with real keys, and returns at once, before any timer. */
    QString writeNote(const QString &note)
    {
        const QString id = m_desk->highlight(u"froze"_s);
        m_desk->document().setCurrentAnnotation(id);
        editor()->setFocus();
        QTest::keyClicks(editor(), note);
        return id;
    }

    std::unique_ptr<ReadingDesk> m_desk;
    std::unique_ptr<QMainWindow> m_window;
    QPointer<NotesPane> m_pane;
};

QTEST_MAIN(NotesPaneTest)

#include "notes_pane_test.moc"
