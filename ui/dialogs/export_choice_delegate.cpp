// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/export_choice_delegate.h"

#include "dialogs/export_plan.h"

#include <QComboBox>

namespace Secto {

using namespace Qt::StringLiterals;

QWidget *ExportChoiceDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *choice = new QComboBox(parent);
    choice->setObjectName(u"conflictChoice"_s);
    choice->setAccessibleName(tr("What becomes of the file"));
    for (const auto each : {ExportPlan::Choice::Keep, ExportPlan::Choice::Replace, ExportPlan::Choice::WriteBeside})
        choice->addItem(ExportPlan::choiceText(each), int(each));
    // At once, so that the three are seen and an arrow key does not choose yet.
    QMetaObject::invokeMethod(choice, &QComboBox::showPopup, Qt::QueuedConnection);
    connect(choice, &QComboBox::activated, this, [this, choice] {
        auto *self = const_cast<ExportChoiceDelegate *>(this); // the editor is made in a const function
        emit self->commitData(choice);
        emit self->closeEditor(choice);
    });
    return choice;
}

void ExportChoiceDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *choice = qobject_cast<QComboBox *>(editor);
    choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
}

void ExportChoiceDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QComboBox *>(editor)->currentData());
}

} // namespace Secto
