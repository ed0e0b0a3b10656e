// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Feature tests: an afternoon in the reading room, with mouse and keyboard, down to the file on the disk.

#include "room.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Secto;
using namespace Secto::Testing;
using namespace Qt::StringLiterals;

namespace {

QByteArray twoParagraphs(const QByteArray &title)
{
    return "7. " + title + "1\n\nThe Ambassador called.\n\nNothing was said.\n\n  1. Source: Files.\n";
}

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QSettings().clear();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void theWelcomePageLeadsToTheTelegram()
    {
        Room room(path());
        QVERIFY(!room.window.currentDocument());
        auto *begin = room.find<QAbstractButton>(u"beginTelegram"_s);
        QTRY_VERIFY(begin->isVisible());

        QTest::mouseClick(begin, Qt::LeftButton);

        QTRY_VERIFY(room.window.currentDocument());
        QCOMPARE(room.open().document().number, u"345"_s);
        QVERIFY(room.page()->isVisible());
        QVERIFY(room.window.windowTitle().contains(u"345"_s));
        QTRY_VERIFY(room.hasRead());
        QVERIFY(room.open().extraction().mentions.size() > 50);
    }

    void aHighlightIsOnePressAndOnTheDisk()
    {
        QString id;
        {
            Room room(path());
            room.window.openTelegram();
            room.select(u"an ultimatum"_s);
            QTest::keyClick(room.page(), Qt::Key_2);

            QCOMPARE(room.open().annotations().size(), 1);
            const Annotation made = room.open().annotations().first();
            QCOMPARE(made.colour, highlightColourKeys()[1]);
            QCOMPARE(made.quote(), u"an ultimatum"_s);
            QVERIFY(room.window.reader()->selection().isEmpty());
            id = made.id;
        }
        Room again(path());
        again.window.openTelegram();
        QVERIFY(again.open().annotation(id));
    }

    void everythingIsUndoneAndDoneAgainByKeys()
    {
        Room room(path());
        room.window.openTelegram();
        room.select(u"an ultimatum"_s);
        QTest::keyClick(room.page(), Qt::Key_1);
        room.select(u"Gia Lam Airport"_s);
        QTest::keyClick(room.page(), Qt::Key_3);
        QCOMPARE(room.open().annotations().size(), 2);

        QTest::keyClick(room.page(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(room.open().annotations().size(), 1);
        QTest::keyClick(room.page(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(room.open().annotations().isEmpty());
        room.trigger(u"redo"_s);
        QCOMPARE(room.open().annotations().size(), 1);
        QCOMPARE(room.open().annotations().first().quote(), u"an ultimatum"_s);
    }

    void aNoteIsTypedAndKept()
    {
        {
            Room room(path());
            room.window.openTelegram();
            room.select(u"San Antonio formulation"_s);
            QTest::keyClick(room.page(), Qt::Key_N);

            QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
            QTest::keyClicks(QApplication::focusWidget(), u"Compare the speech of 29 September"_s);
            room.window.close(); // in the middle of it
        }
        Room again(path());
        again.window.openTelegram();
        QCOMPARE(again.open().annotations().size(), 1);
        QCOMPARE(again.open().annotations().first().note, u"Compare the speech of 29 September"_s);
    }

    void lettersThatMarkCanBeTypedInANote()
    {
        Room room(path());
        room.window.openTelegram();
        room.select(u"San Antonio formulation"_s);
        QTest::keyClick(room.page(), Qt::Key_N);
        QTRY_VERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));

        QTest::keyClicks(QApplication::focusWidget(), u"n1 h2 e3"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);

        QCOMPARE(room.open().annotations().size(), 1);
        QCOMPARE(room.open().annotations().first().note, u"n1 h2 e3"_s);
        QVERIFY(room.page()->hasFocus() || room.window.reader()->isAncestorOf(QApplication::focusWidget()));
    }

    void pressingAColourWithNothingSelectedSaysHow()
    {
        Room room(path());
        room.window.openTelegram();
        room.page()->setFocus();
        QTest::keyClick(room.page(), Qt::Key_1);
        QVERIFY(room.open().annotations().isEmpty());
        QVERIFY2(room.status().contains(u"Select a passage"_s), qPrintable(room.status()));
    }

    void f3WalksThroughTheChosenName()
    {
        Room room(path());
        room.window.openTelegram();
        QTRY_VERIFY(room.hasRead());
        const auto named = std::ranges::find(room.open().extraction().entities, u"Paul Martin"_s, &Entity::name);
        QVERIFY(named != room.open().extraction().entities.end());
        room.open().chooseEntity(named->key);
        const int count = int(room.open().chosenMentions().size());
        QVERIFY(count > 3);

        QTest::keyClick(room.page(), Qt::Key_F3);
        QCOMPARE(room.open().currentMention(), 0);
        QTest::keyClick(room.page(), Qt::Key_F3);
        QCOMPARE(room.open().currentMention(), 1);
        QVERIFY2(room.status().contains(u"Paul Martin: 2 of %1"_s.arg(count)), qPrintable(room.status()));
        QTest::keyClick(room.page(), Qt::Key_F3, Qt::ShiftModifier);
        QTest::keyClick(room.page(), Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(room.open().currentMention(), count - 1);
    }

    void wordsAreFoundAndEscapeReturnsToThePage()
    {
        Room room(path());
        room.window.openTelegram();
        QTest::keyClick(room.page(), Qt::Key_F, Qt::ControlModifier);
        auto *query = room.find<QLineEdit>(u"findQuery"_s);
        QTRY_VERIFY(query && query->hasFocus());

        QTest::keyClicks(query, u"hanoi"_s);
        QTRY_VERIFY(room.find<QLabel>(u"findCount"_s)->text().contains(u"of"_s));
        QTest::keyClick(query, Qt::Key_Escape);
        QVERIFY(!room.window.reader()->isFindBarVisible());
    }

    void filesComeInByDropAndBadOnesAreNamed()
    {
        const QString good = write(u"good.txt"_s, twoParagraphs("Memorandum of Conversation"));
        const QString empty = write(u"empty.txt"_s, {});
        Room room(path());

        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(good), QUrl::fromLocalFile(empty)});
        // As the desktop does: a drop comes only to a window that was entered before.
        QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&room.window, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&room.window, &drop);

        QVERIFY(room.window.currentDocument());
        QCOMPARE(room.open().document().title, u"Memorandum of Conversation"_s);
        const auto messages = room.window.findChildren<QWidget *>(u"messageLine"_s);
        QVERIFY(std::ranges::any_of(messages, [](QWidget *line) {
            const auto labels = line->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [](QLabel *l) { return l->text().contains(u"empty.txt"_s); });
        }));
    }

    void aDocumentComesFromTheClipboard()
    {
        Room room(path());
        QApplication::clipboard()->setText(QString::fromUtf8(twoParagraphs("Letter to the Minister")));
        room.trigger(u"paste"_s);
        auto *dialog = room.find<QDialog>(u"pasteDialog"_s);
        QTRY_VERIFY(dialog && dialog->isVisible());

        QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
        if (dialog->isVisible())
            dialog->accept();

        QTRY_VERIFY(room.window.currentDocument());
        QCOMPARE(room.open().document().title, u"Letter to the Minister"_s);
    }

    void backAndForwardReturnToThePlaceRead()
    {
        const QString other = write(u"other.txt"_s, twoParagraphs("Memorandum of Conversation"));
        Room room(path());
        room.window.openTelegram();
        const DocumentId telegram = room.open().id();
        room.window.openFiles({other});
        const DocumentId second = room.open().id();
        QVERIFY(telegram != second);

        room.trigger(u"back"_s);
        QCOMPARE(room.open().id(), telegram);
        QVERIFY(!room.find<QAction>(u"back"_s)->isEnabled());
        room.trigger(u"forward"_s);
        QCOMPARE(room.open().id(), second);
    }

    void aRemovedDocumentLeavesTheWindowAndUndoBringsItBack()
    {
        Room room(path());
        room.window.openTelegram();
        const DocumentId id = room.open().id();
        QVERIFY(room.library->removeDocument(id));
        QVERIFY(!room.window.currentDocument());
        room.trigger(u"undo"_s);
        room.window.openDocument(id);
        QVERIFY(room.window.currentDocument());
    }

    void theThemeChangesAtOnceAndIsRemembered()
    {
        {
            Room room(path());
            for (QAction *action : room.find<QActionGroup>(u"themes"_s)->actions()) {
                if (action->data().toInt() == int(ThemeChoice::Dark))
                    action->trigger();
            }
            QCOMPARE(QApplication::palette().color(QPalette::Window), themeFor(ThemeChoice::Dark, false).window);
        }
        Room again(path());
        QCOMPARE(QApplication::palette().color(QPalette::Window), themeFor(ThemeChoice::Dark, false).window);
    }

    void everyActionHasAKeyOrAMenuAndNoTwoShareAKey()
    {
        Room room(path());
        QHash<QKeySequence, QString> taken;
        for (QAction *action : room.window.findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts()) {
                if (key.isEmpty() || action->objectName().isEmpty())
                    continue;
                QVERIFY2(!taken.contains(key), qPrintable(u"%1 and %2 share %3"_s.arg(
                                                   taken.value(key), action->objectName(), key.toString())));
                taken.insert(key, action->objectName());
            }
        }
        QVERIFY(taken.size() > 20);
    }

private:
    QString path() const { return m_folder->filePath(u"room.secto"_s); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("could not write %s", qPrintable(name));
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"secto"_s);
    QCoreApplication::setApplicationName(u"secto-test"_s);
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "main_window_test.moc"
