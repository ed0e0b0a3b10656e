// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Secto;

class SidebarTest : public QObject
{
    Q_OBJECT

private:
    /** Entities, Notes and About, shown. */
    struct Shown
    {
        Sidebar sidebar;
        QWidget *entities = new QLabel(u"names"_s);
        QWidget *notes = new QLabel(u"notes"_s);
        QWidget *about = new QLabel(u"source"_s);
        QTabBar *tabs;

        Shown()
        {
            sidebar.addPane(entities, u"Entities"_s);
            sidebar.addPane(notes, u"Notes"_s);
            sidebar.addPane(about, u"About"_s);
            tabs = sidebar.findChild<QTabBar *>(u"sidebarTabs"_s);
            sidebar.resize(300, 500);
            sidebar.show();
        }
    };

private slots:
    void showsTheFirstPaneFirst()
    {
        Shown shown;
        QCOMPARE(shown.sidebar.currentPane(), shown.entities);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.sidebar));
        QVERIFY(shown.entities->isVisible());
        QVERIFY(!shown.notes->isVisible());
    }

    void aClickOnATabShowsItsPane()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowExposed(&shown.sidebar));
        QTest::mouseClick(shown.tabs, Qt::LeftButton, {}, shown.tabs->tabRect(1).center());
        QCOMPARE(shown.sidebar.currentPane(), shown.notes);
        QVERIFY(shown.notes->isVisible());
    }

    void arrowsWalkThroughTheTabs()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowExposed(&shown.sidebar));
        shown.sidebar.activateWindow();
        shown.tabs->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(shown.tabs->hasFocus());
        QTest::keyClick(shown.tabs, Qt::Key_Right);
        QTest::keyClick(shown.tabs, Qt::Key_Right);
        QCOMPARE(shown.sidebar.currentPane(), shown.about);
        QTest::keyClick(shown.tabs, Qt::Key_Left);
        QCOMPARE(shown.sidebar.currentPane(), shown.notes);
    }

    void aNumberWidensItsTabOnly()
    {
        Shown shown;
        QVERIFY(QTest::qWaitForWindowExposed(&shown.sidebar));
        const int entities = shown.tabs->tabRect(0).width();
        const int notes = shown.tabs->tabRect(1).width();
        shown.sidebar.setCount(1, 12);
        QCOMPARE(shown.tabs->tabRect(0).width(), entities);
        QVERIFY(shown.tabs->tabRect(1).width() > notes);
        QCOMPARE(shown.tabs->tabText(1), u"Notes"_s);
        QCOMPARE(shown.tabs->accessibleTabName(1), u"Notes 12"_s);
        shown.sidebar.setCount(1, 0);
        QCOMPARE(shown.tabs->tabRect(1).width(), notes);
        QCOMPARE(shown.tabs->accessibleTabName(1), u"Notes"_s);
    }

    void theLineStandsUnderTheTabInUse()
    {
        Shown shown;
        const Theme theme = themeFor(ThemeChoice::Paper, false);
        shown.sidebar.setTheme(theme);
        QVERIFY(QTest::qWaitForWindowExposed(&shown.sidebar));
        const auto isMarked = [&](int tab) {
            const QRect area = shown.tabs->tabRect(tab);
            const QImage drawn = shown.tabs->grab().toImage();
            const qreal ratio = drawn.devicePixelRatio();
            return drawn.pixelColor(int((area.left() + 4) * ratio), drawn.height() - 1) == theme.accent;
        };
        QVERIFY(isMarked(0) && !isMarked(1));
        shown.sidebar.setCurrentPane(1);
        QVERIFY(!isMarked(0) && isMarked(1));
    }
};

QTEST_MAIN(SidebarTest)

#include "sidebar_test.moc"
