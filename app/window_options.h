// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QSize>
#include <QString>
#include <QStringList>

namespace Secto {

/** What the command line asks of the window. */
struct WindowOptions
{
    QStringList documents; ///< absolute paths
    bool telegram = false; ///< open the built-in telegram
    QString library;       ///< path of the library file; never empty
    QString theme;         ///< "paper", "light", "dark"; empty: as the user chose
    QString snapshot;      ///< draw the window to this PNG and end; empty: show it
    QSize size;            ///< of the window; invalid: as last time
};

/** Reads the command line after the program's name. The problem names the option that is wrong. */
Result<WindowOptions> readWindowOptions(const QStringList &arguments);

/** The options in plain text, for `secto help`. */
QString windowOptionsHelp();

} // namespace Secto
