// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"
#include "cli/translations.h"

#ifdef SECTO_HAS_WINDOW
#include "application.h"

#include <QApplication>
#endif

#include <QCoreApplication>

using namespace Secto;

namespace {

void nameProgram()
{
    QCoreApplication::setOrganizationName(QStringLiteral("secto"));
    QCoreApplication::setApplicationName(QStringLiteral("secto"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SECTO_VERSION));
}

int runCommand(const Cli::CommandEntry &command, int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Cli::installTranslations();
    const int status = command.run(QCoreApplication::arguments().sliced(argc > 1 ? 2 : 1));
    return Cli::finishOutput() ? status : 1;
}

#ifdef SECTO_HAS_WINDOW
int showWindow(int argc, char **argv)
{
    const QApplication qt(argc, argv);
    Cli::installTranslations();
    const auto options = readWindowOptions(QCoreApplication::arguments().sliced(1));
    if (!options) {
        Cli::printError(QStringLiteral("secto: ") + options.error().text());
        return 2;
    }
    Application application(*options);
    return application.run();
}
#endif

} // namespace

int main(int argc, char **argv)
{
    nameProgram();
    QString first = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    if (first == u"--help" || first == u"-h" || first == u"--version")
        first = first == u"--version" ? QStringLiteral("version") : QStringLiteral("help");
    if (const Cli::CommandEntry *command = Cli::findCommand(first))
        return runCommand(*command, argc, argv);
#ifdef SECTO_HAS_WINDOW
    return showWindow(argc, argv);
#else
    return runCommand(*Cli::findCommand(QStringLiteral("help")), argc, argv);
#endif
}
