// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "named_document.h"
#include "sidebar/entity_model.h"
#include "sidebar/entity_pane.h"
#include "sidebar/entity_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Secto;
using namespace Secto::Testing;

namespace {

const QString Minister = entityKey(EntityKind::Person, u"Johanna Lindqvist"_s);
const QString Novak = entityKey(EntityKind::Person, u"Aleš Novák"_s);
const QString Prague = entityKey(EntityKind::Place, u"Prague"_s);

/** A library with one document whose names are known, and the pane showing it. */
struct Shown
{
    QTemporaryDir folder;
    std::unique_ptr<Library> library;
    std::unique_ptr<OpenDocument> document;
    EntityPane pane;

    explicit Shown(const NamedDocument &named = conversation(), ExtractFunction extract = {})
    {
        auto opened = Library::open(folder.filePath(u"test.secto"_s));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text()));
        library = *std::move(opened);
        const DocumentId id = *library->addDocument(named.document, named.document.body.toUtf8(), u"test"_s);
        if (!extract && !library->saveExtraction(id, named.extraction))
            qFatal("the names could not be saved");
        document = std::make_unique<OpenDocument>(*library, *library->document(id), extract);
        pane.setOpenDocument(document.get());
        pane.resize(300, 700);
        pane.show();
        pane.activateWindow();
        if (!QTest::qWaitForWindowActive(&pane))
            qFatal("no window");
    }

    ~Shown() { pane.setOpenDocument(nullptr); }

    EntityView *list() const { return pane.findChild<EntityView *>(u"entityList"_s); }
    QLineEdit *filter() const { return pane.findChild<QLineEdit *>(u"entityFilter"_s); }
    QLabel *label(const QString &name) const { return pane.findChild<QLabel *>(name); }

    QModelIndex row(const QString &key) const
    {
        const auto *model = list()->model();
        for (int kind = 0; kind < model->rowCount(); ++kind) {
            const QModelIndex parent = model->index(kind, 0);
            for (int row = 0; row < model->rowCount(parent); ++row) {
                const QModelIndex index = model->index(row, 0, parent);
                if (index.data(EntityModel::KeyRole).toString() == key)
                    return index;
            }
        }
        return {};
    }

    QPoint at(const QString &key) const { return list()->visualRect(row(key)).center(); }
    void click(const QString &key) const
    {
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, at(key));
        QCoreApplication::sendPostedEvents(); // the card appears, and all is laid out again
    }
    void doubleClick(const QString &key) const
    {
        // As a hand does it: press, release, press again, release.
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, at(key));
        QTest::mouseDClick(list()->viewport(), Qt::LeftButton, {}, at(key));
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(list(), which, modifiers); }

    QString chosenRow() const
    {
        const auto selected = list()->selectionModel()->selectedIndexes();
        return selected.isEmpty() ? QString() : selected.first().data(EntityModel::KeyRole).toString();
    }
};

} // namespace

class EntityPaneTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickChoosesAndAnotherLetsGo()
    {
        Shown shown;
        shown.click(Novak);
        QCOMPARE(shown.document->chosenEntity(), Novak);
        QCOMPARE(shown.chosenRow(), Novak);
        shown.click(Prague);
        QCOMPARE(shown.document->chosenEntity(), Prague);
        shown.click(Prague);
        QTRY_COMPARE(shown.document->chosenEntity(), QString());
        QCOMPARE(shown.chosenRow(), QString());
    }

    void aDoubleClickWalksAlsoOnTheChosenRow()
    {
        Shown shown;
        QSignalSpy revealed(shown.document.get(), &OpenDocument::revealRequested);
        shown.doubleClick(Prague);
        QCOMPARE(shown.document->chosenEntity(), Prague);
        QCOMPARE(shown.document->currentMention(), 0);
        shown.doubleClick(Prague);
        QCOMPARE(shown.document->currentMention(), 1);
        QCOMPARE(revealed.size(), 2);
        QCOMPARE(shown.document->chosenEntity(), Prague);
    }

    void theKeyboardAloneWalks()
    {
        Shown shown;
        shown.filter()->setFocus();
        QTest::keyClick(shown.filter(), Qt::Key_Down);
        QVERIFY(shown.list()->hasFocus());
        shown.key(Qt::Key_Down);
        QCOMPARE(shown.document->chosenEntity(), Novak);
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.document->currentMention(), 0);
        shown.key(Qt::Key_Return);
        QCOMPARE(shown.document->currentMention(), 1);
        shown.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(shown.document->currentMention(), 0);
        shown.key(Qt::Key_Space);
        QCOMPARE(shown.document->chosenEntity(), QString());
        shown.key(Qt::Key_Space);
        QCOMPARE(shown.document->chosenEntity(), Novak);
        shown.key(Qt::Key_Escape);
        QCOMPARE(shown.document->chosenEntity(), QString());
        shown.key(Qt::Key_Home);
        shown.key(Qt::Key_Up);
        shown.key(Qt::Key_Up);
        QVERIFY(shown.filter()->hasFocus());
    }

    void typingInTheListFilters()
    {
        Shown shown;
        QCOMPARE(shown.filter()->placeholderText(), u"Filter 5 names…"_s);
        shown.list()->setFocus();
        QTest::keyClicks(shown.list(), u"n"_s);
        QVERIFY(shown.filter()->hasFocus());
        QTest::keyClicks(shown.filter(), u"ovak"_s);
        QVERIFY(shown.row(Novak).isValid());
        QVERIFY(!shown.row(Prague).isValid());
        QTest::keyClick(shown.filter(), Qt::Key_Return);
        QCOMPARE(shown.document->chosenEntity(), Novak);
        QVERIFY(shown.list()->hasFocus());
        QTest::keyClick(shown.filter(), Qt::Key_Escape);
        QVERIFY(shown.row(Prague).isValid());
        QCOMPARE(shown.chosenRow(), Novak);
        QVERIFY(shown.list()->isExpanded(shown.row(Prague).parent()));
    }

    void saysWhenNothingMatches()
    {
        Shown shown;
        QTest::keyClicks(shown.filter(), u"hanoi"_s);
        QVERIFY(shown.label(u"entityEmpty"_s)->isVisible());
        QVERIFY(shown.label(u"entityEmpty"_s)->text().contains(u"“hanoi”"));
        QTest::keyClick(shown.filter(), Qt::Key_Escape);
        QVERIFY(shown.list()->isVisible());
    }

    void theCardSaysWhoAndWhy()
    {
        Shown shown;
        QVERIFY(!shown.label(u"cardName"_s)->isVisible());
        shown.click(Minister);
        QVERIFY(shown.label(u"cardName"_s)->isVisible());
        QCOMPARE(shown.label(u"cardName"_s)->text(), u"Johanna Lindqvist"_s);
        QCOMPARE(shown.label(u"cardDescription"_s)->text(), u"Person · Minister of Trade, 1961–65"_s);
        QCOMPARE(shown.label(u"cardReasons"_s)->text(), u"held the office that day (3)"_s);
        QCOMPARE(shown.label(u"cardWords"_s)->text(), u"“Minister”\u00a03"_s);
        QCOMPARE(shown.label(u"cardConfidence"_s)->text(), u"90% sure"_s);
        QCOMPARE(shown.label(u"cardStep"_s)->text(), u"3 mentions"_s);
    }

    void theCardSaysWhatIsUnresolved()
    {
        Shown shown;
        shown.click(entityKey(EntityKind::Person, u"Ribeiro"_s));
        QVERIFY(shown.label(u"cardDescription"_s)->text().contains(u"unresolved"));
    }

    void theCardsButtonsWalkAround()
    {
        Shown shown;
        shown.click(Prague);
        auto *next = shown.pane.findChild<QToolButton *>(u"nextMention"_s);
        auto *previous = shown.pane.findChild<QToolButton *>(u"previousMention"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(shown.label(u"cardStep"_s)->text(), u"1 of 2"_s);
        QTest::mouseClick(previous, Qt::LeftButton);
        QCOMPARE(shown.label(u"cardStep"_s)->text(), u"2 of 2"_s);
        QTest::mouseClick(shown.pane.findChild<QToolButton *>(u"cardClose"_s), Qt::LeftButton);
        QCOMPARE(shown.document->chosenEntity(), QString());
    }

    void aMentionsLineGoesThere()
    {
        Shown shown;
        shown.click(Prague);
        auto *mentions = shown.pane.findChild<QListView *>(u"cardMentions"_s);
        QCOMPARE(mentions->model()->rowCount(), 2);
        const QPoint second = mentions->visualRect(mentions->model()->index(1, 0)).center();
        QSignalSpy revealed(shown.document.get(), &OpenDocument::revealRequested);
        QTest::mouseClick(mentions->viewport(), Qt::LeftButton, {}, second);
        QCOMPARE(shown.document->currentMention(), 1);
        QCOMPARE(revealed.size(), 1);
        mentions->setFocus();
        QTest::keyClick(mentions, Qt::Key_Up);
        QTest::keyClick(mentions, Qt::Key_Return);
        QCOMPARE(shown.document->currentMention(), 0);
    }

    void choiceAndPlaceSurviveADecisionAndItsUndo()
    {
        NamedDocument named = conversation();
        for (int i = 0; i < 60; ++i) {
            const QString name = u"Person"_s + QString::number(100 + i);
            named.document.body += u' ' + name + u" spoke."_s;
            named.add(EntityKind::Person, name, name);
        }
        Shown shown(named);
        const QString chosen = entityKey(EntityKind::Person, u"Person130"_s);
        shown.document->chooseEntity(chosen);
        QScrollBar *bar = shown.list()->verticalScrollBar();
        shown.list()->scrollTo(shown.row(chosen), QAbstractItemView::PositionAtCenter);
        QVERIFY(bar->value() > 0);
        shown.key(Qt::Key_Down); // another name is refused, and the choice goes with it …
        const int place = bar->value();
        shown.key(Qt::Key_Delete);
        QVERIFY(!shown.document->extraction().entity(entityKey(EntityKind::Person, u"Person131"_s)));
        shown.document->chooseEntity(chosen);
        QVERIFY(shown.library->history().undo()); // … and comes back
        QVERIFY(shown.row(entityKey(EntityKind::Person, u"Person131"_s)).isValid());
        QCOMPARE(shown.chosenRow(), chosen);
        QCOMPARE(bar->value(), place);
    }

    void deleteIsUndone()
    {
        Shown shown;
        shown.click(Prague);
        shown.key(Qt::Key_Delete);
        QVERIFY(!shown.row(Prague).isValid());
        QCOMPARE(shown.document->chosenEntity(), QString());
        QCOMPARE(shown.filter()->placeholderText(), u"Filter 4 names…"_s);
        QVERIFY(shown.library->history().undo());
        QVERIFY(shown.row(Prague).isValid());
    }

    void theMenuKeyOpensTheMenuOfTheRow()
    {
        Shown shown;
        shown.click(Prague);
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(shown.list()->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->title(), u"Prague"_s);
        QTest::keyClick(menu, Qt::Key_Escape);
        QTRY_VERIFY(!QApplication::activePopupWidget());
    }

    void aRightClickDoesNotChoose()
    {
        Shown shown;
        shown.click(Prague);
        QContextMenuEvent event(QContextMenuEvent::Mouse, shown.at(Novak),
                                shown.list()->viewport()->mapToGlobal(shown.at(Novak)));
        QTest::mousePress(shown.list()->viewport(), Qt::RightButton, {}, shown.at(Novak));
        QApplication::sendEvent(shown.list()->viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->title(), u"Aleš Novák"_s);
        menu->close();
        QCOMPARE(shown.document->chosenEntity(), Prague);
        QCOMPARE(shown.chosenRow(), Prague);
    }

    void kindsCanBeClosed()
    {
        Shown shown;
        const QModelIndex people = shown.list()->model()->index(0, 0);
        QVERIFY(shown.list()->isExpanded(people));
        QTest::mouseClick(shown.list()->viewport(), Qt::LeftButton, {}, shown.list()->visualRect(people).center());
        QVERIFY(!shown.list()->isExpanded(people));
        // A filter shows what it finds; without it the kind is closed as before.
        QTest::keyClicks(shown.filter(), u"novak"_s);
        QVERIFY(shown.list()->isExpanded(shown.list()->model()->index(0, 0)));
        shown.filter()->clear();
        QVERIFY(!shown.list()->isExpanded(shown.list()->model()->index(0, 0)));
    }

    void teachesWhereNothingIsNamed()
    {
        NamedDocument silent;
        silent.document.body = u"Nothing."_s;
        Shown shown(silent);
        QVERIFY(shown.label(u"entityEmpty"_s)->isVisible());
        QVERIFY(shown.label(u"entityEmpty"_s)->text().contains(u"press E"));
        QVERIFY(!shown.filter()->isVisible());
    }

    void saysThatNamesAreBeingRead()
    {
        const NamedDocument named = conversation();
        QSemaphore mayFinish;
        Shown shown(named, [&](const Document &, const PersonList &, const std::function<bool()> &) {
            mayFinish.acquire();
            return named.extraction;
        });
        QCOMPARE(shown.label(u"entityEmpty"_s)->text(), u"Reading names…"_s);
        mayFinish.release();
        QTRY_VERIFY(shown.list()->isVisible());
        QVERIFY(shown.row(Novak).isValid());
    }

    void longNamesAndLargeCountsStayInTheirRow()
    {
        NamedDocument named;
        named.document.body = u"x "_s.repeated(9999);
        named.add(EntityKind::Person, u"Maximilian Alexander Konstantin von und zu Hohenlohe-Schillingsfürst"_s,
                  u"x"_s);
        Shown shown(named);
        const QModelIndex row = shown.list()->model()->index(0, 0, shown.list()->model()->index(0, 0));
        QCOMPARE(row.data(EntityModel::CountRole).toInt(), 9999);
        QVERIFY(shown.list()->visualRect(row).width() <= shown.list()->viewport()->width());
        QVERIFY(row.data(Qt::ToolTipRole).toString().startsWith(u"Maximilian Alexander"));
        shown.click(row.data(EntityModel::KeyRole).toString());
        QVERIFY(shown.label(u"cardName"_s)->isVisible());
        QVERIFY(shown.pane.width() <= 300);
    }

    void letsGoOfAClosedDocument()
    {
        Shown shown;
        shown.click(Prague);
        shown.document.reset();
        shown.key(Qt::Key_Down);
        shown.key(Qt::Key_Return);
        shown.pane.setOpenDocument(nullptr);
        QVERIFY(shown.label(u"entityEmpty"_s)->isVisible());
        QVERIFY(!shown.label(u"cardName"_s)->isVisible());
    }
};

QTEST_MAIN(EntityPaneTest)

#include "entity_pane_test.moc"
