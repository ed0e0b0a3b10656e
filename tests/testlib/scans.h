// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/pdf/page_file.h"

#include <QByteArray>
#include <QList>

namespace Secto::Testing {

/** Page @p page of @p pdf as a scanner sees it, @p dotsPerInch fine. */
Raster scanned(const QByteArray &pdf, int page = 0, int dotsPerInch = 200);

QByteArray pngOf(const Raster &picture);
/** @p orientation as Exif counts: how the camera was held. */
QByteArray jpegOf(const Raster &picture, int orientation = 1);
QByteArray tiffOf(const QList<Raster> &pictures);

/** A PDF whose only page is @p picture, without text. */
QByteArray pdfOf(const Raster &picture);

} // namespace Secto::Testing
