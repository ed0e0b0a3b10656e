// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/give_way.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace Secto {

void giveWay()
{
#ifdef Q_OS_LINUX
    constexpr int Patient = 15; // of 19: where all others are busy it still goes on, slowly
    setpriority(PRIO_PROCESS, id_t(gettid()), Patient);
#endif
}

} // namespace Secto
