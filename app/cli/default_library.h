// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Secto::Cli {

/** The user's own library: reading-room.secto in the data folder, which is made if need be. */
QString defaultLibraryPath();

} // namespace Secto::Cli
