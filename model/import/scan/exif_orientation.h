// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace Secto {

/** How the camera was held, as the JPEG file @p bytes says: 1 (upright) to 8, as in Exif; 1 if it does not. */
int exifOrientation(const QByteArray &bytes);

} // namespace Secto
