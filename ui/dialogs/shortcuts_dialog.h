// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace Secto {

/** Shows the keys of every action of @p window, grouped as in its menus. */
void showShortcuts(QWidget *window);

} // namespace Secto
