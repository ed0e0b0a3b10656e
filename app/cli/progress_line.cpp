// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/progress_line.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace Secto::Cli {

namespace {

constexpr qsizetype Width = 79;
constexpr qint64 BetweenLines = 100; // ms

void write(const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

ProgressLine::ProgressLine()
#ifdef Q_OS_UNIX
    : m_isTerminal(isatty(fileno(stderr)) != 0)
#else
    : m_isTerminal(false)
#endif
{}

void ProgressLine::show(const QString &text)
{
    if (!m_isTerminal || (m_isShown && m_sinceShown.elapsed() < BetweenLines))
        return;
    m_sinceShown.start();
    m_isShown = true;
    const QString cut = text.size() > Width ? text.first(Width - 1) + u'…' : text;
    write("\r\x1b[K" + cut.toUtf8());
}

void ProgressLine::clear()
{
    if (m_isShown)
        write("\r\x1b[K");
    m_isShown = false;
}

} // namespace Secto::Cli
