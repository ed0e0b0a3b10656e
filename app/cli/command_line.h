// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace Secto::Cli {

/** A headless command: `secto NAME …`. */
struct CommandEntry
{
    const char *name;
    const char *summary; ///< one line of `secto help`

    /**
     * @param arguments what follows the command's name
     * @return the exit status: 0 done, 1 something could not be done (said on standard error), 2 wrong usage
     */
    int (*run)(const QStringList &arguments);
};

/** Every command, in the order in which help lists them. */
std::span<const CommandEntry> commands();

/** The command called @p name; null if there is none. */
const CommandEntry *findCommand(const QString &name);

/** Writes @p line and a newline to standard output or standard error, as UTF-8 in every locale. */
void printLine(const QString &line);
void printError(const QString &line);

/** Writes out what printLine() holds back; false if any of it could not be written, which is said. */
bool finishOutput();

} // namespace Secto::Cli
