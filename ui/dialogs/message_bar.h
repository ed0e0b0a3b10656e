// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/problem.h"
#include "theme/theme.h"

#include <QWidget>

namespace Secto {

/** Problems in a line above the page: what happened, what was kept, what to do. Hidden while there is none. */
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    explicit MessageBar(QWidget *parent = nullptr);

    using QWidget::show;
    /** Shows @p problem after those still shown. */
    void show(const Problem &problem);
    void show(const Problems &problems);
    void setTheme(const Theme &theme);
};

} // namespace Secto
