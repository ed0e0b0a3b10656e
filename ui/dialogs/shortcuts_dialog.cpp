// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/shortcuts_dialog.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ShortcutsDialog", text);
}

/** "&Open…" as it reads: without the mark of the mnemonic. */
QString plain(QString text)
{
    text.replace(u"&&"_s, u"\uE000"_s); // "&&" is a real ampersand
    text.remove(u'&');
    return text.replace(u'\uE000', u'&');
}

QString keysOf(const QAction *action)
{
    QStringList keys;
    for (const QKeySequence &key : action->shortcuts())
        keys << key.toString(QKeySequence::NativeText);
    return keys.join(tr(" or "));
}

/** Adds the actions of @p menu and its submenus that have keys. */
void addActions(QTreeWidgetItem *group, const QMenu *menu, const QString &prefix = {})
{
    for (const QAction *action : menu->actions()) {
        const QString text = prefix + plain(action->text());
        if (action->menu())
            addActions(group, action->menu(), text + u" › "_s);
        else if (!action->shortcut().isEmpty())
            new QTreeWidgetItem(group, {text, keysOf(action)});
    }
}

void fill(QTreeWidget *list, const QMenuBar *menus)
{
    for (const QAction *top : menus->actions()) {
        if (!top->menu())
            continue;
        auto *group = new QTreeWidgetItem(list, {plain(top->text())});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = list->font();
        bold.setBold(true);
        group->setFont(0, bold);
        addActions(group, top->menu());
        if (group->childCount() == 0)
            delete group;
    }
    list->expandAll();
}

/** Hides what has @p text neither in its name nor in its keys, and groups with nothing left. */
void filter(QTreeWidget *list, const QString &text)
{
    for (int i = 0; i < list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = list->topLevelItem(i);
        bool isEmpty = true;
        for (int k = 0; k < group->childCount(); ++k) {
            QTreeWidgetItem *item = group->child(k);
            const bool matches =
                item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!matches);
            isEmpty = isEmpty && !matches;
        }
        group->setHidden(isEmpty);
    }
}

} // namespace

void showShortcuts(QWidget *window)
{
    const auto *menus = window->findChild<QMenuBar *>();
    if (!menus)
        return;

    auto *dialog = new QDialog(window);
    dialog->setObjectName(u"shortcutsDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Keys"));

    auto *wanted = new QLineEdit;
    wanted->setObjectName(u"shortcutFilter"_s);
    wanted->setPlaceholderText(tr("Filter by what it does or by key"));
    wanted->setAccessibleName(wanted->placeholderText());
    wanted->setClearButtonEnabled(true);

    auto *list = new QTreeWidget;
    list->setObjectName(u"shortcutList"_s);
    list->setAccessibleName(tr("Keys"));
    list->setHeaderLabels({tr("Command"), tr("Keys")});
    list->setRootIsDecorated(false);
    list->setItemsExpandable(false);
    list->setUniformRowHeights(true);
    list->setIndentation(14);
    list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    list->header()->setStretchLastSection(false);
    fill(list, menus);
    QObject::connect(wanted, &QLineEdit::textChanged, list, [list](const QString &text) { filter(list, text); });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);

    auto *column = new QVBoxLayout(dialog);
    column->addWidget(wanted);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    dialog->resize(520, 560);
    dialog->open();
    wanted->setFocus();
}

} // namespace Secto
