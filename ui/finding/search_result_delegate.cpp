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

using namespace Qt::StringLiterals;

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

/** What stands before the passage: the day. */
QString dateOf(const QModelIndex &index)
{
    const QString date = index.data(SearchResultModel::DateRole).toString();
    return date.isEmpty() ? QString() : date + u" · "_s;
}

/** Sets the date and the passage in at most PassageLines lines; gives their height. */
qreal setPassage(QTextLayout &layout, const QModelIndex &index, const QFont &font, qreal width, const QColor &ink)
{
    const QString date = dateOf(index);
    layout.setText(date + index.data(SearchResultModel::PassageRole).toString());
    layout.setFont(font);
    QList<QTextLayout::FormatRange> formats;
    for (const TextRange &hit : index.data(SearchResultModel::HitsRole).value<QList<TextRange>>()) {
        QTextLayout::FormatRange format{int(date.size() + hit.begin), int(hit.length()), {}};
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

/** The title in one line or two, the second cut where it does not fit. */
QStringList titleLines(const QString &title, const QFont &font, int width)
{
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(title) <= width)
        return {title};
    QTextLayout layout(title, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    return {title.first(line.textLength()).trimmed(),
            metrics.elidedText(title.sliced(line.textLength()).trimmed(), Qt::ElideRight, width)};
}

/** Of the column in which the number hangs beside the title. */
int numberWidth(const QModelIndex &index, const QFontMetrics &metrics)
{
    const QString number = index.data(SearchResultModel::NumberRole).toString();
    return number.isEmpty() ? 0 : metrics.horizontalAdvance(number) + NumberGap;
}

} // namespace

/** The list asks for all rows at once: those that surely fill their lines are not set for it. */
int SearchResultDelegate::passageHeight(const QModelIndex &index, const QFont &rowFont) const
{
    const QFont font = smaller(rowFont);
    const QFontMetrics metrics(font);
    const int width = m_width - Left - Right;
    const qsizetype length = (dateOf(index) + index.data(SearchResultModel::PassageRole).toString()).size();
    if (length * metrics.averageCharWidth() > (PassageLines + 1) * width)
        return PassageLines * metrics.height();
    QTextLayout passage;
    return qRound(setPassage(passage, index, font, width, m_theme.text));
}

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
    paintRowGround(*painter, option, m_theme);

    const QFontMetrics metrics(option.font);
    const QColor calm = isSelected ? m_theme.text : m_theme.secondary;
    const int left = option.rect.left() + Left;
    const int width = option.rect.width() - Left - Right;
    const int indent = numberWidth(index, metrics);
    int y = option.rect.top() + Above;
    painter->setFont(option.font);
    painter->setPen(calm);
    painter->drawText(left, y + metrics.ascent(), index.data(SearchResultModel::NumberRole).toString());
    painter->setPen(m_theme.text);
    for (const QString &line : titleLines(index.data().toString(), option.font, width - indent)) {
        painter->drawText(left + indent, y + metrics.ascent(), line);
        y += metrics.height();
    }

    QTextLayout passage;
    setPassage(passage, index, smaller(option.font), width, m_theme.text);
    painter->setPen(calm);
    passage.draw(painter, QPointF(left, y + PassageGap));
}

QSize SearchResultDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(SearchResultModel::IsVolumeRole).toBool())
        return {120,
                (index.row() == 0 ? HeadBelow : HeadAbove) + QFontMetrics(headFont(option.font)).height() + HeadBelow};
    const QFontMetrics metrics(option.font);
    const int room = m_width - Left - Right - numberWidth(index, metrics);
    const int lines = metrics.horizontalAdvance(index.data().toString()) <= room ? 1 : 2;
    return {120, Above + lines * metrics.height() + PassageGap + passageHeight(index, option.font) + Below};
}

} // namespace Secto
