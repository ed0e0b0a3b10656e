// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/search_result_delegate.h"

#include "finding/search_result_model.h"
#include "theme/type.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <utility>

namespace Secto {

namespace {

// Pixels.
constexpr int Left = 10;
constexpr int Right = 10;
constexpr int Above = 7;
constexpr int Below = 8;
constexpr int HeadAbove = 12;
constexpr int HeadBelow = 5;
constexpr int NumberGap = 7;
constexpr int DateGap = 10;
constexpr int PassageGap = 3;

constexpr int PassageLines = 3;

/** Sets the passage in at most PassageLines lines; gives their height. */
qreal setPassage(QTextLayout &layout, const QModelIndex &index, const QFont &font, qreal width, const QColor &ink)
{
    layout.setText(index.data(SearchResultModel::PassageRole).toString());
    layout.setFont(font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &hit : index.data(SearchResultModel::HitsRole).value<QList<TextRange>>()) {
        QTextLayout::FormatRange format{int(hit.begin), int(hit.length()), {}};
        format.format.setFontWeight(QFont::DemiBold);
        format.format.setForeground(ink);
        formats << format;
    }
    layout.setFormats(formats);
    qreal y = 0;
    layout.beginLayout();
    for (int i = 0; i < PassageLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return y;
}

} // namespace

SearchResultDelegate::SearchResultDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void SearchResultDelegate::setWidth(int width)
{
    if (std::exchange(m_width, width) != width)
        emit sizeHintChanged({});
}

void SearchResultDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(SearchResultModel::IsVolumeRole).toBool())
        paintHead(painter, option, index);
    else
        paintDocument(painter, option, index);
    painter->restore();
}

void SearchResultDelegate::paintHead(QPainter *painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const
{
    const QFont font = headFont(option.font);
    const QFontMetrics metrics(font);
    const int baseline = option.rect.bottom() - HeadBelow - metrics.descent();
    const QString count = QLocale().toString(index.data(SearchResultModel::CountRole).toLongLong());
    const int right = option.rect.right() - Right;
    const int countWidth = metrics.horizontalAdvance(count);
    painter->setFont(font);
    painter->setPen(m_theme.secondary);
    painter->drawText(right - countWidth, baseline, count);
    const int left = option.rect.left() + Left;
    painter->drawText(left, baseline,
                      metrics.elidedText(index.data().toString(), Qt::ElideRight, right - countWidth - DateGap - left));
    painter->fillRect(QRect(left, option.rect.bottom(), right - left, 1), m_theme.rule);
}

void SearchResultDelegate::paintDocument(QPainter *painter, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
    if (isSelected || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isSelected ? m_theme.selection : m_theme.hover);
        painter->drawRoundedRect(ground, 5, 5);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(*painter, ground, m_theme);

    const QFont small = smaller(option.font);
    const QFontMetrics metrics(option.font);
    const QFontMetrics smallMetrics(small);
    const QColor calm = isSelected ? m_theme.text : m_theme.secondary;
    const int baseline = option.rect.top() + Above + metrics.ascent();
    int x = option.rect.left() + Left;
    int right = option.rect.right() - Right;

    const QString date = index.data(SearchResultModel::DateRole).toString();
    painter->setFont(small);
    painter->setPen(calm);
    if (!date.isEmpty()) {
        painter->drawText(right - smallMetrics.horizontalAdvance(date), baseline, date);
        right -= smallMetrics.horizontalAdvance(date) + DateGap;
    }
    painter->setFont(option.font);
    const QString number = index.data(SearchResultModel::NumberRole).toString();
    if (!number.isEmpty()) {
        painter->drawText(x, baseline, number);
        x += metrics.horizontalAdvance(number) + NumberGap;
    }
    painter->setPen(m_theme.text);
    painter->drawText(x, baseline, metrics.elidedText(index.data().toString(), Qt::ElideRight, right - x));

    QTextLayout passage;
    const int left = option.rect.left() + Left;
    setPassage(passage, index, small, option.rect.right() - Right - left, m_theme.text);
    painter->setPen(calm);
    passage.draw(painter, QPointF(left, option.rect.top() + Above + metrics.height() + PassageGap));
}

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(SearchResultModel::IsVolumeRole).toBool())
        return {120,
                (index.row() == 0 ? HeadBelow : HeadAbove) + QFontMetrics(headFont(option.font)).height() + HeadBelow};
    QTextLayout passage;
    const qreal height = setPassage(passage, index, smaller(option.font), m_width - Left - Right, m_theme.text);
    return {120, Above + QFontMetrics(option.font).height() + PassageGap + qRound(height) + Below};
}

} // namespace Secto
