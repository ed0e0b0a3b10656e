// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "named_document.h"
#include "sidebar/entity_corrections.h"
#include "sidebar/entity_menu.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

const QString Minister = entityKey(EntityKind::Person, u"Johanna Lindqvist"_s);
const QString Novak = entityKey(EntityKind::Person, u"Aleš Novák"_s);
const QString Ribeiro = entityKey(EntityKind::Person, u"Ribeiro"_s);
const QString Prague = entityKey(EntityKind::Place, u"Prague"_s);

/** An open document with names, and a window for menus and dialogs. */
struct Opened
{
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    std::unique_ptr<OpenDocument> document;
    QWidget window;

    Opened()
    {
        const NamedDocument named = conversation();
        auto opened = Library::open(folder.filePath(u"test.secto"_s));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        library = *std::move(opened);
        const DocumentId id = *library->addDocument(named.document, named.document.body.toUtf8(), u"test"_s);
        if (!library->saveExtraction(id, named.extraction))
            qFatal("the names could not be saved");
        document = std::make_unique<OpenDocument>(*library, *library->document(id), nullptr);
        window.resize(600, 400);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }

    const Entity *entity(const QString &key) const { return document->extraction().entity(key); }
    int count(const QString &key) const
    {
        return int(std::ranges::count(document->extraction().mentions, key, &Mention::entity));
    }
    int mentionOf(const QString &key) const
    {
        const auto &mentions = document->extraction().mentions;
        return int(std::ranges::find(mentions, key, &Mention::entity) - mentions.begin());
    }

    /** Chooses an entry of @p menu as the keyboard does. */
    void choose(QMenu *menu, const QString &name) const
    {
        auto *action = menu->findChild<QAction *>(name);
        if (!action)
            qFatal("no entry %s", qPrintable(name));
        auto *holder = qobject_cast<QMenu *>(action->parent());
        holder->popup(window.mapToGlobal(QPoint(10, 10)));
        holder->setActiveAction(action);
        QTest::keyClick(holder, Qt::Key_Return);
        menu->deleteLater();
    }

    template <typename Child>
    Child *inDialog(const QString &name) const
    {
        const auto *dialog = window.findChild<QDialog *>();
        return dialog ? dialog->findChild<Child *>(name) : nullptr;
    }
    QDialog *dialog() const { return window.findChild<QDialog *>(); }
    QLineEdit *name() const { return inDialog<QLineEdit>(u"entityName"_s); }
    QPushButton *accept() const { return inDialog<QPushButton>(u"entityAccept"_s); }

    void answer(const QString &text) const
    {
        name()->selectAll();
        QTest::keyClicks(name(), text);
        if (auto *popup = name()->completer()->popup())
            popup->hide();
        QTest::mouseClick(accept(), Qt::LeftButton);
    }

    bool undo() const { return library->history().undo().has_value(); }
};

} // namespace

class EntityMenuTest : public QObject
{
    Q_OBJECT

private slots:
    void renames()
    {
        Opened opened;
        opened.choose(entityMenu(opened.document.get(), Ribeiro, &opened.window), u"renameEntity"_s);
        auto *edit = opened.dialog()->findChild<QLineEdit *>();
        QCOMPARE(edit->text(), u"Ribeiro"_s);
        edit->selectAll();
        QTest::keyClicks(edit, u"Carlos Ribeiro"_s);
        QTest::keyClick(edit, Qt::Key_Return);

        QCOMPARE(opened.entity(Ribeiro)->name, u"Carlos Ribeiro"_s);
        QCOMPARE(opened.library->history().undoText(), u"rename Ribeiro"_s);
        QVERIFY(opened.undo());
        QCOMPARE(opened.entity(Ribeiro)->name, u"Ribeiro"_s);
    }

    void renamingToNothingOrTheSameIsNoStep()
    {
        Opened opened;
        for (const QString &text : {u"   "_s, u"Ribeiro"_s}) {
            renameEntity(opened.document.get(), Ribeiro, &opened.window);
            auto *edit = opened.dialog()->findChild<QLineEdit *>();
            edit->setText(text);
            QTest::keyClick(edit, Qt::Key_Return);
            QTRY_VERIFY(!opened.dialog());
        }
        QVERIFY(!opened.library->history().canUndo());
    }

    void mergesWithOneThatIsThere()
    {
        Opened opened;
        opened.document->chooseEntity(Ribeiro);
        opened.choose(entityMenu(opened.document.get(), Ribeiro, &opened.window), u"mergeEntity"_s);
        QVERIFY(!opened.accept()->isEnabled());
        QTest::keyClicks(opened.name(), u"nobody known"_s);
        QVERIFY(!opened.accept()->isEnabled());
        opened.answer(u"ales novak"_s);

        QVERIFY(!opened.entity(Ribeiro));
        QCOMPARE(opened.count(Novak), 3);
        QCOMPARE(opened.document->chosenEntity(), Novak);
        QVERIFY(opened.undo());
        QCOMPARE(opened.count(Novak), 2);
        QCOMPARE(opened.count(Ribeiro), 1);
    }

    void changesTheKind()
    {
        Opened opened;
        QMenu *menu = entityMenu(opened.document.get(), Prague, &opened.window);
        QVERIFY(menu->findChild<QAction *>(u"kind-place"_s)->isChecked());
        opened.choose(menu, u"kind-organization"_s);
        QVERIFY(opened.entity(Prague)->kind == EntityKind::Organization);
        QVERIFY(opened.undo());
        QVERIFY(opened.entity(Prague)->kind == EntityKind::Place);
    }

    void refusesAnEntity()
    {
        Opened opened;
        opened.choose(entityMenu(opened.document.get(), Prague, &opened.window), u"rejectEntity"_s);
        QVERIFY(!opened.entity(Prague));
        QVERIFY(opened.undo());
        QCOMPARE(opened.count(Prague), 2);
    }

    void oneMentionIsSomeoneElse()
    {
        Opened opened;
        const int mention = opened.mentionOf(Minister);
        opened.choose(mentionMenu(opened.document.get(), mention, &opened.window), u"reassignMention"_s);
        auto *scope = opened.inDialog<QComboBox>(u"entityScope"_s);
        QVERIFY(scope->isVisible());
        QCOMPARE(scope->currentText(), u"Only here"_s);
        QCOMPARE(scope->itemText(1), u"All 3 places that say “Minister”"_s);
        opened.answer(u"Olga Brandt"_s);

        const QString olga = entityKey(EntityKind::Person, u"Olga Brandt"_s);
        QCOMPARE(opened.entity(olga)->name, u"Olga Brandt"_s);
        QCOMPARE(opened.document->extraction().mentions[mention].entity, olga);
        QCOMPARE(opened.count(Minister), 2);
        QVERIFY(opened.undo());
        QCOMPARE(opened.count(Minister), 3);
    }

    void allWithTheseWordsAreSomeoneElse()
    {
        Opened opened;
        opened.choose(entityMenu(opened.document.get(), Novak, &opened.window), u"reassignEntity"_s);
        auto *scope = opened.inDialog<QComboBox>(u"entityScope"_s);
        scope->setCurrentIndex(scope->findText(u"The one place that says “Novák”"_s));
        QVERIFY(scope->currentIndex() >= 0);
        opened.answer(u"RIBEIRO"_s);
        QCOMPARE(opened.count(Ribeiro), 2);
        QCOMPARE(opened.count(Novak), 1);
    }

    void aMentionIsNoNameHere()
    {
        Opened opened;
        opened.choose(mentionMenu(opened.document.get(), opened.mentionOf(Prague), &opened.window), u"rejectMention"_s);
        QCOMPARE(opened.count(Prague), 1);
        QVERIFY(opened.undo());
        QCOMPARE(opened.count(Prague), 2);
    }

    void theMentionsMenuBearsItsEntitysName()
    {
        Opened opened;
        const std::unique_ptr<QMenu> menu(mentionMenu(opened.document.get(), opened.mentionOf(Novak), &opened.window));
        QCOMPARE(menu->title(), u"Aleš Novák"_s);
        const std::unique_ptr<QMenu> none(mentionMenu(opened.document.get(), 9999, &opened.window));
        QVERIFY(none->isEmpty());
    }

    void addsANameFromASelection()
    {
        Opened opened;
        const QString body = opened.document->document().body;
        const qsizetype at = body.indexOf(u"thanked him");
        addEntityFromSelection(opened.document.get(), {{FieldId::body(), {at, at + 12}}}, &opened.window);
        QCOMPARE(opened.name()->text(), u"thanked him."_s);
        opened.inDialog<QComboBox>(u"entityKind"_s)
            ->setCurrentIndex(opened.inDialog<QComboBox>(u"entityKind"_s)->findData(int(EntityKind::Event)));
        QVERIFY(opened.inDialog<QLabel>(u"entityHint"_s)->text().contains(u"Events"));
        opened.answer(u"The thanks"_s);

        const QString thanks = entityKey(EntityKind::Event, u"The thanks"_s);
        QCOMPARE(opened.count(thanks), 1);
        QCOMPARE(opened.document->chosenEntity(), thanks);
        QVERIFY(opened.undo());
        QVERIFY(!opened.entity(thanks));
        QCOMPARE(opened.document->chosenEntity(), QString());
    }

    void knowsWordsThatNameSomeoneElsewhere()
    {
        Opened opened;
        const QString body = opened.document->document().body;
        const qsizetype at = body.lastIndexOf(u"Minister");
        // With the blanks around it, as a hand selects.
        addEntityFromSelection(opened.document.get(), {{FieldId::body(), {at - 1, at + 9}}}, &opened.window);
        QCOMPARE(opened.name()->text(), u"Johanna Lindqvist"_s);
        QVERIFY(!opened.inDialog<QComboBox>(u"entityKind"_s)->isEnabled());
        QVERIFY(opened.inDialog<QLabel>(u"entityHint"_s)->text().contains(u"named 3 times here"));
    }

    void aNameStandsInOneParagraph()
    {
        Opened opened;
        QSignalSpy said(opened.document.get(), &OpenDocument::problem);
        addEntityFromSelection(opened.document.get(), {{FieldId::body(), {0, 60}}}, &opened.window);
        addEntityFromSelection(opened.document.get(), {{FieldId::title(), {0, 5}}, {FieldId::body(), {0, 5}}},
                               &opened.window);
        QCOMPARE(said.size(), 2);
        QVERIFY(!opened.dialog());
    }

    void completesWithoutAccents()
    {
        Opened opened;
        mergeEntity(opened.document.get(), Prague, &opened.window);
        QTest::keyClicks(opened.name(), u"nova"_s);
        QAbstractItemView *popup = opened.name()->completer()->popup();
        QTRY_VERIFY(popup->isVisible());
        QCOMPARE(popup->model()->rowCount(), 1);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(opened.name()->text(), u"Aleš Novák"_s);
        QVERIFY(opened.accept()->isEnabled());
    }

    void theDialogDoesNotOutliveAClosedDocument()
    {
        Opened opened;
        mergeEntity(opened.document.get(), Ribeiro, &opened.window);
        QTest::keyClicks(opened.name(), u"Prague"_s);
        opened.document.reset();
        if (opened.dialog())
            QTest::mouseClick(opened.accept(), Qt::LeftButton);
        QTRY_VERIFY(!opened.dialog());
        QVERIFY(!opened.library->history().canUndo());
    }
};

QTEST_MAIN(EntityMenuTest)

#include "entity_menu_test.moc"
