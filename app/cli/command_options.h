// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"

#include <QCommandLineParser>

#include <optional>

namespace Secto::Cli {

/** What a command ends with; see CommandEntry::run(). */
enum ExitStatus { Done = 0, Failed = 1, WrongUsage = 2 };

/** What the options of commands have in common: --help, and mistakes told with the command's name. */
class CommandOptions
{
public:
    /** @param command "import"; also what its problems begin with */
    CommandOptions(const QString &command, const QString &description);

    QCommandLineParser &parser() { return m_parser; }

    /** Reads @p arguments; the status to end with if they are wrong, or help was asked for and given. */
    std::optional<int> read(const QStringList &arguments);
    /** Says @p why the arguments cannot be followed; the status to end with. */
    int refuse(const QString &why) const;

private:
    QString m_name; ///< "secto import"
    QCommandLineOption m_help;
    QCommandLineParser m_parser;
};

/** Writes @p problem to standard error, as one of `secto COMMAND`. */
void printProblem(const QString &command, const Problem &problem);

} // namespace Secto::Cli
