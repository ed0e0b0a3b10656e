// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_line.h"

#include "cli/cite_command.h"
#include "cli/decisions_command.h"
#include "cli/export_command.h"
#include "cli/extract_command.h"
#include "cli/import_command.h"
#include "cli/search_command.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace Secto::Cli {

namespace {

void write(FILE *stream, const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

int version(const QStringList &)
{
    printLine(QStringLiteral("secto " SECTO_VERSION));
    return 0;
}

int help(const QStringList &)
{
    printLine(QStringLiteral("Usage: secto [DOCUMENT ...]      open the window\n"
                             "       secto COMMAND [...]       work without a window\n\nCommands:"));
    for (const CommandEntry &entry : commands())
        printLine(
            QStringLiteral("  %1 %2").arg(QLatin1StringView(entry.name), -10).arg(QLatin1StringView(entry.summary)));
    return 0;
}

// One line a command; its function is declared in a header of its own, cli/NAME_command.h.
constexpr std::array Commands{
    CommandEntry{"cite", "cite documents for readers and for reference managers", citeCommand},
    CommandEntry{"decisions", "your decisions on names to a file, or a colleague's into a library", decisionsCommand},
    CommandEntry{"export", "the notes of a library as Markdown", exportCommand},
    CommandEntry{"extract", "read documents and print what they hold as JSON", extractCommand},
    CommandEntry{"help", "this list", help},
    CommandEntry{"import", "bring files, archives and folders into a library", importCommand},
    CommandEntry{"search", "find documents in a library by their words", searchCommand},
    CommandEntry{"version", "the version of this program", version},
};

} // namespace

std::span<const CommandEntry> commands()
{
    return Commands;
}

const CommandEntry *findCommand(const QString &name)
{
    const auto found = std::ranges::find_if(
        Commands, [&](const CommandEntry &entry) { return name == QLatin1StringView(entry.name); });
    return found == Commands.end() ? nullptr : &*found;
}

void printLine(const QString &line)
{
    write(stdout, line);
}

void printError(const QString &line)
{
    write(stderr, line);
}

bool finishOutput()
{
    const bool flushed = std::fflush(stdout) == 0;
    if (flushed && std::ferror(stdout) == 0)
        return true;
    printError(QStringLiteral("secto: The output could not be written in full. Is the disk full?"));
    return false;
}

} // namespace Secto::Cli
