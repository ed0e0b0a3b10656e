// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/entity_delegate.h"

#include "sidebar/entity_model.h"
#include "theme/type.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

// Pixels.
constexpr int MarkLeft = 8;
constexpr qreal MarkSize = 10;
constexpr int TextLeft = 26;
constexpr int Right = 8;
constexpr int CountGap = 10;
constexpr int Above = 4;
constexpr int Below = 4;
constexpr int KindAbove = 14;
constexpr int KindBelow = 5;
constexpr int SecondLines = 2; ///< at most

bool isKind(const QModelIndex &index)
{
    return index.data(EntityModel::KeyRole).isNull();
}

QString countText(const QModelIndex &index)
{
    return QLocale().toString(index.data(EntityModel::CountRole).toInt());
}

/** @p text broken into at most SecondLines lines of @p width; the last is elided where words are left over. */
QStringList secondLines(const QString &text, const QFont &font, int width)
{
    if (text.isEmpty() || width <= 0)
        return {};
    QTextLayout layout(text, font);
    layout.beginLayout();
    QStringList lines;
    while (lines.size() < SecondLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == SecondLines;
        const QString rest = text.sliced(line.textStart(), isLast ? text.size() - line.textStart() : line.textLength());
        lines << QFontMetrics(font).elidedText(rest.trimmed(), Qt::ElideRight, width);
    }
    layout.endLayout();
    return lines;
}

/** Where the parts of an entity's row go. */
struct Row
{
    QRect area;
    QFont nameFont;
    QFont smallFont;
    QString count;
    int nameWidth = 0;
    QStringList second;

    Row(const QStyleOptionViewItem &option, const QModelIndex &index, int width)
        : area(option.rect), nameFont(option.font), smallFont(smaller(option.font)), count(countText(index))
    {
        nameWidth = width - TextLeft - Right - CountGap - QFontMetrics(nameFont).horizontalAdvance(count);
        second = secondLines(index.data(EntityModel::SecondLineRole).toString(), smallFont, width - TextLeft - Right);
    }

    int height() const
    {
        return Above + QFontMetrics(nameFont).height() + int(second.size()) * QFontMetrics(smallFont).height() + Below;
    }
};

} // namespace

EntityDelegate::EntityDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void EntityDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isKind(index))
        paintKind(painter, option, index);
    else
        paintEntity(painter, option, index);
    painter->restore();
}

void EntityDelegate::paintKind(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFont font = headFont(option.font);
    const QFontMetrics metrics(font);
    const QString title = index.data().toString().toUpper();
    const QString count = countText(index);
    const int baseline = option.rect.bottom() - KindBelow - metrics.descent();

    painter->setFont(font);
    painter->setPen(m_theme.text);
    painter->drawText(option.rect.left(), baseline, title);
    QFont light = font;
    light.setWeight(QFont::Normal);
    painter->setFont(light);
    painter->setPen(m_theme.secondary);
    painter->drawText(option.rect.left() + metrics.horizontalAdvance(title) + 5, baseline, count);

    // The arrow is there for those who look for it: while the mouse is over it, and on a closed kind.
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    const bool isPointedAt = option.state.testFlag(QStyle::State_MouseOver);
    const bool hasFocus = option.state.testFlag(QStyle::State_HasFocus);
    if (!isOpen || isPointedAt || hasFocus) {
        const qreal middle = baseline - metrics.capHeight() / 2.0;
        const qreal x = option.rect.right() - Right - 4;
        painter->setPen(QPen(m_theme.secondary, 1.3));
        painter->drawPolyline(isOpen ? QPolygonF{{x - 4, middle - 2}, {x, middle + 2}, {x + 4, middle - 2}}
                                     : QPolygonF{{x - 2, middle - 4}, {x + 2, middle}, {x - 2, middle + 4}});
    }
    if (hasFocus)
        paintFocus(*painter, QRectF(option.rect).adjusted(-4, KindAbove - 4, 0, 0), m_theme);
}

void EntityDelegate::paintEntity(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Row row(option, index, option.rect.width());
    const auto kind = EntityKind(index.data(EntityModel::KindRole).toInt());
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const QRectF ground = QRectF(row.area).adjusted(0, 0.5, 0, -0.5);

    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? m_theme.entityTint(kind) : m_theme.hover);
        painter->drawRoundedRect(ground, 5, 5);
    }
    // On the chosen row the tint is enough, unless the user came by keyboard.
    const bool byKeyboard = option.widget && option.widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
    if (option.state.testFlag(QStyle::State_HasFocus) && (byKeyboard || !isChosen))
        paintFocus(*painter, ground, m_theme);

    const QFontMetrics metrics(row.nameFont);
    int baseline = row.area.top() + Above + metrics.ascent();
    const qreal middle = baseline - metrics.capHeight() / 2.0;
    const int left = row.area.left() + TextLeft;
    paintEntityMark(*painter, QRectF(row.area.left() + MarkLeft, middle - MarkSize / 2, MarkSize, MarkSize), kind,
                    m_theme);

    painter->setFont(row.nameFont);
    painter->setPen(m_theme.text);
    painter->drawText(left, baseline, metrics.elidedText(index.data().toString(), Qt::ElideRight, row.nameWidth));
    const QColor calm = isChosen ? m_theme.text : m_theme.secondary;
    painter->setPen(calm);
    painter->drawText(row.area.right() - Right - metrics.horizontalAdvance(row.count), baseline, row.count);

    painter->setFont(row.smallFont);
    const QFontMetrics small(row.smallFont);
    baseline += metrics.descent() + small.ascent();
    for (const QString &line : row.second) {
        painter->drawText(left, baseline, line);
        baseline += small.height();
    }
}

QSize EntityDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (isKind(index))
        return {width, KindAbove + QFontMetrics(headFont(option.font)).height() + KindBelow};
    return {width, Row(option, index, width).height()};
}

bool EntityDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                               const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || isKind(index))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Row row(option, index, option.rect.width());
    const bool isCut = QFontMetrics(row.nameFont).horizontalAdvance(index.data().toString()) > row.nameWidth
                       || row.second.join(u' ') != index.data(EntityModel::SecondLineRole).toString();
    if (isCut)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    event->ignore();
    return false;
}

} // namespace Secto
