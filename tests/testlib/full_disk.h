// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

namespace Secto::Testing {

/** While it lives no file of this process grows beyond some bytes, as on a disk that is full. Unix only. */
class FullDisk
{
public:
    explicit FullDisk(quint64 bytes = 0)
    {
#ifdef Q_OS_UNIX
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{rlim_t(bytes), m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
#else
        qFatal("no full disk on this system");
#endif
    }
    ~FullDisk()
    {
#ifdef Q_OS_UNIX
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
#endif
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
#ifdef Q_OS_UNIX
    void (*m_handler)(int) = nullptr;
    rlimit m_before{};
#endif
};

} // namespace Secto::Testing
