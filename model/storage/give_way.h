// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace Secto {

/**
 * Lets the calling thread, and the threads that it starts from now on, work only where nobody else needs the
 * processor: for what a reader does not wait for. For the thread's life; QThread's priorities do nothing on Linux.
 */
void giveWay();

} // namespace Secto
