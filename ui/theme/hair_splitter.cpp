// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/hair_splitter.h"

#include <QPainter>

namespace Secto {

namespace {

/** One pixel wide to the eye; Qt widens the place where the mouse can take it. */
class HairHandle : public QSplitterHandle
{
public:
    HairHandle(Qt::Orientation orientation, QSplitter *parent, const QColor &line)
        : QSplitterHandle(orientation, parent), m_line(line)
    {}

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect whole = rect();
        if (orientation() == Qt::Horizontal)
            painter.fillRect(whole.center().x(), 0, 1, whole.height(), m_line);
        else
            painter.fillRect(0, whole.center().y(), whole.width(), 1, m_line);
    }

private:
    const QColor &m_line; ///< the splitter's
};

} // namespace

HairSplitter::HairSplitter(Qt::Orientation orientation, QWidget *parent)
    : QSplitter(orientation, parent), m_line(themeFor(ThemeChoice::Paper, false).rule)
{
    setHandleWidth(1);
}

void HairSplitter::setTheme(const Theme &theme)
{
    m_line = theme.rule;
    for (int i = 1; i < count(); ++i)
        handle(i)->update();
}

QSplitterHandle *HairSplitter::createHandle()
{
    return new HairHandle(orientation(), this, m_line);
}

} // namespace Secto
