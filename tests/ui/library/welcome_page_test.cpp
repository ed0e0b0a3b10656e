// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filled_library.h"
#include "library/sample_page.h"
#include "library/welcome_page.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

using namespace Secto;
using namespace Secto::Testing;

class WelcomePageTest : public QObject
{
    Q_OBJECT

private:
    static void show(WelcomePage &page, QSize size = {900, 600})
    {
        page.resize(size);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }

private slots:
    void threeWaysToBegin_data()
    {
        QTest::addColumn<QString>("button");
        QTest::addColumn<int>("expected"); // which of the three signals

        QTest::newRow("telegram") << u"beginTelegram"_s << 0;
        QTest::newRow("file") << u"beginFile"_s << 1;
        QTest::newRow("clipboard") << u"beginPaste"_s << 2;
    }

    void threeWaysToBegin()
    {
        QFETCH(QString, button);
        QFETCH(int, expected);
        FilledLibrary filled;
        WelcomePage page(*filled.library);
        show(page);
        QSignalSpy telegram(&page, &WelcomePage::openTelegramRequested);
        QSignalSpy file(&page, &WelcomePage::openFileRequested);
        QSignalSpy paste(&page, &WelcomePage::pasteRequested);
        auto *way = page.findChild<QAbstractButton *>(button);
        QVERIFY(!way->accessibleName().isEmpty());

        QTest::mouseClick(way, Qt::LeftButton);
        way->setFocus();
        QTest::keyClick(way, Qt::Key_Return);
        QTest::keyClick(way, Qt::Key_Space);
        const QList<QSignalSpy *> all{&telegram, &file, &paste};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(all[i]->size(), i == expected ? 3 : 0);
    }

    void theKeyboardReachesAll()
    {
        FilledLibrary filled;
        const DocumentId id = filled.add(u"7"_s, u"Seven"_s, u"1961-04-17"_s);
        QVERIFY(filled.library->rememberReading(id, 0));
        WelcomePage page(*filled.library);
        show(page);
        page.setFocus();
        QStringList reached;
        for (int i = 0; i < 4; ++i) {
            reached << page.focusWidget()->objectName();
            QTest::keyClick(page.focusWidget(), i % 2 ? Qt::Key_Tab : Qt::Key_Down);
        }
        QCOMPARE(reached, (QStringList{u"beginTelegram"_s, u"beginFile"_s, u"beginPaste"_s, u"recent-%1"_s.arg(id)}));
    }

    void recentDocumentsOpen()
    {
        FilledLibrary filled;
        const DocumentId id = filled.add(u"7"_s, u"Seven"_s, u"1961-04-17"_s);
        QVERIFY(filled.library->rememberReading(id, 0));
        WelcomePage page(*filled.library);
        show(page);
        auto *recent = page.findChild<QAbstractButton *>(u"recent-%1"_s.arg(id));
        QVERIFY(recent);
        QCOMPARE(recent->text(), u"7. Seven"_s);
        QCOMPARE(recent->accessibleDescription(), u"April 17, 1961"_s);
        QSignalSpy opened(&page, &WelcomePage::openRequested);
        QTest::mouseClick(recent, Qt::LeftButton);
        QCOMPARE(opened.takeFirst().first().value<DocumentId>(), id);
    }

    void withoutRecentDocumentsNothingIsSaidOfThem()
    {
        FilledLibrary filled;
        WelcomePage page(*filled.library);
        show(page);
        QVERIFY(!page.findChild<QWidget *>(u"recentHead"_s)->isVisible());
    }

    void removedDocumentsLeaveTheList()
    {
        FilledLibrary filled;
        const DocumentId id = filled.add(u"7"_s, u"Seven"_s);
        QVERIFY(filled.library->rememberReading(id, 0));
        WelcomePage page(*filled.library);
        show(page);
        QVERIFY(filled.library->removeDocument(id));
        QTRY_VERIFY(!page.findChild<QAbstractButton *>(u"recent-%1"_s.arg(id)));
        QVERIFY(filled.library->history().undo());
        QTRY_VERIFY(page.findChild<QAbstractButton *>(u"recent-%1"_s.arg(id)));
    }

    void allThatAWaySaysIsSeen()
    {
        FilledLibrary filled;
        WelcomePage page(*filled.library);
        show(page);
        for (int width = 400; width <= 1200; width += 80) {
            page.resize(width, 700);
            for (const auto &name : {u"beginTelegram"_s, u"beginFile"_s, u"beginPaste"_s}) {
                auto *way = page.findChild<QAbstractButton *>(name);
                QTRY_VERIFY2(way->height() >= way->heightForWidth(way->width()), qPrintable(name));
            }
        }
    }

    void theSampleGivesWayInANarrowWindow()
    {
        FilledLibrary filled;
        WelcomePage page(*filled.library);
        show(page);
        auto *sample = page.findChild<SamplePage *>(u"samplePage"_s);
        QVERIFY(sample->isVisible());
        QSignalSpy telegram(&page, &WelcomePage::openTelegramRequested);
        QTest::mouseClick(sample, Qt::LeftButton);
        QCOMPARE(telegram.size(), 1);
        page.resize(560, 600);
        QTRY_VERIFY(!sample->isVisible());
        QVERIFY(page.findChild<QAbstractButton *>(u"beginTelegram"_s)->width() <= 560);
    }
};

QTEST_MAIN(WelcomePageTest)

#include "welcome_page_test.moc"
