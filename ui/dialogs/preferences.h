// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/typography.h"
#include "theme/theme.h"

#include <QString>

namespace Secto {

/** What the user prefers, kept with QSettings. A value. */
struct Preferences
{
    ThemeChoice theme = ThemeChoice::System;
    Typography typography;
    bool spellChecking = true;
    QString lastFolder; ///< of the file dialogs

    /** What was saved; anything missing or unreadable has its default. */
    static Preferences load();
    void save() const;

    friend bool operator==(const Preferences &, const Preferences &) = default;
};

} // namespace Secto
