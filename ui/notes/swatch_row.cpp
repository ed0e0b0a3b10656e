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

SwatchRow::SwatchRow(Choice choice, QWidget *parent) : QWidget(parent), m_buttons(new QButtonGroup(this))
{
    setObjectName(u"swatches"_s);
    m_buttons->setExclusive(choice == Choice::One);
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
        m_buttons->addButton(button);
        row->addWidget(button);
    }
    connect(m_buttons, &QButtonGroup::buttonClicked, this,
            [this](const QAbstractButton *button) { emit pressed(keyOf(button)); });
}

void SwatchRow::setTheme(const Theme &theme)
{
    for (QAbstractButton *button : m_buttons->buttons())
        button->setIcon(swatchIcon(keyOf(button), theme, SwatchSize));
    setStyleSheet(
        u"QToolButton { border: 2px solid transparent; border-radius: 5px; padding: 1px; }"
        " QToolButton:hover { border-color: %1; } QToolButton:checked { border-color: %2; }"
        " QToolButton:focus { border-color: %3; }"_s.arg(theme.rule.name(), theme.text.name(), theme.accent.name()));
}

void SwatchRow::setNames(const QList<HighlightColour> &colours)
{
    for (QAbstractButton *button : m_buttons->buttons()) {
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
    for (const QAbstractButton *button : m_buttons->buttons()) {
        if (button->isChecked())
            keys << keyOf(button);
    }
    return keys;
}

void SwatchRow::setChosen(const QSet<QString> &keys)
{
    const bool exclusive = m_buttons->exclusive();
    m_buttons->setExclusive(false); // or none could be chosen
    for (QAbstractButton *button : m_buttons->buttons())
        button->setChecked(keys.contains(keyOf(button)));
    m_buttons->setExclusive(exclusive);
}

} // namespace Secto
