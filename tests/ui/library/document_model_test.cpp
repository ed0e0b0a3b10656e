// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filled_library.h"
#include "library/document_filter.h"
#include "library/document_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** The numbers of the rows, in order: "9 12 12a". */
QString numbers(const QAbstractItemModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all << model.index(row, 0).data(DocumentModel::NumberRole).toString();
    return all.join(u' ');
}

QString second(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(DocumentModel::SecondLineRole).toString();
}

} // namespace

class DocumentModelTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersSortAsAReaderCounts_data()
    {
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<QString>("later");

        QTest::newRow("digits") << u"9"_s << u"12"_s;
        QTest::newRow("a letter follows its number") << u"12"_s << u"12a"_s;
        QTest::newRow("and comes before the next") << u"12a"_s << u"13"_s;
        QTest::newRow("letters") << u"12a"_s << u"12b"_s;
        QTest::newRow("case aside") << u"12A"_s << u"12b"_s;
        QTest::newRow("parts") << u"1.9"_s << u"1.10"_s;
        QTest::newRow("without number last") << u"99999"_s << QString();
        QTest::newRow("letters before none") << u"Z"_s << QString();
    }

    void numbersSortAsAReaderCounts()
    {
        QFETCH(QString, earlier);
        QFETCH(QString, later);
        QVERIFY(naturalKey(earlier) < naturalKey(later));
        QVERIFY(!(naturalKey(later) < naturalKey(earlier)));
    }

    void readsNothingBeforeItIsAsked()
    {
        FilledLibrary filled;
        filled.add(u"1"_s, u"One"_s);
        DocumentModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        filled.add(u"2"_s, u"Two"_s);
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 0);
        model.load();
        QCOMPARE(model.rowCount(), 2);
    }

    void saysDateCorrespondentsAndNotes_data()
    {
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("notes");
        QTest::addColumn<QString>("line");

        QTest::newRow("all") << u"1967-12-11"_s << u"Rusk"_s << u"Department"_s << 2
                             << u"December 11, 1967 · Rusk → Department · 2 notes"_s;
        QTest::newRow("one note") << u"1967-12"_s << QString() << QString() << 1 << u"December 1967 · 1 note"_s;
        QTest::newRow("sender only") << QString() << u"Rusk"_s << QString() << 0 << u"Rusk"_s;
        QTest::newRow("addressee only") << u"1967"_s << QString() << u"Department"_s << 0 << u"1967 · → Department"_s;
        QTest::newRow("nothing") << QString() << QString() << QString() << 0 << QString();
    }

    void saysDateCorrespondentsAndNotes()
    {
        QFETCH(QString, date);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, notes);
        FilledLibrary filled;
        const DocumentId id = filled.add(u"1"_s, u"One"_s, date, from, to);
        DocumentModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        model.load();
        for (int i = 0; i < notes; ++i)
            filled.addNote(id);
        QTEST(second(model, 0), "line");
    }

    void followsTheLibraryRowByRow()
    {
        FilledLibrary filled;
        const DocumentId one = filled.add(u"1"_s, u"One"_s);
        const DocumentId two = filled.add(u"2"_s, u"Two"_s);
        DocumentModel model(*filled.library);
        DocumentFilter filtered(&model);
        QAbstractItemModelTester tester(&model);
        QAbstractItemModelTester filteredTester(&filtered);
        model.load();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = model.indexOf(two);

        filled.add(u"3"_s, u"Three"_s);
        QTRY_COMPARE(numbers(filtered), u"1 2 3"_s);
        QVERIFY(filled.library->removeDocument(one));
        QTRY_COMPARE(numbers(filtered), u"2 3"_s);
        QCOMPARE(QModelIndex(kept), model.indexOf(two));
        QVERIFY(filled.library->history().undo());
        QTRY_COMPARE(numbers(filtered), u"1 2 3"_s);

        Document changed = filled.library->document(two)->document;
        changed.number = u"20"_s;
        QVERIFY(filled.library->saveMetadata(two, changed));
        QTRY_COMPARE(numbers(filtered), u"1 3 20"_s);
        QCOMPARE(resets.size(), 0);
    }

    void manyAtOnceAreReadOnce()
    {
        FilledLibrary filled;
        DocumentModel model(*filled.library);
        model.load();
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        for (int i = 1; i <= 20; ++i)
            filled.add(QString::number(i), u"Document %1"_s.arg(i));
        QTRY_COMPARE(model.rowCount(), 20);
        QCOMPARE(inserts.size(), 1);
    }

    void ordersAsAsked_data()
    {
        QTest::addColumn<DocumentOrder>("order");
        QTest::addColumn<bool>("isReversed");
        QTest::addColumn<QString>("expected");

        QTest::newRow("number") << DocumentOrder::Number << false << u"9 12 12a"_s;
        QTest::newRow("number, reversed") << DocumentOrder::Number << true << u"12a 12 9"_s;
        QTest::newRow("date") << DocumentOrder::Date << false << u"12a 9 12"_s;
        QTest::newRow("title, accents aside") << DocumentOrder::Title << false << u"12 12a 9"_s;
        QTest::newRow("last opened first") << DocumentOrder::Opened << false << u"12 9 12a"_s;
    }

    void ordersAsAsked()
    {
        QFETCH(DocumentOrder, order);
        QFETCH(bool, isReversed);
        FilledLibrary filled;
        filled.add(u"12a"_s, u"Élysée"_s, u"1961-01-01"_s);
        filled.add(u"9"_s, u"Zurich"_s, u"1962-01"_s);
        const DocumentId opened = filled.add(u"12"_s, u"Ankara"_s, u"1963"_s);
        QVERIFY(filled.library->rememberReading(opened, 0));
        DocumentModel model(*filled.library);
        DocumentFilter filtered(&model);
        QAbstractItemModelTester tester(&filtered);
        model.load();
        filtered.setOrder(order, isReversed);
        QTEST(numbers(filtered), "expected");
    }

    void filtersByAllThatIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("title, accents aside") << u"elysee"_s << u"1"_s;
        QTest::newRow("number") << u"2"_s << u"2"_s;
        QTest::newRow("month in words") << u"december"_s << u"2"_s;
        QTest::newRow("correspondent") << u"rusk"_s << u"1"_s;
        QTest::newRow("several words") << u"the conversation"_s << u"1 2"_s;
        QTest::newRow("words that do not stand together") << u"conversation elysee"_s << u"1"_s;
        QTest::newRow("none") << u"hanoi"_s << QString();
    }

    void filtersByAllThatIsShown()
    {
        QFETCH(QString, text);
        FilledLibrary filled;
        filled.add(u"1"_s, u"The Conversation at the Élysée"_s, {}, u"Rusk"_s);
        filled.add(u"2"_s, u"The Conversation"_s, u"1967-12-11"_s);
        DocumentModel model(*filled.library);
        DocumentFilter filtered(&model);
        QAbstractItemModelTester tester(&filtered);
        model.load();
        filtered.setText(text);
        QTEST(numbers(filtered), "shown");
    }

    void marksTheOneThatIsOpen()
    {
        FilledLibrary filled;
        const DocumentId one = filled.add(u"1"_s, u"One"_s);
        const DocumentId two = filled.add(u"2"_s, u"Two"_s);
        DocumentModel model(*filled.library);
        DocumentFilter filtered(&model);
        model.load();
        filtered.setOrder(DocumentOrder::Opened, false);
        model.setCurrentDocument(two);
        QVERIFY(model.indexOf(two).data(DocumentModel::IsOpenRole).toBool());
        QCOMPARE(numbers(filtered), u"2 1"_s); // it was opened last
        model.setCurrentDocument(one);
        QVERIFY(!model.indexOf(two).data(DocumentModel::IsOpenRole).toBool());
        model.setCurrentDocument(0);
        QVERIFY(!model.indexOf(one).data(DocumentModel::IsOpenRole).toBool());
    }
};

QTEST_GUILESS_MAIN(DocumentModelTest)

#include "document_model_test.moc"
