// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/theme.h"

#include <QCoreApplication>

#include <array>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

/** Rows of a small table: the light grounds (paper, light) and the dark one. */
struct Pair
{
    QColor light;
    QColor dark;

    QColor on(bool dark_) const { return dark_ ? dark : light; }
};

Pair entityPair(EntityKind kind)
{
    switch (kind) {
    case EntityKind::Person:
        return {0x3f6ca6, 0x86aee0};
    case EntityKind::Role:
        return {0x3f6ca6, 0x86aee0};
    case EntityKind::Place:
        return {0x4c7f3f, 0x93c184};
    case EntityKind::Organization:
        return {0xa2651a, 0xdda75f};
    case EntityKind::Date:
        return {0x7d4f9e, 0xc19ce0};
    case EntityKind::Document:
        return {0x645c50, 0xaca395};
    case EntityKind::Classification:
        return {0x9c3d2a, 0xe08a74};
    case EntityKind::Event:
        return {0x22787a, 0x6fc0c0};
    }
    return {};
}

struct Highlight
{
    QLatin1StringView key;
    Pair wash;
    Pair line;
};

const std::array Highlights{
    Highlight{"amber"_L1, {0xf7dd94, 0x43340d}, {0xa97400, 0xe0b040}},
    Highlight{"sage"_L1, {0xd3e6c3, 0x25391e}, {0x5b8544, 0x93c184}},
    Highlight{"sky"_L1, {0xcbe1f4, 0x1b364c}, {0x3d7cae, 0x86b8e0}},
    Highlight{"rose"_L1, {0xf8d3d1, 0x51262b}, {0xb4525a, 0xe89a9c}},
    Highlight{"violet"_L1, {0xe0d4f2, 0x3c2c53}, {0x7f5bb0, 0xbb9ce4}},
};

const Highlight *highlight(const QString &key)
{
    for (const Highlight &entry : Highlights) {
        if (key == entry.key)
            return &entry;
    }
    return nullptr;
}

QColor blend(const QColor &ground, const QColor &ink, double share)
{
    const auto mix = [share](int a, int b) { return int(a + (b - a) * share + 0.5); };
    return {mix(ground.red(), ink.red()), mix(ground.green(), ink.green()), mix(ground.blue(), ink.blue())};
}

Theme paper()
{
    return {.name = u"paper"_s,
            .isDark = false,
            .window = 0xf3efe6,
            .page = 0xfdfbf6,
            .text = 0x2b2621,
            .secondary = 0x6c6355,
            .accent = 0x9c3d2a,
            .rule = 0xdcd5c6,
            .hover = 0xebe5d8,
            .field = 0xfdfbf6,
            .selection = 0xcfdcec};
}

Theme light()
{
    return {.name = u"light"_s,
            .isDark = false,
            .window = 0xf4f4f2,
            .page = 0xffffff,
            .text = 0x202020,
            .secondary = 0x646464,
            .accent = 0x9c3d2a,
            .rule = 0xdcdcd8,
            .hover = 0xe9e9e6,
            .field = 0xffffff,
            .selection = 0xcbdcf0};
}

Theme dark()
{
    return {.name = u"dark"_s,
            .isDark = true,
            .window = 0x171513,
            .page = 0x1e1c19,
            .text = 0xe4ded2,
            .secondary = 0xa0978a,
            .accent = 0xe08a74,
            .rule = 0x38342e,
            .hover = 0x262320,
            .field = 0x211f1b,
            .selection = 0x2f435c};
}

} // namespace

QColor Theme::entity(EntityKind kind) const
{
    return entityPair(kind).on(isDark);
}

QColor Theme::entityTint(EntityKind kind) const
{
    return blend(page, entity(kind), isDark ? 0.28 : 0.17);
}

QColor Theme::wash(const QString &colourKey) const
{
    const Highlight *entry = highlight(colourKey);
    return entry ? entry->wash.on(isDark) : QColor();
}

QColor Theme::washLine(const QString &colourKey) const
{
    const Highlight *entry = highlight(colourKey);
    return entry ? entry->line.on(isDark) : QColor();
}

QPalette Theme::palette() const
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, field);
    palette.setColor(QPalette::AlternateBase, hover);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, secondary);
    palette.setColor(QPalette::Button, blend(window, isDark ? Qt::white : Qt::black, 0.04));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, accent);
    palette.setColor(QPalette::ToolTipBase, field);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Highlight, selection);
    palette.setColor(QPalette::HighlightedText, text);
    palette.setColor(QPalette::Accent, accent);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::LinkVisited, accent);
    palette.setColor(QPalette::Light, blend(window, Qt::white, isDark ? 0.10 : 0.6));
    palette.setColor(QPalette::Midlight, blend(window, Qt::white, isDark ? 0.06 : 0.3));
    palette.setColor(QPalette::Mid, rule);
    palette.setColor(QPalette::Dark, blend(window, Qt::black, 0.3));
    palette.setColor(QPalette::Shadow, blend(window, Qt::black, 0.6));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, blend(window, text, 0.45));
    return palette;
}

Theme themeFor(ThemeChoice choice, bool systemIsDark)
{
    switch (choice) {
    case ThemeChoice::Paper:
        return paper();
    case ThemeChoice::Light:
        return light();
    case ThemeChoice::Dark:
        return dark();
    case ThemeChoice::System:
        break;
    }
    return systemIsDark ? dark() : paper();
}

QString entityKindTitle(EntityKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("EntityKind", text); };
    switch (kind) {
    case EntityKind::Person:
        return tr("People");
    case EntityKind::Role:
        return tr("Roles");
    case EntityKind::Place:
        return tr("Places");
    case EntityKind::Organization:
        return tr("Organizations");
    case EntityKind::Date:
        return tr("Dates");
    case EntityKind::Document:
        return tr("Documents");
    case EntityKind::Classification:
        return tr("Markings");
    case EntityKind::Event:
        return tr("Events");
    }
    return {};
}

QString entityKindName(EntityKind kind)
{
    const auto tr = [](const char *text) { return QCoreApplication::translate("EntityKind", text); };
    switch (kind) {
    case EntityKind::Person:
        return tr("Person");
    case EntityKind::Role:
        return tr("Role");
    case EntityKind::Place:
        return tr("Place");
    case EntityKind::Organization:
        return tr("Organization");
    case EntityKind::Date:
        return tr("Date");
    case EntityKind::Document:
        return tr("Document");
    case EntityKind::Classification:
        return tr("Marking");
    case EntityKind::Event:
        return tr("Event");
    }
    return {};
}

} // namespace Secto
