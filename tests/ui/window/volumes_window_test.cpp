// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feature tests: volumes come into the reading room, and the editors' links lead through them.

#include "room.h"
#include "testlib/sample_volume.h"

#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>

using namespace Secto;
using namespace Secto::Testing;

namespace {

/** @p volume with words after each link to document 1 that lead to @p target. */
QByteArray alsoLinkingTo(QByteArray volume, const QByteArray &target)
{
    return volume.replace("Document 1</ref>",
                          "Document 1</ref> and <ref target='" + target + "'>that other place</ref>");
}

} // namespace

class VolumesWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void aDroppedFolderComesInBesideTheReader()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 300));
        write(u"in/b.txt"_s, QByteArray("\0\1\2", 3));
        Room room(path());
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(m_folder->filePath(u"in"_s))});
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&room.window, &enter);
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&room.window, &drop);

        auto *line = room.find<QWidget>(u"importLine"_s);
        QVERIFY(room.window.isImporting());
        QVERIFY(line->isVisible());
        QTRY_VERIFY(room.find<QLabel>(u"importText"_s)->text().contains(u"Importing"_s));
        QTRY_VERIFY(!room.window.isImporting());
        QVERIFY(!line->isVisible());

        // The report says what came, and lists what did not.
        auto *message = room.find<QWidget>(u"messageLine"_s);
        QVERIFY(message);
        auto *text = message->findChild<QLabel *>(u"messageText"_s);
        QVERIFY2(text->text().contains(u"301 documents added"_s), qPrintable(text->text()));
        QVERIFY(!text->text().contains(u"b.txt"_s));
        QTest::mouseClick(message->findChild<QToolButton *>(u"openButton"_s), Qt::LeftButton);
        QVERIFY2(text->text().contains(u"b.txt"_s), qPrintable(text->text()));

        // And there is something to read.
        auto *tree = room.find<QTreeView>(u"libraryList"_s);
        QTRY_VERIFY(tree->isVisible());
        QCOMPARE(tree->model()->index(0, 0).data().toString(), u"1964–1968, V · Fisheries"_s);
        QVERIFY(room.window.currentDocument());
    }

    void stopEndsAnImport()
    {
        write(u"in/a.xml"_s, sampleVolume("frus1964-68v91", 3000));
        Room room(path());
        room.window.openFiles({m_folder->filePath(u"in"_s)});
        QTest::mouseClick(room.find<QToolButton>(u"stopImport"_s), Qt::LeftButton);
        QTRY_VERIFY(!room.window.isImporting());
        QVERIFY(room.library->documents().size() < 3000);
        QVERIFY2(room.status().contains(u"Import stopped"_s), qPrintable(room.status()));
    }

    void linksLeadThroughTheVolumeAndBack()
    {
        Room room(path());
        bring(room, sampleVolume("frus1964-68v91", 3));
        open(room, "frus1964-68v91", u"d3"_s);
        emit room.page()->linkFollowed(u"#d1"_s);
        QCOMPARE(room.open().document().id, u"d1"_s);
        room.trigger(u"back"_s);
        QCOMPARE(room.open().document().id, u"d3"_s);
        emit room.page()->linkFollowed(u"#pg_12"_s);
        QCOMPARE(room.open().document().id, u"d2"_s);
        emit room.page()->linkFollowed(u"#ch2"_s);
        QCOMPARE(room.open().document().id, u"d3"_s);
        emit room.page()->linkFollowed(u"#persons"_s);
        QCOMPARE(room.open().document().title, u"Persons"_s);
        QSignalSpy revealed(room.window.currentDocument(), &OpenDocument::revealRequested);
        emit room.page()->linkFollowed(u"#d2fn1"_s);
        QCOMPARE(room.open().document().id, u"d2"_s);
    }

    void aClickOnTheWordsFollows()
    {
        Room room(path());
        bring(room, alsoLinkingTo(sampleVolume("frus1964-68v91", 3), "frus1961-63v01#d2"));
        bring(room, sampleVolume("frus1961-63v01", 2, "Letter"));
        open(room, "frus1964-68v91", u"d3"_s);
        click(room, u"that other place"_s);
        QCOMPARE(room.open().document().title, u"Letter 2"_s);
    }

    void aMissingVolumeIsNamed()
    {
        Room room(path());
        bring(room, alsoLinkingTo(sampleVolume("frus1964-68v91", 3), "frus1961-63v01#d2"));
        open(room, "frus1964-68v91", u"d3"_s);
        click(room, u"that other place"_s);
        QCOMPARE(room.open().document().id, u"d3"_s);
        QVERIFY(said(room).contains(u"1961–1963, I (frus1961-63v01)"_s));
        emit room.page()->linkFollowed(u"#d99"_s);
        QVERIFY(said(room).contains(u"#d99"_s));
    }

    void aTypedCitationLeadsToItsDocumentAndBack()
    {
        QGuiApplication::clipboard()->clear();
        Room room(path());
        bring(room, sampleVolume("frus1964-68v05", 3));
        room.window.showWelcome();
        goTo(room, u"FRUS, 1964-1968, vol. V, doc. 3"_s); // with nothing open
        QCOMPARE(room.open().document().id, u"d3"_s);
        goTo(room, u"https://history.state.gov/historicaldocuments/frus1964-68v05/pg_12"_s);
        QCOMPARE(room.open().document().id, u"d2"_s);
        QSignalSpy revealed(room.window.currentDocument(), &OpenDocument::revealRequested);
        goTo(room, u"frus1964-68v05/d2#fn1"_s);
        QCOMPARE(revealed.size(), 1);
        room.trigger(u"back"_s);
        room.trigger(u"back"_s);
        QCOMPARE(room.open().document().id, u"d3"_s);
    }

    void citationsAreCopiedInEveryFormat_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("beginning");
        QTest::newRow("advised") << u"history"_s << u"Foreign Relations of the United States, 1964–1968, Volume V"_s;
        QTest::newRow("note") << u"chicago-note"_s << u"Telegram 2, in Foreign Relations"_s;
        QTest::newRow("bibliography") << u"chicago-bibliography"_s << u"Foreign Relations of the United States, 1964"_s;
        QTest::newRow("BibTeX") << u"bibtex"_s << u"@incollection{frus1964-68v05-d2,"_s;
        QTest::newRow("RIS") << u"ris"_s << u"TY  - CHAP"_s;
        QTest::newRow("CSL") << u"csl-json"_s << u"[\n{"_s;
    }

    void citationsAreCopiedInEveryFormat()
    {
        QFETCH(QString, format);
        QFETCH(QString, beginning);
        Room room(path());
        QVERIFY(!room.find<QAction>(u"copyCitation-"_s + format)->isEnabled());
        bring(room, sampleVolume("frus1964-68v05", 3));
        open(room, "frus1964-68v05", u"d2"_s);
        room.trigger(u"copyCitation-"_s + format);
        const QString copied = QGuiApplication::clipboard()->text();
        QVERIFY2(copied.startsWith(beginning), qPrintable(copied));
        QVERIFY(room.status().contains(u"Citation copied"_s));
    }

    void namesComeFromTheVolumesList()
    {
        Room room(path());
        QByteArray volume = sampleVolume("frus1964-68v91", 1);
        volume.replace("came home", "came home to Ambassador Able");
        bring(room, volume);
        open(room, "frus1964-68v91", u"d1"_s);
        QTRY_VERIFY(room.hasRead());
        const auto &entities = room.open().extraction().entities;
        QVERIFY(
            std::ranges::any_of(entities, [](const Entity &entity) { return entity.name.contains(u"Ann Able"_s); }));
    }

private:
    QString path() const { return m_folder->filePath(u"room.secto"_s); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        QDir().mkpath(QFileInfo(file).path());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not write %s", qPrintable(name));
        return file.fileName();
    }

    void bring(Room &room, const QByteArray &volume) const
    {
        room.window.openFiles({write(u"volume.xml"_s, volume)});
        QTRY_VERIFY(!room.window.isImporting());
    }

    void open(Room &room, const QByteArray &volume, const QString &id) const
    {
        const DocumentId document = room.library->findInVolume(QString::fromLatin1(volume), id);
        QVERIFY(document != 0);
        room.window.openDocument(document);
        QCOMPARE(room.open().document().id, id);
    }

    void click(Room &room, const QString &words) const
    {
        const qsizetype at = room.open().document().body.indexOf(words);
        QVERIFY(at >= 0);
        const QRect rect = room.page()->rectsOf({FieldId::body(), {at, at + words.size()}}).first();
        QTest::mouseClick(room.page()->viewport(), Qt::LeftButton, {}, rect.center());
    }

    /** Ctrl+L, the words, Enter. */
    void goTo(Room &room, const QString &words) const
    {
        room.window.activateWindow(); // the dialog before may have just closed
        QTRY_VERIFY(room.window.isActiveWindow());
        QTest::keyClick(&room.window, Qt::Key_L, Qt::ControlModifier);
        auto *line = room.find<QLineEdit>(u"citationLine"_s);
        QVERIFY(line);
        line->clear();
        QTest::keyClicks(line, words);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!room.find<QDialog>(u"citationDialog"_s));
    }

    QString said(Room &room) const
    {
        QString all;
        for (const QLabel *label : room.window.findChildren<QLabel *>(u"messageText"_s))
            all += label->text() + u'\n';
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"secto"_s);
    QCoreApplication::setApplicationName(u"secto-test"_s);
    VolumesWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "volumes_window_test.moc"
