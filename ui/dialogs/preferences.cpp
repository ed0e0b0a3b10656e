// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/preferences.h"

#include <QSettings>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Written as words, so that the file can be read and the enum may change its order.
constexpr std::array ThemeNames{
    std::pair{ThemeChoice::System, "system"_L1},
    std::pair{ThemeChoice::Paper, "paper"_L1},
    std::pair{ThemeChoice::Light, "light"_L1},
    std::pair{ThemeChoice::Dark, "dark"_L1},
};

constexpr int SmallestZoom = 50;
constexpr int LargestZoom = 300;

} // namespace

Preferences Preferences::load()
{
    const QSettings settings;
    Preferences loaded;

    const QString theme = settings.value(u"appearance/theme"_s).toString();
    for (const auto &[choice, name] : ThemeNames) {
        if (theme == name)
            loaded.theme = choice;
    }

    loaded.typography.face = settings.value(u"page/face"_s).toString();
    bool isNumber = false;
    const int zoom = settings.value(u"page/zoom"_s).toInt(&isNumber);
    if (isNumber && zoom >= SmallestZoom && zoom <= LargestZoom)
        loaded.typography.zoom = zoom;
    loaded.typography.oldStyleFigures = settings.value(u"page/oldStyleFigures"_s, false).toBool();
    loaded.spellChecking = settings.value(u"notes/spellChecking"_s, true).toBool();
    loaded.lastFolder = settings.value(u"files/lastFolder"_s).toString();
    return loaded;
}

void Preferences::save() const
{
    QSettings settings;
    for (const auto &[choice, name] : ThemeNames) {
        if (choice == theme)
            settings.setValue(u"appearance/theme"_s, QString(name));
    }
    settings.setValue(u"page/face"_s, typography.face);
    settings.setValue(u"page/zoom"_s, typography.zoom);
    settings.setValue(u"page/oldStyleFigures"_s, typography.oldStyleFigures);
    settings.setValue(u"notes/spellChecking"_s, spellChecking);
    settings.setValue(u"files/lastFolder"_s, lastFolder);
}

} // namespace Secto
