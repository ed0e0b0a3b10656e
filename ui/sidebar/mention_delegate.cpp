// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sidebar/mention_delegate.h"

#include "sidebar/mention_model.h"
#include "theme/type.h"

#include <QPainter>

namespace Secto {

namespace {

constexpr int Margin = 8;           ///< left and right, pixels
constexpr int Above = 3;            ///< and below, pixels
constexpr int PlaceGap = 8;         ///< between the words and the place, pixels
constexpr qreal BeforeShare = 0.38; ///< of the line, at most, for the words before the mention

/** As QFontMetrics::elidedText(), but between words where there is one. */
QString elidedAtWord(const QFontMetrics &metrics, const QString &text, Qt::TextElideMode mode, int width)
{
    const QString cut = metrics.elidedText(text, mode, width);
    if (cut == text)
        return text;
    const qsizetype space = mode == Qt::ElideLeft ? cut.indexOf(u' ') : cut.lastIndexOf(u' ');
    if (space < 0)
        return cut;
    return mode == Qt::ElideLeft ? u'…' + cut.sliced(space + 1) : cut.first(space) + u'…';
}

} // namespace

MentionDelegate::MentionDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(themeFor(ThemeChoice::Paper, false))
{}

void MentionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(option.rect).adjusted(0, 0.5, 0, -0.5);
    const bool isCurrent = index.row() == m_current;
    if (isCurrent || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isCurrent ? m_theme.entityTint(m_kind) : m_theme.hover);
        painter->drawRoundedRect(ground, 4, 4);
    }
    if (option.state.testFlag(QStyle::State_HasFocus))
        paintFocus(*painter, ground, m_theme);

    const QFont font = smaller(option.font);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    const QFontMetrics metrics(font);
    const QFontMetrics strongMetrics(strong);
    const QColor calm = isCurrent ? m_theme.text : m_theme.secondary;
    const int baseline = option.rect.top() + Above + metrics.ascent();
    const auto write = [&](int x, const QString &text, const QFont &in, const QColor &ink) {
        painter->setFont(in);
        painter->setPen(ink);
        painter->drawText(x, baseline, text);
    };

    const QString place = index.data(MentionModel::PlaceRole).toString();
    const int placeLeft = option.rect.right() - Margin - metrics.horizontalAdvance(place);
    write(placeLeft, place, font, calm);

    // The words themselves are always seen; what stands before them gives way first.
    const int width = placeLeft - PlaceGap - option.rect.left() - Margin;
    const QString before =
        elidedAtWord(metrics, index.data(MentionModel::BeforeRole).toString(), Qt::ElideLeft, int(width * BeforeShare));
    int x = option.rect.left() + Margin;
    write(x, before, font, calm);
    x += metrics.horizontalAdvance(before);
    const int right = placeLeft - PlaceGap;
    const QString words =
        strongMetrics.elidedText(index.data(MentionModel::WordsRole).toString(), Qt::ElideRight, right - x);
    write(x, words, strong, m_theme.text);
    x += strongMetrics.horizontalAdvance(words);
    write(x, elidedAtWord(metrics, index.data(MentionModel::AfterRole).toString(), Qt::ElideRight, right - x), font,
          calm);
    painter->restore();
}

QSize MentionDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, 2 * Above + QFontMetrics(smaller(option.font)).height()};
}

} // namespace Secto
