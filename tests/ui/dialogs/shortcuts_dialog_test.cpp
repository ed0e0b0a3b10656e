// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcuts_dialog.h"

#include <QDialog>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenuBar>
#include <QTest>
#include <QTreeWidget>

using namespace Secto;
using namespace Qt::StringLiterals;

namespace {

/** What is in view, drawn as text: "File: Open… Ctrl+O, Save Ctrl+S; Edit: …". */
QString drawn(const QTreeWidget *list)
{
    QStringList groups;
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *group = list->topLevelItem(i);
        if (group->isHidden())
            continue;
        QStringList items;
        for (int k = 0; k < group->childCount(); ++k) {
            if (!group->child(k)->isHidden())
                items << group->child(k)->text(0) + u" = "_s + group->child(k)->text(1);
        }
        groups << group->text(0) + u": "_s + items.join(u", "_s);
    }
    return groups.join(u"; "_s);
}

} // namespace

class ShortcutsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        QMenu *file = m_window->menuBar()->addMenu(u"&File"_s);
        file->addAction(u"&Open…"_s)->setShortcut(Qt::CTRL | Qt::Key_O);
        file->addAction(u"No key"_s);
        file->addSeparator();
        QMenu *view = m_window->menuBar()->addMenu(u"Sights && &sounds"_s);
        QMenu *theme = view->addMenu(u"&Theme"_s);
        theme->addAction(u"&Dark"_s)->setShortcuts({Qt::Key_F5, Qt::CTRL | Qt::Key_D});
        m_window->menuBar()->addMenu(u"Empty"_s)->addAction(u"Nothing"_s);
        m_window->show();
    }

    void listsEveryKeyOfTheMenus()
    {
        QCOMPARE(drawn(list()), u"File: Open… = Ctrl+O; Sights & sounds: Theme › Dark = F5 or Ctrl+D"_s);
    }

    void isMadeAnewEachTime()
    {
        m_window->menuBar()->actions().first()->menu()->addAction(u"Later"_s)->setShortcut(Qt::Key_F9);
        QVERIFY(drawn(list()).contains(u"Later = F9"_s));
    }

    void canBeFiltered_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("left");
        QTest::newRow("by what it does") << u"dark"_s << u"Sights & sounds: Theme › Dark = F5 or Ctrl+D"_s;
        QTest::newRow("by key") << u"ctrl+o"_s << u"File: Open… = Ctrl+O"_s;
        QTest::newRow("to nothing") << u"zebra"_s << QString();
    }

    void canBeFiltered()
    {
        QFETCH(QString, typed);
        QFETCH(QString, left);
        const QTreeWidget *shown = list();
        QTest::keyClicks(m_window->findChild<QLineEdit *>(u"shortcutFilter"_s), typed);
        QCOMPARE(drawn(shown), left);
    }

private:
    const QTreeWidget *list()
    {
        showShortcuts(m_window.get());
        return m_window->findChild<QTreeWidget *>(u"shortcutList"_s);
    }

    std::unique_ptr<QMainWindow> m_window;
};

QTEST_MAIN(ShortcutsDialogTest)

#include "shortcuts_dialog_test.moc"
