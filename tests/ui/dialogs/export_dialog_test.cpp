// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_dialog.h"
#include "dialogs/export_plan.h"
#include "dialogs/preferences.h"

#include "testlib/full_disk.h"
#include "ui/library/filled_library.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;
using Choice = ExportPlan::Choice;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(no file)");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("could not write %s", qPrintable(path));
}

} // namespace

class ExportDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        m_room = std::make_unique<FilledLibrary>();
        m_first = m_room->add(u"7"_s, u"Letter"_s);
        m_second = m_room->add(u"8"_s, u"Telegram"_s);
        m_third = m_room->add(u"9"_s, u"Memorandum"_s);
        m_room->addNote(m_first);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_room.reset();
    }

    void thePlanIsASoundModel()
    {
        ExportPlan plan(*m_room->library);
        const QAbstractItemModelTester tester(&plan, QAbstractItemModelTester::FailureReportingMode::QtTest);
        put(path(u"b.md"_s), "mine");
        plan.setFiles({{path(u"a.md"_s), "a", {m_first}}, {path(u"b.md"_s), "b", {m_second}}});
        QCOMPARE(plan.rowCount(), 2);
        QCOMPARE(plan.conflictCount(), 1);
        QCOMPARE(plan.writtenCount(), 1);
        const QModelIndex conflict = plan.index(1, ExportPlan::Outcome);
        QVERIFY(!plan.setData(plan.index(0, ExportPlan::Outcome), int(Choice::Replace)));
        QVERIFY(!plan.setData(plan.index(1, ExportPlan::File), int(Choice::Replace)));
        QVERIFY(plan.setData(conflict, int(Choice::WriteBeside)));
        QCOMPARE(plan.writtenCount(), 2);
        QVERIFY(conflict.data().toString().contains(u"b (2).md"_s));
        plan.setFiles({{path(u"b.md"_s), "b", {m_second}}});
        QCOMPARE(plan.index(0, 1).data(ExportPlan::ChoiceRole).toInt(), int(Choice::WriteBeside));
        plan.setFiles({});
        QCOMPARE(plan.rowCount(), 0);
    }

    void writesOneDocumentWhereTheUserTypes()
    {
        open({m_first});
        QVERIFY(m_dialog->target().endsWith(u"7 Letter.md"_s));
        QVERIFY(!find<QRadioButton>(u"oneFile"_s)->isVisible());
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);

        type(path(u"new folder/Notes"_s));
        QTRY_VERIFY(summary().contains(u"The folder will be made"_s));
        QTRY_VERIFY(button()->isEnabled());
        QTest::mouseClick(button(), Qt::LeftButton);

        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(exported.size(), 1);
        const QString file = path(u"new folder/Notes.md"_s);
        QVERIFY(exported.first().first().toString().contains(file));
        QVERIFY(contents(file).contains("a note"));
        QCOMPARE(Preferences::load().lastFolder, path(u"new folder"_s));
    }

    void enterRightAfterTypingWritesThere()
    {
        open({m_first});
        type(path(u"typed.md"_s));
        QTest::keyClick(find<QLineEdit>(u"target"_s), Qt::Key_Return); // before the pause in which the list follows
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(contents(path(u"typed.md"_s)).contains("a note"));
    }

    void writesAFileEachOrOneForAll()
    {
        open({m_first, m_second, m_third});
        m_dialog->setTarget(path(u"each"_s));
        QCOMPARE(files()->model()->rowCount(), 3);
        QTest::keyClick(button(), Qt::Key_Space);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(QDir(path(u"each"_s)).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"7 Letter.md"_s, u"8 Telegram.md"_s, u"9 Memorandum.md"_s}));

        open({m_first, m_second, m_third});
        QTest::mouseClick(find<QRadioButton>(u"oneFile"_s), Qt::LeftButton, {}, QPoint(8, 8));
        m_dialog->setTarget(path(u"All.md"_s));
        QCOMPARE(files()->model()->rowCount(), 1);
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(contents(path(u"All.md"_s)).contains("Notes on 3 documents"));
    }

    void bringsItsOwnFilesUpToDateUnasked()
    {
        exportFirstTo(path(u"Notes.md"_s));
        m_room->addNote(m_first);
        open({m_first});
        m_dialog->setTarget(path(u"Notes.md"_s));
        QVERIFY(!summary().contains(u"changed"_s));
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(contents(path(u"Notes.md"_s)).count("a note"), 2);
    }

    void neverReplacesAChangedFileUnasked()
    {
        exportFirstTo(path(u"Notes.md"_s));
        put(path(u"Notes.md"_s), "my own words");
        open({m_first});
        m_dialog->setTarget(path(u"Notes.md"_s));
        QVERIFY2(summary().contains(u"It is kept unless you choose otherwise"_s), qPrintable(summary()));
        QVERIFY(!button()->isEnabled()); // there is nothing to write
        m_dialog->accept();
        QVERIFY(m_dialog->isVisible());
        QCOMPARE(contents(path(u"Notes.md"_s)), "my own words");
    }

    void replacesAChangedFileWhenChosenByKeys()
    {
        put(path(u"Notes.md"_s), "my own words");
        open({m_first});
        m_dialog->setTarget(path(u"Notes.md"_s));
        files()->setFocus();
        QTest::keyClick(files(), Qt::Key_Down);
        QTest::keyClick(files(), Qt::Key_F2);
        choose(Choice::Replace);
        QTRY_VERIFY(button()->isEnabled());
        QCOMPARE(contents(path(u"Notes.md"_s)), "my own words"); // not yet
        QTest::keyClick(m_dialog.get(), Qt::Key_Return);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(contents(path(u"Notes.md"_s)).contains("a note"));
    }

    void walkingThroughTheFilesChoosesNothing()
    {
        for (const auto &name : {u"7 Letter.md"_s, u"8 Telegram.md"_s, u"9 Memorandum.md"_s})
            put(path(u"each/"_s + name), "mine");
        open({m_first, m_second, m_third});
        m_dialog->setTarget(path(u"each"_s));
        files()->setFocus();
        for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Down, Qt::Key_Up, Qt::Key_Down, Qt::Key_Right})
            QTest::keyClick(QApplication::focusWidget(), key);
        QCoreApplication::processEvents();
        for (int row = 0; row < 3; ++row)
            QCOMPARE(files()->model()->index(row, 1).data(ExportPlan::ChoiceRole).toInt(), int(Choice::Keep));
        QVERIFY(!button()->isEnabled());
    }

    void writesBesideAChangedFileWhenChosenByMouse()
    {
        put(path(u"each/8 Telegram.md"_s), "mine");
        open({m_first, m_second});
        m_dialog->setTarget(path(u"each"_s));
        const QModelIndex changed = files()->model()->index(1, ExportPlan::Outcome);
        QTest::mouseClick(files()->viewport(), Qt::LeftButton, {}, files()->visualRect(changed).center());
        choose(Choice::WriteBeside);
        QTRY_COMPARE(changed.data(ExportPlan::ChoiceRole).toInt(), int(Choice::WriteBeside));
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(contents(path(u"each/8 Telegram.md"_s)), "mine");
        QVERIFY(contents(path(u"each/8 Telegram (2).md"_s)).startsWith("---"));
        QVERIFY(contents(path(u"each/7 Letter.md"_s)).contains("a note"));
    }

    void keepsWhatTheUserChangesWhileTheDialogIsOpen()
    {
        exportFirstTo(path(u"Notes.md"_s));
        m_room->addNote(m_first);
        open({m_first});
        m_dialog->setTarget(path(u"Notes.md"_s));
        QVERIFY(button()->isEnabled());
        put(path(u"Notes.md"_s), "my own words");
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(contents(path(u"Notes.md"_s)), "my own words");
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(summary().contains(u"left as it is"_s), qPrintable(summary()));
    }

    void saysWhenItMayNotWriteThere_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("a folder that takes no files") << u"/proc/Notes.md"_s; // not even root's
        QTest::newRow("a folder that cannot be made") << u"/proc/secto/Notes.md"_s;
    }

    void saysWhenItMayNotWriteThere()
    {
        QFETCH(QString, target);
        open({m_first});
        QSignalSpy exported(m_dialog.get(), &ExportDialog::exported);
        m_dialog->setTarget(target);
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(summary().contains(u"/proc"_s) && summary().contains(u"hoose another"_s), qPrintable(summary()));
        QCOMPARE(exported.size(), 0);

        m_dialog->setTarget(path(u"Notes.md"_s)); // and goes on from there
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(exported.size(), 1);
    }

    void saysThatTheDiskIsFullAndLeavesTheOldFileWhole()
    {
        exportFirstTo(path(u"Notes.md"_s));
        const QByteArray before = contents(path(u"Notes.md"_s));
        m_room->addNote(m_first);
        open({m_first});
        m_dialog->setTarget(path(u"Notes.md"_s));
        {
            const FullDisk full;
            QTest::mouseClick(button(), Qt::LeftButton);
        }
        QVERIFY(m_dialog->isVisible());
        QVERIFY2(summary().contains(path(u"Notes.md"_s)) && summary().contains(u"unchanged"_s), qPrintable(summary()));
        QCOMPARE(contents(path(u"Notes.md"_s)), before);

        QTest::mouseClick(button(), Qt::LeftButton); // room was made
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(contents(path(u"Notes.md"_s)) != before);
    }

    void asksForAPlaceWhenThereIsNone()
    {
        open({m_first});
        type({});
        QTRY_VERIFY(summary().contains(u"Choose where to write"_s));
        QVERIFY(!button()->isEnabled());
    }

    void escapeWritesNothing()
    {
        open({m_first});
        m_dialog->setTarget(path(u"Notes.md"_s));
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QVERIFY(!QFileInfo::exists(path(u"Notes.md"_s)));
    }

    void findsNamesInDocumentsNeverOpened()
    {
        Extraction found;
        Entity ada;
        ada.key = u"person:ada"_s;
        ada.name = u"Ada Byron"_s;
        ada.resolved = true;
        found.entities = {ada};
        Mention mention;
        mention.field = FieldId::body();
        mention.range = {0, 4};
        mention.text = u"Body"_s;
        mention.entity = ada.key;
        found.mentions = {mention};
        open({m_first}, [found](const Document &, const PersonList &, const auto &) { return found; });
        m_dialog->setTarget(path(u"Notes.md"_s));
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(contents(path(u"Notes.md"_s)).contains("Ada Byron"));
    }

private:
    QString path(const QString &name) const { return m_room->folder.filePath(u"out/"_s + name); }

    void open(const QList<DocumentId> &documents, ExtractFunction extract = {})
    {
        QVERIFY(QDir().mkpath(m_room->folder.filePath(u"out"_s)));
        m_dialog = std::make_unique<ExportDialog>(*m_room->library, documents, std::move(extract));
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_COMPARE(files()->model()->rowCount(), int(documents.size())); // it has read them
    }

    void exportFirstTo(const QString &file)
    {
        open({m_first});
        m_dialog->setTarget(file);
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(QFileInfo::exists(file));
    }

    /** Writes @p text over the proposed target, with keys. */
    void type(const QString &text)
    {
        auto *target = find<QLineEdit>(u"target"_s);
        target->setFocus();
        target->selectAll();
        QTest::keyClick(target, Qt::Key_Backspace);
        QTest::keyClicks(target, text);
    }

    /** In the choice that has opened in the list, with keys. */
    void choose(Choice choice)
    {
        QTRY_VERIFY(m_dialog->findChild<QComboBox *>(u"conflictChoice"_s));
        const QPointer<QComboBox> box = m_dialog->findChild<QComboBox *>(u"conflictChoice"_s);
        QTRY_VERIFY(box->view()->isVisible());
        for (int row = box->currentIndex(); row < int(choice); ++row)
            QTest::keyClick(box->view(), Qt::Key_Down);
        QTest::keyClick(box->view(), Qt::Key_Return);
        QTRY_VERIFY(!box);
    }

    template <typename T>
    T *find(const QString &name) const
    {
        return m_dialog->findChild<T *>(name);
    }
    QPushButton *button() const { return find<QPushButton>(u"exportButton"_s); }
    QTreeView *files() const { return find<QTreeView>(u"exportFiles"_s); }
    QString summary() const { return find<QLabel>(u"exportSummary"_s)->text(); }

    std::unique_ptr<FilledLibrary> m_room;
    DocumentId m_first = 0;
    DocumentId m_second = 0;
    DocumentId m_third = 0;
    std::unique_ptr<ExportDialog> m_dialog;
};

QTEST_MAIN(ExportDialogTest)

#include "export_dialog_test.moc"
