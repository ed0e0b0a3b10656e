// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "annotations/annotation.h"
#include "theme/theme.h"

#include <QSet>
#include <QWidget>

class QToolButton;

namespace Secto {

/** The five highlight colours as small buttons, of which one or several can be chosen. */
class SwatchRow : public QWidget
{
    Q_OBJECT

public:
    enum class Choice { One, Several };

    explicit SwatchRow(Choice choice, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setNames(const QList<HighlightColour> &colours);

    QSet<QString> chosen() const;
    /** Emits nothing. */
    void setChosen(const QSet<QString> &keys);

signals:
    /** The user pressed a colour. */
    void pressed(const QString &colourKey);

private:
    Choice m_choice;
    QList<QToolButton *> m_buttons;
};

} // namespace Secto
