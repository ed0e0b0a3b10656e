// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "finding/saved_search_delegate.h"

#include "finding/saved_search_model.h"
#include "finding/star_button.h"
#include "theme/type.h"

#include <QPainter>
#include <QPainterPath>

namespace Secto {

namespace {

// Pixels.
constexpr int Left = 8;
constexpr int Right = 10;
constexpr int Above = 5;
constexpr int Between = 2;
constexpr int Below = 6;
constexpr int Star = 11;
constexpr int StarGap = 8;
constexpr int Indent = Left + Star + StarGap;

} // namespace

SavedSearchDelegate::SavedSearchDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void SavedSearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintRowGround(*painter, option, m_theme);

    const QFontMetrics metrics(option.font);
    const int width = option.rect.width() - Indent - Right;
    const int left = option.rect.left() + Indent;
    int baseline = option.rect.top() + Above + metrics.ascent();
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.accent);
    painter->drawPath(
        starIn(QRectF(option.rect.left() + Left, baseline - (metrics.capHeight() + Star) / 2.0, Star, Star)));
    painter->setFont(option.font);
    painter->setPen(m_theme.text);
    painter->drawText(left, baseline, metrics.elidedText(index.data().toString(), Qt::ElideRight, width));

    const QFont small = smaller(option.font);
    const QFontMetrics smallMetrics(small);
    baseline += metrics.descent() + Between + smallMetrics.ascent();
    painter->setFont(small);
    painter->setPen(isSelected ? m_theme.text : m_theme.secondary);
    painter->drawText(
        left, baseline,
        smallMetrics.elidedText(index.data(SavedSearchModel::AboutRole).toString(), Qt::ElideRight, width));
    painter->restore();
}

QSize SavedSearchDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = Above + QFontMetrics(option.font).height() + Below;
    if (!index.data(SavedSearchModel::AboutRole).toString().isEmpty())
        height += Between + QFontMetrics(smaller(option.font)).height();
    return {120, height};
}

QWidget *SavedSearchDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                           const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (editor)
        editor->setPalette(m_theme.palette()); // the list's has no colour for what is selected
    return editor;
}

void SavedSearchDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                               const QModelIndex &) const
{
    // Over the name: what is searched for stays to be read.
    const int height = Above + QFontMetrics(option.font).height() + 4;
    editor->setGeometry(option.rect.left() + Indent - 5, option.rect.top() + 1, option.rect.width() - Indent + 5,
                        height);
}

} // namespace Secto
