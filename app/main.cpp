// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"

#include <QCoreApplication>

using namespace Secto;

int main(int argc, char **argv)
{
    const QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const Cli::CommandEntry *command = Cli::findCommand(first);
    if (!command)
        command = Cli::findCommand(QStringLiteral("help"));

    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("secto"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SECTO_VERSION));
    return command->run(QCoreApplication::arguments().sliced(argc > 1 ? 2 : 1));
}
