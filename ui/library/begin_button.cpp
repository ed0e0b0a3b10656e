// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/begin_button.h"

#include "theme/type.h"

#include <QKeyEvent>
#include <QPainter>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int Side = 16;
constexpr int Above = 12;
constexpr int PlainSide = 8;
constexpr int PlainAbove = 5;
constexpr int LineGap = 3;
constexpr int KeyGap = 12;

} // namespace

BeginButton::BeginButton(const QString &title, const QString &more, const QString &key, bool isPlain, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(themeFor(ThemeChoice::Paper, false))
    , m_more(more)
    , m_key(key)
    , m_isPlain(isPlain)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(more);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum); // a fixed one would be as high as its hint is wide
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BeginButton::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

QFont BeginButton::titleFont() const
{
    QFont title = font();
    title.setWeight(m_isPlain ? QFont::Normal : QFont::DemiBold);
    return title;
}

QRect BeginButton::moreArea(int width) const
{
    const int side = m_isPlain ? PlainSide : Side;
    const int top = (m_isPlain ? PlainAbove : Above) + QFontMetrics(titleFont()).height() + LineGap;
    const QFontMetrics metrics(smaller(font()));
    const int available = std::max(1, width - 2 * side);
    const int flags = m_isPlain ? Qt::TextSingleLine : Qt::TextWordWrap;
    const int height = m_more.isEmpty() ? 0 : metrics.boundingRect(0, 0, available, 1000, flags, m_more).height();
    return {side, top, available, height};
}

int BeginButton::heightForWidth(int width) const
{
    const QRect more = moreArea(width);
    const int bottom = more.height() > 0 ? more.bottom() + 1 : more.top() - LineGap;
    return bottom + (m_isPlain ? PlainAbove : Above);
}

QSize BeginButton::sizeHint() const
{
    return {360, heightForWidth(360)};
}

QSize BeginButton::minimumSizeHint() const
{
    return {180, heightForWidth(360)};
}

void BeginButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        click();
        break;
    case Qt::Key_Down:
        focusNextPrevChild(true);
        break;
    case Qt::Key_Up:
        focusNextPrevChild(false);
        break;
    default:
        QAbstractButton::keyPressEvent(event);
    }
}

void BeginButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isPointedAt = underMouse() || isDown();
    painter.setPen(m_isPlain ? QPen(Qt::NoPen) : QPen(m_theme.rule, 1));
    if (m_isPlain)
        painter.setBrush(isPointedAt ? m_theme.hover : QColor(Qt::transparent));
    else
        painter.setBrush(isPointedAt ? m_theme.hover : m_theme.page);
    painter.drawRoundedRect(ground, 6, 6);
    if (hasFocus())
        paintFocus(painter, rect(), m_theme);

    const QFont title = titleFont();
    const QFontMetrics metrics(title);
    const QFont small = smaller(font());
    const QFontMetrics smallMetrics(small);
    const int side = m_isPlain ? PlainSide : Side;
    const int baseline = (m_isPlain ? PlainAbove : Above) + metrics.ascent();
    const int keyWidth = m_key.isEmpty() ? 0 : smallMetrics.horizontalAdvance(m_key) + KeyGap;

    painter.setFont(title);
    painter.setPen(m_theme.text);
    painter.drawText(side, baseline, metrics.elidedText(text(), Qt::ElideRight, width() - 2 * side - keyWidth));
    painter.setFont(small);
    painter.setPen(m_theme.secondary);
    if (!m_key.isEmpty())
        painter.drawText(width() - side - keyWidth + KeyGap, baseline, m_key);
    const QRect more = moreArea(width());
    if (m_isPlain)
        painter.drawText(more, Qt::TextSingleLine, smallMetrics.elidedText(m_more, Qt::ElideRight, more.width()));
    else
        painter.drawText(more, Qt::TextWordWrap, m_more);
}

} // namespace Secto
