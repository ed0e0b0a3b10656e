// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/sidebar_tabs.h"

#include "theme/type.h"

#include <QLocale>
#include <QPainter>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int Gap = 18;     ///< between two tabs
constexpr int CountGap = 5; ///< between words and number
constexpr int Height = 34;
constexpr int Underline = 2;

} // namespace

SidebarTabs::SidebarTabs(QWidget *parent) : QTabBar(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
}

void SidebarTabs::setCount(int tab, int count)
{
    setTabData(tab, count);
    // Screen readers say the number with the words.
    setAccessibleTabName(tab, count > 0 ? u"%1 %2"_s.arg(tabText(tab)).arg(count) : tabText(tab));
    setIconSize(iconSize()); // lays the tabs out again
    updateGeometry();
    update();
}

void SidebarTabs::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QFont SidebarTabs::titleFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QString SidebarTabs::countText(int tab) const
{
    const int count = tabData(tab).toInt();
    return count > 0 ? QLocale().toString(count) : QString();
}

QSize SidebarTabs::tabSizeHint(int tab) const
{
    // As wide as the words are when in use, so that nothing moves.
    const QString count = countText(tab);
    const int number = count.isEmpty() ? 0 : CountGap + fontMetrics().horizontalAdvance(count);
    return {QFontMetrics(titleFont()).horizontalAdvance(tabText(tab)) + number + Gap, Height};
}

void SidebarTabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.rule);
    painter.drawLine(0, height() - 1, width(), height() - 1);

    const int pointedAt = tabAt(mapFromGlobal(QCursor::pos()));
    for (int tab = 0; tab < count(); ++tab) {
        const QRect area = tabRect(tab).adjusted(0, 0, -Gap, 0);
        const bool isCurrent = tab == currentIndex();
        const QFont in = isCurrent ? titleFont() : font();
        const QFontMetrics metrics(in);
        const int baseline = (height() - Underline + metrics.capHeight()) / 2;

        painter.setFont(in);
        painter.setPen(isCurrent || tab == pointedAt ? m_theme.text : m_theme.secondary);
        painter.drawText(area.left(), baseline, tabText(tab));
        const int afterWords = area.left() + metrics.horizontalAdvance(tabText(tab)) + CountGap;
        painter.setFont(font());
        painter.setPen(m_theme.secondary);
        painter.drawText(afterWords, baseline, countText(tab));

        if (isCurrent) {
            painter.fillRect(QRect(area.left(), height() - Underline, area.width(), Underline), m_theme.accent);
            if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
                paintFocus(painter, QRectF(area).adjusted(-6, 4, 6, -5), m_theme);
        }
    }
}

} // namespace Secto
