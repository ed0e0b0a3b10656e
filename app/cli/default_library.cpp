// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/default_library.h"

#include <QDir>
#include <QStandardPaths>

namespace Secto::Cli {

QString defaultLibraryPath()
{
    // If the folder cannot be made, opening the library says so.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/secto"));
    folder.mkpath(QStringLiteral("."));
    return folder.filePath(QStringLiteral("reading-room.secto"));
}

} // namespace Secto::Cli
