// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QFont>

class QAbstractItemView;
class QLineEdit;
class QRectF;
class QStyleOptionViewItem;
class QWidget;

namespace Secto {

/** The face of the window's own words at the desktop's size: Inter where it is installed, else the desktop's. */
QFont interfaceFont();

/** For second lines and counts, beside @p font. */
QFont smaller(const QFont &font);

/** For heads in capitals above a group, beside @p font: small, spaced, half bold. */
QFont headFont(const QFont &font);

/** Draws the ring around what has the keyboard, just inside @p around. */
void paintFocus(QPainter &painter, const QRectF &around, const Theme &theme);

/** For a list on a pane's own ground, whose rows a delegate draws: no frame, no edit by a click, scrolled smoothly. */
void setRowsOnPane(QAbstractItemView *list);

/** Draws the ground of a list's row: chosen, under the mouse, with the keyboard. Gives its rectangle. */
QRectF paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

/** Sets a line edit as the panes' filters are: room around the words, a hair line, the accent where the keyboard is. */
void setFieldStyle(QLineEdit *field, const Theme &theme);

/** Makes @p widget speak in @p ink, whatever its parent does. */
void setInk(QWidget *widget, const QColor &ink);

} // namespace Secto
