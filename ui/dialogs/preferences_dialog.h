// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "dialogs/preferences.h"
#include "storage/library.h"

#include <QDialog>

namespace Secto {

/** Theme, typeface, figures, zoom, spelling, and the names of the highlight colours; every change shows at once. */
class PreferencesDialog : public QDialog
{
    Q_OBJECT

public:
    PreferencesDialog(const Preferences &preferences, Library &library, QWidget *parent = nullptr);

    Preferences preferences() const;

signals:
    /** At every change, and once more with the first values if the dialog is cancelled. */
    void preferencesChanged(const Secto::Preferences &preferences);
    void problem(const Secto::Problem &problem);
};

} // namespace Secto
