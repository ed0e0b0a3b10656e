// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What becomes of a note that the disk refuses when the window is to close.

#include "notes/note_editor.h"
#include "testlib/full_disk.h"

#include "room.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

class UnsavedNotesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
#ifndef Q_OS_UNIX
        QSKIP("a full disk is made on Unix only");
#endif
    }

    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_room = std::make_unique<Room>(m_folder->filePath(u"room.secto"_s));
        m_room->window.openTelegram();
        m_room->select(u"San Antonio formulation"_s);
        QTest::keyClick(m_room->page(), Qt::Key_N);
        QTRY_VERIFY(qobject_cast<NoteEditor *>(QApplication::focusWidget()));
        m_full = std::make_unique<FullDisk>();
        QTest::keyClicks(QApplication::focusWidget(), u"Compare the speech"_s);
    }

    void cleanup()
    {
        m_full.reset();
        m_room.reset();
    }

    void theWindowStaysOpenAndSaysWhy()
    {
        QVERIFY(!m_room->window.close());
        QVERIFY(m_room->window.isVisible());
        QVERIFY2(said().contains(m_room->library->path()), qPrintable(said()));
        QTest::keyClick(question(), Qt::Key_Escape);
        QVERIFY(m_room->window.isVisible());

        m_full.reset(); // room was made
        QVERIFY(m_room->window.close());
        QCOMPARE(savedNote(), u"Compare the speech"_s);
    }

    void asksAgainAtTheNextAttempt()
    {
        m_room->window.close();
        QTest::mouseClick(question()->findChild<QPushButton *>(u"keepOpen"_s), Qt::LeftButton);
        m_room->window.close();
        QVERIFY(question());
    }

    void theTextCanBeSavedElsewhere()
    {
        m_room->window.close();
        QTest::mouseClick(question()->findChild<QPushButton *>(u"saveElsewhere"_s), Qt::LeftButton);
        auto *place = m_room->find<QFileDialog>(u"unsavedNotesFile"_s);
        QTRY_VERIFY(place && place->isVisible());
        QVERIFY(question()); // should it fail, the question is still there
        const QString file = m_folder->filePath(u"rescued.md"_s);
        m_full.reset(); // for this file: the test has one disk only
        fileName(place)->setText(file);
        QTest::keyClick(fileName(place), Qt::Key_Return);

        QTRY_VERIFY(!m_room->window.isVisible());
        QFile rescued(file);
        QVERIFY(rescued.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(rescued.readAll());
        for (const auto &part : {u"345"_s, u"San Antonio formulation"_s, u"Compare the speech"_s})
            QVERIFY2(text.contains(part), qPrintable(text));
    }

    void anotherPlaceThatIsFullIsSaid()
    {
        m_room->window.close();
        QTest::mouseClick(question()->findChild<QPushButton *>(u"saveElsewhere"_s), Qt::LeftButton);
        auto *place = m_room->find<QFileDialog>(u"unsavedNotesFile"_s);
        QTRY_VERIFY(place && place->isVisible());
        const QString file = m_folder->filePath(u"rescued.md"_s);
        fileName(place)->setText(file);
        QTest::keyClick(fileName(place), Qt::Key_Return);

        QTRY_VERIFY2(said().contains(file), qPrintable(said()));
        QVERIFY(m_room->window.isVisible());
        QVERIFY(!QFileInfo::exists(file));
    }

    void theTextIsLostOnlyWhenTheUserSaysSo()
    {
        m_room->window.close();
        QTest::mouseClick(question()->findChild<QPushButton *>(u"loseText"_s), Qt::LeftButton);
        QTRY_VERIFY(!m_room->window.isVisible());
    }

    void waitsThoughItsDocumentIsClosed()
    {
        const DocumentId telegram = m_room->open().id();
        const QString id = m_room->open().annotations().first().id;
        m_room->window.showWelcome();
        QVERIFY(!m_room->window.close());
        QTest::keyClick(question(), Qt::Key_Escape);

        m_room->window.openDocument(telegram); // shown as typed, though not saved
        m_room->open().setCurrentAnnotation(id);
        QTRY_VERIFY(m_room->window.findChild<NoteEditor *>());
        QCOMPARE(m_room->window.findChild<NoteEditor *>()->note(), u"Compare the speech"_s);
        m_room->window.showWelcome();

        m_full.reset();
        QTRY_COMPARE_WITH_TIMEOUT(savedNote(), u"Compare the speech"_s, 10'000); // it tries again by itself
    }

private:
    QMessageBox *question() const
    {
        for (auto *box : m_room->window.findChildren<QMessageBox *>(u"unsavedNotes"_s)) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    static QLineEdit *fileName(QFileDialog *dialog)
    {
        return dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
    }
    QString said() const
    {
        return question() ? question()->informativeText() : QString();
    }

    QString savedNote() const
    {
        const auto documents = m_room->library->documents();
        const auto annotations = m_room->library->annotations(documents.first().id);
        return annotations.isEmpty() ? u"(no highlight)"_s : annotations.first().note;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<FullDisk> m_full;
};

QTEST_MAIN(UnsavedNotesTest)

#include "unsaved_notes_test.moc"
