// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filled_library.h"
#include "library/filter_panel.h"
#include "library/library_model.h"
#include "library/library_pane.h"
#include "search/search_indexer.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** A pane over three documents, and hands for its filters. */
struct Filtered : FilledLibrary
{
    std::unique_ptr<LibraryPane> pane;
    std::unique_ptr<QAbstractItemModelTester> tester;
    DocumentId cod = bring(u"Cod"_s, u"telegram"_s, u"1967-12-11"_s, u"Brussels"_s, u"Rusk met Martin"_s);
    DocumentId hake = bring(u"Hake"_s, u"telegram"_s, u"1968-02"_s, u"Saigon"_s, u"Nobody"_s);
    DocumentId ling = bring(u"Ling"_s, u"letter"_s, u"1968-03-01"_s, u"Brussels"_s, u"Rusk again"_s);

    Filtered()
    {
        if (!(*SearchIndexer::open(library->path()))->run())
            qFatal("the library could not be indexed");
        show();
    }

    void show()
    {
        pane = std::make_unique<LibraryPane>(*library);
        pane->resize(280, 560);
        tester = std::make_unique<QAbstractItemModelTester>(list()->model());
        pane->show();
        pane->activateWindow();
        if (!QTest::qWaitForWindowActive(pane.get()))
            qFatal("no window");
    }

    DocumentId bring(const QString &title, const QString &kind, const QString &date, const QString &place,
                     const QString &body)
    {
        Document document;
        document.title = title;
        document.kind = kind;
        document.date = date;
        document.place = place;
        document.body = body;
        document.blocks = {Block{Block::Kind::Paragraph, {0, body.size()}}};
        const DocumentId id = *library->addDocument(document, title.toUtf8(), u"test"_s);
        if (body.contains(u"Rusk"_s)) {
            Entity rusk;
            rusk.key = u"person:dean rusk"_s;
            rusk.name = u"Dean Rusk"_s;
            rusk.resolved = true;
            Extraction extraction;
            extraction.entities << rusk;
            Mention mention;
            mention.field = FieldId::body();
            mention.range = {0, 4};
            mention.text = u"Rusk"_s;
            mention.entity = rusk.key;
            extraction.mentions << mention;
            if (!library->saveExtraction(id, extraction))
                qFatal("a name could not be saved");
        }
        return id;
    }

    void tag(DocumentId id, const QString &tag)
    {
        Annotation note;
        note.id = newAnnotationId();
        note.document = id;
        note.note = u"a note"_s;
        note.tags = {tag};
        if (!library->save(note, u"note"_s))
            qFatal("the note could not be saved");
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return pane->findChild<Widget *>(name);
    }
    QTreeView *list() const { return find<QTreeView>(u"libraryList"_s); }
    QListView *values() const { return find<QListView>(u"filterValues"_s); }
    FilterPanel *panel() const { return find<FilterPanel>(u"filterPanel"_s); }
    QLineEdit *words() const { return find<QLineEdit>(u"libraryFilter"_s); }

    void click(QWidget *widget) const { QTest::mouseClick(widget, Qt::LeftButton); }
    void openPanel() const
    {
        click(find<QToolButton>(u"libraryFilters"_s));
        if (!QTest::qWaitForWindowExposed(panel()))
            qFatal("no panel");
    }
    /** Opens the panel on that field, where the mouse opens it. */
    void openPanel(FilterField field) const
    {
        openPanel();
        auto *tabs = find<QTabBar>(u"filterFields"_s);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(int(field)).center());
    }
    void check(const QString &label) const
    {
        const QModelIndexList found = values()->model()->match(values()->model()->index(0, 0), Qt::DisplayRole, label);
        if (found.isEmpty())
            qFatal("%s is not listed", qPrintable(label));
        QTest::mouseClick(values()->viewport(), Qt::LeftButton, {}, values()->visualRect(found[0]).center());
    }
    QString listed() const
    {
        QStringList all;
        for (int row = 0; row < values()->model()->rowCount(); ++row) {
            const QModelIndex index = values()->model()->index(row, 0);
            all << u"%1:%2"_s.arg(index.data().toString()).arg(index.data(FilterValueModel::CountRole).toInt());
        }
        return all.join(u", "_s);
    }
    QString titles() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all << list()->model()->index(row, 0).data().toString();
        return all.join(u", "_s);
    }
    QList<QToolButton *> chips() const
    {
        QList<QToolButton *> chips = find<QWidget>(u"filterChips"_s)->findChildren<QToolButton *>(u"filterChip"_s);
        chips.removeIf([](const QToolButton *chip) { return chip->isHidden(); }); // about to be deleted
        return chips;
    }
    /** "Kind: telegram | Dates: 1967" */
    QString chipNames() const
    {
        QStringList names;
        for (const QToolButton *chip : chips())
            names << chip->accessibleName().section(u", take"_s, 0, 0);
        return names.join(u" | "_s);
    }
};

} // namespace

class LibraryFiltersTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QSettings().clear(); }

    void aKindIsChosenWithTheMouse()
    {
        Filtered filtered;
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        filtered.openPanel(FilterField::Kind);
        QCOMPARE(filtered.listed(), u"telegram:2, letter:1"_s);
        filtered.check(u"letter"_s);
        QCOMPARE(filtered.titles(), u"Ling"_s);
        QCOMPARE(filtered.chipNames(), u"Kind: letter"_s);
        QCOMPARE(filtered.words()->placeholderText(), u"Filter 1 of 3 documents…"_s);
        filtered.check(u"telegram"_s);
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        filtered.click(filtered.find<QPushButton>(u"filterDone"_s));
        QVERIFY(!filtered.panel()->isVisible());

        filtered.click(filtered.chips().last()); // as removable as it looks
        QCOMPARE(filtered.titles(), u"Ling"_s);
    }

    void theKeyboardAloneChooses()
    {
        Filtered filtered;
        filtered.words()->setFocus();
        QTest::keyClick(filtered.words(), Qt::Key_Tab);
        auto *order = filtered.find<QToolButton>(u"libraryOrder"_s);
        QTRY_VERIFY(order->hasFocus());
        QTest::keyClick(order, Qt::Key_Tab);
        auto *button = filtered.find<QToolButton>(u"libraryFilters"_s);
        QTRY_COMPARE(QApplication::focusWidget(), button);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(QTest::qWaitForWindowExposed(filtered.panel()));
        auto *find = filtered.find<QLineEdit>(u"filterFind"_s);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClicks(find, u"LETT"_s);
        QCOMPARE(filtered.listed(), u"letter:1"_s);
        QTest::keyClick(find, Qt::Key_Down);
        QTRY_VERIFY(filtered.values()->hasFocus());
        QTest::keyClick(filtered.values(), Qt::Key_Space);
        QCOMPARE(filtered.titles(), u"Ling"_s);
        QTest::keyClick(filtered.values(), Qt::Key_Return);
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        QTest::keyClick(filtered.values(), Qt::Key_Return);
        QTest::keyClick(filtered.values(), Qt::Key_Up);
        QTRY_VERIFY(find->hasFocus());
        QTest::keyClick(find, Qt::Key_Escape); // what was typed first
        QVERIFY(filtered.panel()->isVisible());
        QTest::keyClick(find, Qt::Key_Escape);
        QTRY_VERIFY(!filtered.panel()->isVisible());
        QCOMPARE(filtered.titles(), u"Ling"_s);

        filtered.chips().constFirst()->setFocus();
        QTest::keyClick(filtered.chips().constFirst(), Qt::Key_Delete);
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        QTRY_VERIFY(button->hasFocus());
    }

    void datesAreTypedAsReadersWriteThem_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("titles");
        QTest::addColumn<QString>("said");
        QTest::newRow("years") << u"1967"_s << u"1967"_s << u"Cod"_s << u"1967"_s;
        QTest::newRow("ISO") << u"1968-02"_s << QString() << u"Hake, Ling"_s << u"Since February 1968"_s;
        QTest::newRow("in words") << u"12 December 1967"_s << u"Feb. 1968"_s << u"Hake"_s
                                  << u"December 12, 1967–February 1968"_s;
        QTest::newRow("no date") << u"soon"_s << QString() << u"Cod, Hake, Ling"_s
                                 << u"“soon” is no date. Write 1967, 1967-12 or 12 December 1967."_s;
        QTest::newRow("backwards") << u"1968"_s << u"1967"_s << u"Hake, Ling"_s << u"1968 is after 1967."_s;
    }

    void datesAreTypedAsReadersWriteThem()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        Filtered filtered;
        filtered.openPanel();
        auto *first = filtered.find<QLineEdit>(u"filterFrom"_s);
        auto *last = filtered.find<QLineEdit>(u"filterTo"_s);
        first->setFocus();
        QTest::keyClicks(first, from);
        last->setFocus();
        QTest::keyClicks(last, to);
        QTEST(filtered.find<QLabel>(u"filterDatesSaid"_s)->text(), "said");
        QTest::keyClick(last, Qt::Key_Return);
        QVERIFY(filtered.panel()->isVisible());
        QTEST(filtered.titles(), "titles");
    }

    void aDateCountsWhenThePanelCloses()
    {
        Filtered filtered;
        filtered.openPanel();
        auto *from = filtered.find<QLineEdit>(u"filterFrom"_s);
        from->setFocus();
        QTest::keyClicks(from, u"March 1968"_s);
        QTest::keyClick(from, Qt::Key_Escape);
        QTRY_COMPARE(filtered.titles(), u"Ling"_s);
        QCOMPARE(filtered.chipNames(), u"Dates: Since March 1968"_s);
    }

    void personsAndTagsAreLookedUp()
    {
        Filtered filtered;
        filtered.tag(filtered.ling, u"fish/quota"_s);
        filtered.openPanel(FilterField::Person);
        QTRY_COMPARE(filtered.listed(), u"Dean Rusk:2"_s);
        filtered.check(u"Dean Rusk"_s);
        QTRY_COMPARE(filtered.titles(), u"Cod, Ling"_s);
        filtered.openPanel(FilterField::Tag);
        QTest::keyClick(filtered.find<QTabBar>(u"filterFields"_s), Qt::Key_F); // typing looks in the list
        QCOMPARE(filtered.find<QLineEdit>(u"filterFind"_s)->text(), u"f"_s);
        QTRY_COMPARE(filtered.listed(), u"fish:1, fish/quota:1"_s);
        filtered.check(u"fish"_s);
        QTRY_COMPARE(filtered.titles(), u"Ling"_s);
        QCOMPARE(filtered.chipNames(), u"Tag: #fish | Person: Dean Rusk"_s);
        // The list follows the notes.
        filtered.panel()->close();
        filtered.tag(filtered.cod, u"fish"_s);
        QTRY_COMPARE(filtered.titles(), u"Cod, Ling"_s);
        QVERIFY(filtered.library->history().undo());
        QTRY_COMPARE(filtered.titles(), u"Ling"_s);
    }

    void itNarrowsWithTheWords()
    {
        Filtered filtered;
        filtered.openPanel(FilterField::Place);
        filtered.check(u"Brussels"_s);
        filtered.panel()->close();
        QTest::keyClicks(filtered.words(), u"lin"_s);
        QCOMPARE(filtered.titles(), u"Ling"_s);
        QTest::keyClick(filtered.words(), Qt::Key_Escape);
        QCOMPARE(filtered.titles(), u"Cod, Ling"_s);
        QTest::keyClick(filtered.words(), Qt::Key_Escape);
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        QCOMPARE(filtered.chipNames(), QString());
    }

    void anEmptyListSaysWhyAndOffersToClear()
    {
        Filtered filtered;
        filtered.openPanel(FilterField::Kind);
        filtered.check(u"letter"_s);
        filtered.panel()->close();
        QTest::keyClicks(filtered.words(), u"saigon"_s);
        auto *why = filtered.find<QLabel>(u"libraryEmpty"_s);
        QVERIFY(why->isVisible());
        QCOMPARE(why->text(), u"No document that passes the filters matches “saigon”.\n\n"
                              "Without the kind: 1 document.\nWithout the words: 1 document."_s);
        auto *clear = filtered.find<QPushButton>(u"libraryClear"_s);
        QVERIFY(clear->isVisible());
        filtered.click(clear);
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        QCOMPARE(filtered.words()->text(), QString());
        QVERIFY(filtered.list()->isVisible());
    }

    void allChipsGoAtOnce()
    {
        Filtered filtered;
        filtered.openPanel(FilterField::Kind);
        filtered.check(u"letter"_s);
        filtered.openPanel(FilterField::Place);
        filtered.check(u"Brussels"_s);
        filtered.panel()->close();
        filtered.click(filtered.find<QToolButton>(u"clearFilters"_s));
        QCOMPARE(filtered.titles(), u"Cod, Hake, Ling"_s);
        QVERIFY(!filtered.find<QWidget>(u"filterChips"_s)->isVisible());
    }

    void itIsKeptForEachLibrary()
    {
        {
            Filtered filtered;
            filtered.openPanel(FilterField::Person);
            QTRY_COMPARE(filtered.listed(), u"Dean Rusk:2"_s);
            filtered.check(u"Dean Rusk"_s);
            QTRY_COMPARE(filtered.titles(), u"Cod, Ling"_s);
            filtered.panel()->close();
            filtered.tester.reset();
            filtered.show(); // again, as at the next start
            QTRY_COMPARE(filtered.titles(), u"Cod, Ling"_s);
            QCOMPARE(filtered.chipNames(), u"Person: Dean Rusk"_s);
        }
        const Filtered another;
        QCOMPARE(another.titles(), u"Cod, Hake, Ling"_s);
    }

    void everythingHasAName()
    {
        Filtered filtered;
        filtered.openPanel(FilterField::Kind);
        filtered.check(u"letter"_s);
        QCOMPARE(filtered.find<QToolButton>(u"libraryFilters"_s)->accessibleName(),
                 u"Filter the documents, 1 filter is set"_s);
        for (const QWidget *widget : filtered.panel()->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QPushButton *>(widget);
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !(button && !button->text().isEmpty())
                && !widget->objectName().isEmpty() && !widget->objectName().startsWith(u"qt_"))
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
        }
        QCOMPARE(filtered.values()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"telegram, 2 documents"_s);
    }
};

QTEST_MAIN(LibraryFiltersTest)

#include "library_filters_test.moc"
