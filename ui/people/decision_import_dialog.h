// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "persons/decision_import.h"

#include <QDialog>

namespace Secto {

/** Shows what decisions from elsewhere would change; accepted when the user wants them. */
class DecisionImportDialog : public QDialog
{
    Q_OBJECT

public:
    /** @p leftOut: decisions of the file that could not be read. */
    DecisionImportDialog(const DecisionImport &plan, const QString &path, int leftOut, QWidget *parent);
};

/** "3 are new. 1 contradicts …": a few sentences. */
QString inWords(const DecisionImport &plan, int leftOut);

} // namespace Secto
