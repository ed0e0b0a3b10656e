// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QIcon>

class QPainter;
class QRectF;

namespace Secto {

/** Draws a highlight's colour as a small square: its wash with its under-line pattern at the foot. */
void paintSwatch(QPainter &painter, const QRectF &square, const QString &colourKey, const Theme &theme);

/** The swatch of @p side logical pixels, sharp on dense screens, for buttons and menus. */
QIcon swatchIcon(const QString &colourKey, const Theme &theme, int side = 16);

} // namespace Secto
