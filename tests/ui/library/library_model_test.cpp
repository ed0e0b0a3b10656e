// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filled_library.h"
#include "library/library_model.h"
#include "session/document_intake.h"
#include "testlib/sample_volume.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** "Documents(One, Two) 1964–1968, V · Fisheries(…)", without the second lines. */
QString drawn(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList parts;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        const QString title = index.data().toString();
        parts << (model.rowCount(index) > 0 ? title + u'(' + drawn(model, index) + u')' : title);
    }
    return parts.join(u", "_s);
}

struct WithVolume : FilledLibrary
{
    void bring(const QByteArray &id, int documents)
    {
        QFile file(folder.filePath(u"volume.xml"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(sampleVolume(id, documents)) < 0)
            qFatal("a test's file could not be written");
        file.close();
        const auto importers = ImporterRegistry::withAllFormats();
        std::ignore = DocumentIntake(*library, importers).addFiles({file.fileName()});
    }
};

} // namespace

class LibraryModelTest : public QObject
{
    Q_OBJECT

private slots:
    void readsNothingBeforeItIsAsked()
    {
        FilledLibrary filled;
        filled.add(u"1"_s, u"One"_s);
        LibraryModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        QCOMPARE(model.rowCount(), 0);
        filled.add(u"2"_s, u"Two"_s);
        QCoreApplication::processEvents();
        QCOMPARE(model.rowCount(), 0);
        model.load();
        QCOMPARE(model.rowCount(), 2);
    }

    void showsAVolumeWithItsChapters()
    {
        WithVolume filled;
        filled.add(u"1"_s, u"One"_s);
        filled.bring("frus1964-68v91", 3);
        LibraryModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        model.load();
        QCOMPARE(drawn(model), u"Documents(One), 1964–1968, V · Fisheries(Persons, North Sea(Cod(Telegram 1, "
                               "Telegram 2), Herring(Telegram 3)))"_s);
        const QModelIndex volume = model.index(1, 0);
        QVERIFY(volume.data(LibraryModel::IsHeadRole).toBool());
        QCOMPARE(volume.data(LibraryModel::SecondLineRole).toString(), u"4 documents"_s);
        QCOMPARE(model.documentsAt(volume).size(), 4);
    }

    void readsALargeLibraryAside()
    {
        FilledLibrary filled;
        const DocumentId one = filled.add(u"1"_s, u"One"_s);
        filled.add(u"2"_s, u"Two"_s);
        LibraryModel model(*filled.library, nullptr, 1);
        QAbstractItemModelTester tester(&model);
        model.load();
        QVERIFY(model.isReading());
        QCOMPARE(drawn(model), QString());
        filled.addNote(one); // while it is being read
        filled.add(u"3"_s, u"Three"_s);
        QTRY_COMPARE(drawn(model), u"One, Two, Three"_s);
        QTRY_COMPARE(model.indexOf(one).data(LibraryModel::SecondLineRole).toString(), u"1 note"_s);
        QVERIFY(filled.library->removeDocument(one));
        QTRY_COMPARE(drawn(model), u"Two, Three"_s);
        QTRY_VERIFY(!model.isReading());
        filled.add(u"4"_s, u"Four"_s); // and it goes while it reads
    }

    void followsTheLibrary()
    {
        FilledLibrary filled;
        const DocumentId one = filled.add(u"1"_s, u"One"_s);
        const DocumentId two = filled.add(u"2"_s, u"Two"_s);
        LibraryModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        model.load();
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QPersistentModelIndex kept = model.indexOf(two);

        filled.add(u"3"_s, u"Three"_s);
        QTRY_COMPARE(drawn(model), u"One, Two, Three"_s);
        QVERIFY(filled.library->removeDocument(one));
        QTRY_COMPARE(drawn(model), u"Two, Three"_s);
        QCOMPARE(QModelIndex(kept), model.indexOf(two));
        QVERIFY(filled.library->history().undo());
        QTRY_COMPARE(drawn(model), u"One, Two, Three"_s);

        Document changed = filled.library->document(two)->document;
        changed.number = u"20"_s;
        QVERIFY(filled.library->saveMetadata(two, changed));
        QTRY_COMPARE(drawn(model), u"One, Three, Two"_s);
        QCOMPARE(QModelIndex(kept), model.indexOf(two));
        QCOMPARE(resets.size(), 0);
    }

    void headsKeepTheirPlaceWhenAVolumeComes()
    {
        WithVolume filled;
        filled.bring("frus1964-68v91", 3);
        LibraryModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        model.load();
        const QPersistentModelIndex chapter = model.index(1, 0, model.index(1, 0, model.index(0, 0)));
        QCOMPARE(chapter.data().toString(), u"Herring"_s);
        filled.add(u"1"_s, u"One"_s);
        filled.bring("frus1961-63v01", 1);
        QTRY_COMPARE(model.rowCount(), 3);
        QVERIFY(chapter.isValid());
        QCOMPARE(chapter.data().toString(), u"Herring"_s);
        QCOMPARE(chapter.parent().parent().row(), 2);
        model.setText(u"persons"_s);
        QVERIFY(!chapter.isValid());
    }

    void manyAtOnceAreReadOnce()
    {
        FilledLibrary filled;
        LibraryModel model(*filled.library);
        model.load();
        QSignalSpy shapes(&model, &LibraryModel::shapeChanged);
        for (int i = 1; i <= 20; ++i)
            filled.add(QString::number(i), u"Document %1"_s.arg(i));
        QTRY_COMPARE(model.rowCount(), 20);
        QCOMPARE(shapes.size(), 1);
    }

    void ordersAsAsked_data()
    {
        QTest::addColumn<DocumentOrder>("order");
        QTest::addColumn<bool>("isReversed");
        QTest::addColumn<QString>("expected");

        QTest::newRow("number") << DocumentOrder::Number << false << u"Zurich, Ankara, Élysée"_s;
        QTest::newRow("number, reversed") << DocumentOrder::Number << true << u"Élysée, Ankara, Zurich"_s;
        QTest::newRow("date") << DocumentOrder::Date << false << u"Élysée, Zurich, Ankara"_s;
        QTest::newRow("title, accents aside") << DocumentOrder::Title << false << u"Ankara, Élysée, Zurich"_s;
        QTest::newRow("last opened first") << DocumentOrder::Opened << false << u"Ankara, Zurich, Élysée"_s;
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
        LibraryModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        model.load();
        model.setOrder(order, isReversed);
        QTEST(drawn(model), "expected");
    }

    void filtersByAllThatIsShown_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");

        QTest::newRow("title, accents aside") << u"elysee"_s << u"The Conversation at the Élysée"_s;
        QTest::newRow("number") << u"2"_s << u"The Conversation"_s;
        QTest::newRow("month in words") << u"december"_s << u"The Conversation"_s;
        QTest::newRow("correspondent") << u"rusk"_s << u"The Conversation at the Élysée"_s;
        QTest::newRow("words that do not stand together")
            << u"conversation elysee"_s << u"The Conversation at the Élysée"_s;
        QTest::newRow("none") << u"hanoi"_s << QString();
    }

    void filtersByAllThatIsShown()
    {
        QFETCH(QString, text);
        FilledLibrary filled;
        filled.add(u"1"_s, u"The Conversation at the Élysée"_s, {}, u"Rusk"_s);
        filled.add(u"2"_s, u"The Conversation"_s, u"1967-12-11"_s);
        LibraryModel model(*filled.library);
        QAbstractItemModelTester tester(&model);
        model.load();
        model.setText(text);
        QTEST(drawn(model), "shown");
    }

    void marksTheOneThatIsOpen()
    {
        FilledLibrary filled;
        const DocumentId one = filled.add(u"1"_s, u"One"_s);
        const DocumentId two = filled.add(u"2"_s, u"Two"_s);
        LibraryModel model(*filled.library);
        model.load();
        model.setOrder(DocumentOrder::Opened, false);
        model.setCurrentDocument(two);
        QVERIFY(model.indexOf(two).data(LibraryModel::IsOpenRole).toBool());
        QCOMPARE(drawn(model), u"Two, One"_s); // it was opened last
        model.setCurrentDocument(one);
        QVERIFY(!model.indexOf(two).data(LibraryModel::IsOpenRole).toBool());
        model.setCurrentDocument(0);
        QVERIFY(!model.indexOf(one).data(LibraryModel::IsOpenRole).toBool());
    }

    void countsNotes()
    {
        FilledLibrary filled;
        const DocumentId one = filled.add(u"1"_s, u"One"_s);
        LibraryModel model(*filled.library);
        model.load();
        filled.addNote(one);
        filled.addNote(one);
        QCOMPARE(model.indexOf(one).data(LibraryModel::SecondLineRole).toString(), u"2 notes"_s);
    }
};

QTEST_GUILESS_MAIN(LibraryModelTest)

#include "library_model_test.moc"
