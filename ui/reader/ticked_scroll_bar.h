// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QScrollBar>

namespace Secto {

/** A place of the document that is marked on its scroll bar. */
struct ScrollTick
{
    qreal at = 0; ///< 0 the top of the document, 1 its end
    QColor colour;

    friend bool operator==(const ScrollTick &, const ScrollTick &) = default;
};

/** The desktop's own scroll bar, with ticks over its groove. */
class TickedScrollBar : public QScrollBar
{
    Q_OBJECT

public:
    explicit TickedScrollBar(QWidget *parent = nullptr);

    void setTicks(const QList<ScrollTick> &ticks);
    const QList<ScrollTick> &ticks() const { return m_ticks; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<ScrollTick> m_ticks;
};

} // namespace Secto
