// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/chip_style.h"

namespace Secto {

using namespace Qt::StringLiterals;

QString chipStyle(const Theme &theme)
{
    return uR"(QToolButton { color: %1; background: %2; border: 1px solid %3; border-radius: 9px; padding: 1px 8px; }
               QToolButton:hover { border-color: %1; }
               QToolButton:focus { border-color: %4; }
               QToolButton:checked, QToolButton[narrows="true"] { color: %5; border-color: %4; }
               QToolButton::menu-indicator { image: none; })"_s.arg(
        theme.secondary.name(), theme.field.name(), theme.rule.name(), theme.accent.name(), theme.text.name());
}

} // namespace Secto
