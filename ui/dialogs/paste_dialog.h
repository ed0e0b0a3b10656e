// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer_registry.h"

#include <QDialog>

namespace Secto {

/** A document from the clipboard: the text, to be corrected, beside what Secto reads in it (number, title, notes). */
class PasteDialog : public QDialog
{
    Q_OBJECT

public:
    PasteDialog(const ImporterRegistry &importers, const QString &text, QWidget *parent = nullptr);

signals:
    void textAccepted(const QString &text);
};

} // namespace Secto
