// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/document_delegate.h"

#include "library/library_model.h"
#include "theme/type.h"

#include <QPainter>

namespace Secto {

namespace {

// Pixels.
constexpr int Left = 10;
constexpr int HeadLeft = 4; ///< of a volume or chapter, beside its chevron
constexpr int Right = 8;
constexpr int NumberGap = 8;
constexpr int RibbonGap = 6;
constexpr int Above = 6;
constexpr int Below = 6;
constexpr int BarWidth = 3; ///< at the left of the document that is open

} // namespace

DocumentDelegate::DocumentDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void DocumentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isOpen = index.data(LibraryModel::IsOpenRole).toBool();
    const QRectF ground = paintRowGround(*painter, option, m_theme);
    if (isOpen) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accent);
        painter->drawRoundedRect(QRectF(ground.left(), ground.top() + 8, BarWidth, ground.height() - 16), 1.5, 1.5);
    }

    QFont titleFont = option.font;
    const bool isHead = index.data(LibraryModel::IsHeadRole).toBool();
    titleFont.setWeight(isOpen ? QFont::DemiBold : isHead ? QFont::Medium : QFont::Normal);
    const QFontMetrics metrics(titleFont);
    const QColor calm = isSelected ? m_theme.text : m_theme.secondary;
    const int right = option.rect.right() - Right;
    const int left = option.rect.left() + (isHead ? HeadLeft : Left);
    int x = left;
    const QString second = index.data(LibraryModel::SecondLineRole).toString();
    const int above = second.isEmpty() ? (option.rect.height() - metrics.height()) / 2 : Above;
    int baseline = option.rect.top() + above + metrics.ascent();
    if (isHead && !index.data(LibraryModel::CollectionRole).toString().isEmpty()) {
        // A ribbon tells what the reader gathered from what a volume holds.
        const qreal top = baseline - metrics.capHeight() - 0.5;
        const QSizeF ribbon(6, metrics.capHeight() + 1);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.accent);
        painter->drawPolygon(QPolygonF{{qreal(x), top},
                                       {x + ribbon.width(), top},
                                       {x + ribbon.width(), top + ribbon.height()},
                                       {x + ribbon.width() / 2, top + ribbon.height() - 3},
                                       {qreal(x), top + ribbon.height()}});
        x += int(ribbon.width()) + RibbonGap;
    }

    const QString number = index.data(LibraryModel::NumberRole).toString();
    painter->setFont(titleFont);
    if (!number.isEmpty()) {
        painter->setPen(calm);
        painter->drawText(x, baseline, number);
        x += metrics.horizontalAdvance(number) + NumberGap;
    }
    painter->setPen(m_theme.text);
    painter->drawText(x, baseline, metrics.elidedText(index.data().toString(), Qt::ElideRight, right - x));

    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    baseline += metrics.descent() + 2 + smallMetrics.ascent();
    x = left;
    painter->setFont(small);
    painter->setPen(calm);
    painter->drawText(x, baseline, smallMetrics.elidedText(second, Qt::ElideRight, right - x));
    painter->restore();
}

void DocumentDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                            const QModelIndex &) const
{
    // Over the first line: what stands in the second is counted, not written.
    const int height = Above + QFontMetrics(option.font).height() + 4;
    editor->setGeometry(option.rect.left(), option.rect.top() + 1, option.rect.width(), height);
}

QSize DocumentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, Above + QFontMetrics(option.font).height() + 2 + QFontMetrics(smaller(option.font)).height() + Below};
}

} // namespace Secto
