// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/type.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontDatabase>
#include <QLineEdit>
#include <QPainter>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace Secto {

using namespace Qt::StringLiterals;

QFont interfaceFont()
{
    QFont font = QApplication::font();
    static const bool hasInter = QFontDatabase::hasFamily(u"Inter"_s);
    if (hasInter)
        font.setFamily(u"Inter"_s);
    return font;
}

QFont smaller(const QFont &font)
{
    QFont small = font;
    if (font.pixelSize() > 0)
        small.setPixelSize(std::max(9, qRound(font.pixelSize() * 0.86)));
    else
        small.setPointSizeF(font.pointSizeF() * 0.86);
    return small;
}

QFont headFont(const QFont &font)
{
    QFont head = smaller(font);
    head.setWeight(QFont::DemiBold);
    head.setLetterSpacing(QFont::PercentageSpacing, 107);
    return head;
}

void paintFocus(QPainter &painter, const QRectF &around, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around.adjusted(0.75, 0.75, -0.75, -0.75), 5, 5);
    painter.restore();
}

void setRowsOnPane(QAbstractItemView *list)
{
    list->setFrameShape(QFrame::NoFrame);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setMouseTracking(true);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->viewport()->setAutoFillBackground(false);
}

QRectF paintRowGround(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme)
{
    const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isSelected ? theme.selection : theme.hover);
        painter.drawRoundedRect(ground, 5, 5);
    }
    painter.restore();
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(painter, ground, theme);
    return ground;
}

void setFieldStyle(QLineEdit *field, const Theme &theme)
{
    field->setStyleSheet(u"QLineEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 6px;"
                         " padding: 5px 8px; } QLineEdit:focus { border-color: %4; }"_s.arg(
                             theme.field.name(), theme.text.name(), theme.rule.name(), theme.accent.name()));
}

void setInk(QWidget *widget, const QColor &ink)
{
    QPalette palette = widget->palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, ink);
    widget->setPalette(palette);
}

} // namespace Secto
