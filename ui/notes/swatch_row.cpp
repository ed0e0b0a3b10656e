// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notes/swatch_row.h"

#include "theme/swatch.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr int SwatchSize = 16;
constexpr auto KeyProperty = "colourKey";

QString keyOf(const QAbstractButton *button)
{
    return button->property(KeyProperty).toString();
}

} // namespace

SwatchRow::SwatchRow(Choice choice, QWidget *parent) : QWidget(parent), m_choice(choice)
{
    setObjectName(u"swatches"_s);
    // Arrows walk within a group, and only one of it is a stop of Tab. Where several can be chosen each is a stop.
    auto *group = choice == Choice::One ? new QButtonGroup(this) : nullptr;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(1);
    for (const QString &key : highlightColourKeys()) {
        auto *button = new QToolButton;
        button->setObjectName(u"swatch-"_s + key);
        button->setProperty(KeyProperty, key);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setIconSize({SwatchSize, SwatchSize});
        if (group)
            group->addButton(button);
        connect(button, &QToolButton::clicked, this, [this, key] { emit pressed(key); });
        m_buttons << button;
        row->addWidget(button);
    }
}

void SwatchRow::setTheme(const Theme &theme)
{
    for (QToolButton *button : std::as_const(m_buttons))
        button->setIcon(swatchIcon(keyOf(button), theme, SwatchSize));
    setStyleSheet(
        u"QToolButton { border: 2px solid transparent; border-radius: 5px; padding: 1px; }"
        " QToolButton:hover { border-color: %1; } QToolButton:checked { border-color: %2; }"
        " QToolButton:focus { border-color: %3; }"_s.arg(theme.rule.name(), theme.text.name(), theme.accent.name()));
}

void SwatchRow::setNames(const QList<HighlightColour> &colours)
{
    for (QToolButton *button : std::as_const(m_buttons)) {
        for (const HighlightColour &colour : colours) {
            if (colour.key != keyOf(button))
                continue;
            button->setToolTip(colour.name);
            button->setAccessibleName(colour.name);
        }
    }
}

QSet<QString> SwatchRow::chosen() const
{
    QSet<QString> keys;
    for (const QToolButton *button : m_buttons) {
        if (button->isChecked())
            keys << keyOf(button);
    }
    return keys;
}

void SwatchRow::setChosen(const QSet<QString> &keys)
{
    auto *group = m_choice == Choice::One ? m_buttons.first()->group() : nullptr;
    if (group)
        group->setExclusive(false); // or none could be chosen
    for (QToolButton *button : std::as_const(m_buttons))
        button->setChecked(keys.contains(keyOf(button)));
    if (group)
        group->setExclusive(true);
}

} // namespace Secto
