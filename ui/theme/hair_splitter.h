// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/theme.h"

#include <QSplitter>

namespace Secto {

/**
 * A splitter whose handle is a hair line. Drawn, not styled: a style sheet on a splitter
 * would reach every pane in it and undo their palettes.
 */
class HairSplitter : public QSplitter
{
    Q_OBJECT

public:
    explicit HairSplitter(Qt::Orientation orientation = Qt::Horizontal, QWidget *parent = nullptr);

    void setTheme(const Theme &theme);

protected:
    QSplitterHandle *createHandle() override;

private:
    QColor m_line;
};

} // namespace Secto
