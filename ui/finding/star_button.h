// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QToolButton>

class QPainterPath;

namespace Secto {

/** A star of five points that fills @p square. */
QPainterPath starIn(const QRectF &square);

/** The star beside the field: full where the search is saved. */
class StarButton : public QToolButton
{
    Q_OBJECT

public:
    explicit StarButton(QWidget *parent = nullptr);

    void setTheme(const Theme &theme);
    void setFull(bool isFull);
    bool isFull() const { return m_isFull; }

    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme m_theme;
    bool m_isFull = false;
};

} // namespace Secto
