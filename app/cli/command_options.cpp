// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/command_options.h"

#include "cli/command_line.h"

namespace Secto::Cli {

using namespace Qt::StringLiterals;

CommandOptions::CommandOptions(const QString &command, const QString &description)
    : m_name(u"secto "_s + command), m_help({u"h"_s, u"help"_s}, u"This help."_s)
{
    m_parser.setApplicationDescription(description);
    m_parser.addOption(m_help);
}

std::optional<int> CommandOptions::read(const QStringList &arguments)
{
    if (!m_parser.parse(QStringList{m_name} + arguments))
        return refuse(m_parser.errorText());
    if (!m_parser.isSet(m_help))
        return std::nullopt;
    printLine(m_parser.helpText().trimmed());
    return Done;
}

int CommandOptions::refuse(const QString &why) const
{
    printError(u"%1: %2 See %1 --help."_s.arg(m_name, why));
    return WrongUsage;
}

void printProblem(const QString &command, const Problem &problem)
{
    printError(u"secto %1: %2"_s.arg(command, problem.text()));
}

} // namespace Secto::Cli
