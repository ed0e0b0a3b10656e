// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/decision_import_dialog.h"

#include "people/decision_import_model.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace Secto {

using namespace Qt::StringLiterals;

QString inWords(const DecisionImport &plan, int leftOut)
{
    using Fate = ComingDecision::Fate;
    QStringList sentences;
    if (const int count = plan.count(Fate::New); count > 0)
        sentences << DecisionImportDialog::tr("%n decision(s) are new and will hold.", nullptr, count);
    else
        sentences << DecisionImportDialog::tr("Nothing in it is new.");
    if (const int count = plan.count(Fate::Contradicts); count > 0)
        sentences << DecisionImportDialog::tr("%n contradict yours: yours stay in effect.", nullptr, count);
    if (const int count = plan.count(Fate::Known); count > 0)
        sentences << DecisionImportDialog::tr("%n are here already.", nullptr, count);
    if (const int count = plan.count(Fate::NotHere); count > 0)
        sentences << DecisionImportDialog::tr("%n are about documents that are not in this library.", nullptr, count);
    if (leftOut > 0)
        sentences << DecisionImportDialog::tr("%n could not be read and are left out.", nullptr, leftOut);
    return sentences.join(u' ');
}

DecisionImportDialog::DecisionImportDialog(const DecisionImport &plan, const QString &path, int leftOut,
                                           QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"decisionImport"_s);
    setWindowTitle(tr("Import decisions"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *summary = new QLabel(u"%1: %2"_s.arg(QFileInfo(path).fileName(), inWords(plan, leftOut)));
    summary->setObjectName(u"decisionSummary"_s);
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    auto *list = new QTreeView;
    list->setObjectName(u"comingDecisions"_s);
    list->setAccessibleName(tr("Decisions in the file"));
    list->setModel(new DecisionImportModel(plan.coming, this));
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->header()->setStretchLastSection(true);
    list->setColumnWidth(DecisionImportModel::What, 330);
    list->setColumnWidth(DecisionImportModel::Where, 150);

    auto *buttons = new QDialogButtonBox;
    if (plan.changes.isEmpty()) {
        buttons->addButton(QDialogButtonBox::Close);
    } else {
        auto *accept = buttons->addButton(tr("Take them in"), QDialogButtonBox::AcceptRole);
        accept->setObjectName(u"takeIn"_s);
        accept->setDefault(true);
        buttons->addButton(QDialogButtonBox::Cancel);
    }
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(summary);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    resize(700, 420);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

} // namespace Secto
