// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/year_chart.h"

#include "library/document_row.h"
#include "theme/type.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int Height = 92;
constexpr int Edge = 3; ///< room for the ring of the keyboard
constexpr int LabelGap = 3;
constexpr double WidestSlot = 34;
constexpr double WidestBar = 22;
constexpr double LeastBar = 2; ///< height of a year with a single document among thousands
constexpr int UndatedGap = 36; ///< room for its label

} // namespace

QString inWords(const YearCount &year)
{
    const QString label = year.year == 0 ? YearChart::tr("no date") : QString::number(year.year);
    return u"%1: %2"_s.arg(label, countOfDocuments(year.documents));
}

YearChart::YearChart(QWidget *parent) : QWidget(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{
    setObjectName(u"yearChart"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(smaller(interfaceFont()));
    setAccessibleName(tr("Documents by year"));
}

void YearChart::setTheme(const Theme &theme)
{
    m_theme = theme;
    update();
}

void YearChart::setYears(const QList<YearCount> &years)
{
    m_years = years;
    m_most = 0;
    for (const YearCount &year : years)
        m_most = std::max(m_most, year.documents);
    m_chosen.reset();
    m_hand = -1;
    m_under = -1;
    describe();
    update();
}

void YearChart::choose(std::optional<int> year)
{
    m_chosen = year;
    describe();
    update();
}

void YearChart::describe()
{
    QStringList words;
    for (const YearCount &year : std::as_const(m_years)) {
        if (year.documents > 0)
            words << inWords(year);
    }
    const QString all = words.join(u", "_s);
    const QString shown =
        m_chosen ? tr("Shown: %1. %2").arg(*m_chosen == 0 ? tr("no date") : QString::number(*m_chosen), all) : all;
    setAccessibleDescription(m_hand >= 0 && m_hand < m_years.size() ? inWords(m_years[m_hand]) : shown);
}

/** The room of one bar, from the top to the foot of the bars. */
QRectF YearChart::slot(int index) const
{
    const int foot = height() - Edge - LabelGap - fontMetrics().height();
    const bool hasUndated = m_years.size() > 1 && m_years.constLast().year == 0;
    const double room = width() - 2.0 * Edge - (hasUndated ? UndatedGap : 0);
    const double each = std::min(WidestSlot, room / std::max<qsizetype>(m_years.size(), 1));
    const bool isUndated = hasUndated && index == m_years.size() - 1;
    return {Edge + index * each + (isUndated ? UndatedGap : 0), double(Edge), each, double(foot - Edge)};
}

QRect YearChart::bar(int year) const
{
    const auto found = std::ranges::find(m_years, year, &YearCount::year);
    return found == m_years.end() ? QRect() : slot(int(found - m_years.begin())).toAlignedRect();
}

int YearChart::at(const QPoint &point) const
{
    for (int i = 0; i < m_years.size(); ++i) {
        const QRectF room = slot(i);
        if (point.x() >= room.left() && point.x() < room.right())
            return m_years[i].documents > 0 ? i : -1;
    }
    return -1;
}

void YearChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor plain = m_theme.entity(EntityKind::Person);
    QColor calm = plain;
    calm.setAlphaF(0.38F);
    for (int i = 0; i < m_years.size(); ++i) {
        const QRectF room = slot(i);
        const YearCount &year = m_years[i];
        if (year.documents == 0)
            continue;
        const double tall = std::max(LeastBar, room.height() * year.documents / m_most);
        const double wide = std::clamp(room.width() - std::min(3.0, room.width() * 0.3), 1.0, WidestBar);
        const QRectF box(room.center().x() - wide / 2, room.bottom() - tall, wide, tall);
        const bool isCalm = m_chosen ? *m_chosen != year.year : false;
        painter.fillRect(box, isCalm ? calm : plain);
        if (i == m_under)
            painter.fillRect(QRectF(box.left(), room.top(), box.width(), room.height()),
                             QColor(calm.red(), calm.green(), calm.blue(), 40));
    }
    if (m_years.isEmpty())
        return;
    const double foot = slot(0).bottom() + 0.5;
    painter.setPen(m_theme.rule);
    painter.drawLine(QPointF(Edge, foot), QPointF(slot(int(m_years.size()) - 1).right(), foot));
    paintLabels(painter);
    if (hasFocus() && m_hand >= 0)
        paintFocus(painter, slot(m_hand).adjusted(-1, -2, 1, 2), m_theme);
}

/** Years at decades or lustra, as the width allows; the first and the last always. */
void YearChart::paintLabels(QPainter &painter) const
{
    const int last = int(m_years.size()) - 1;
    const int baseline = height() - Edge - fontMetrics().descent();
    const double each = slot(0).width();
    const double wide = fontMetrics().horizontalAdvance(u"0000"_s) + 10;
    int step = 1;
    for (const int candidate : {1, 2, 5, 10, 20, 50, 100}) {
        step = candidate;
        if (each * candidate >= wide)
            break;
    }
    double free = 0; // up to where labels stand
    const auto label = [&](int index, bool mustStand, double before) {
        const QString text = m_years[index].year == 0 ? tr("no date") : QString::number(m_years[index].year);
        const double advance = fontMetrics().horizontalAdvance(text);
        const double left = std::clamp(slot(index).center().x() - advance / 2, 0.0, std::max(0.0, width() - advance));
        if ((left < free && !mustStand) || left + advance > before)
            return left;
        const bool isChosen = m_chosen && *m_chosen == m_years[index].year;
        painter.setPen(isChosen ? m_theme.text : m_theme.secondary);
        painter.drawText(QPointF(left, baseline), text);
        free = left + advance + 8;
        return left;
    };
    label(0, true, width() + 1.0);
    const bool hasUndated = last > 0 && m_years[last].year == 0;
    const int lastDated = hasUndated ? last - 1 : last;
    const double reserved = lastDated > 0 ? slot(lastDated).center().x() - wide / 2 : width();
    for (int i = 1; i < lastDated; ++i) {
        if (m_years[i].year % step == 0)
            label(i, false, reserved);
    }
    if (lastDated > 0)
        label(lastDated, false, width() + 1.0);
    if (hasUndated)
        label(last, false, width() + 1.0);
}

void YearChart::toggle(int index)
{
    if (index < 0 || index >= m_years.size())
        return;
    const int year = m_years[index].year;
    choose(m_chosen == year ? std::nullopt : std::optional(year));
    emit yearChosen(m_chosen);
}

void YearChart::setHand(int index)
{
    m_hand = index;
    describe();
    update();
}

void YearChart::mousePressEvent(QMouseEvent *event)
{
    const int index = at(event->position().toPoint());
    if (index >= 0)
        m_hand = index;
    toggle(index);
}

void YearChart::mouseMoveEvent(QMouseEvent *event)
{
    m_under = at(event->position().toPoint());
    setCursor(m_under >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void YearChart::leaveEvent(QEvent *)
{
    m_under = -1;
    update();
}

void YearChart::focusInEvent(QFocusEvent *event)
{
    if (m_hand < 0 && !m_years.isEmpty())
        setHand(0);
    QWidget::focusInEvent(event);
}

void YearChart::keyPressEvent(QKeyEvent *event)
{
    // Years without documents are passed over.
    const auto next = [this](int from, int direction) {
        int index = from + direction;
        while (index >= 0 && index < m_years.size() && m_years[index].documents == 0)
            index += direction;
        return index >= 0 && index < m_years.size() ? index : from;
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return setHand(next(m_hand, -1));
    case Qt::Key_Right:
        return setHand(next(m_hand, +1));
    case Qt::Key_Home:
        return setHand(next(-1, +1));
    case Qt::Key_End:
        return setHand(next(int(m_years.size()), -1));
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return toggle(m_hand);
    case Qt::Key_Escape:
        if (m_chosen) {
            choose({});
            emit yearChosen({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool YearChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int index = at(help->pos());
    if (index >= 0)
        QToolTip::showText(help->globalPos(), inWords(m_years[index]), this);
    else
        QToolTip::hideText();
    return true;
}

QSize YearChart::sizeHint() const
{
    return {400, Height};
}

QSize YearChart::minimumSizeHint() const
{
    return {160, Height};
}

} // namespace Secto
