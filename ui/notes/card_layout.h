// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes/card_style.h"

#include <QModelIndex>
#include <QTextLayout>

#include <memory>
#include <vector>

namespace Secto {

/**
 * A card that is not being edited, laid out for a width: the quote cut to three lines, the
 * beginning of the note, then place and tags. Cheap enough to make at each painting.
 */
class CardLayout
{
public:
    /** @p index of an AnnotationModel or a proxy of one; @p width in pixels. */
    CardLayout(const QModelIndex &index, const CardStyle &style, int width);

    int height() const { return m_height; }
    void paint(QPainter &painter, const QRect &card) const;

private:
    void addText(const QString &text, const QFont &font, const QColor &colour, int mostLines,
                 const QList<QTextLayout::FormatRange> &formats = {});
    void addTags(const QStringList &tags);

    struct Chip
    {
        QString text;
        QRect rect;
    };

    const CardStyle &m_style;
    int m_width;
    int m_height = 0; ///< while laying out: where the next part goes
    QString m_colour;
    std::vector<std::unique_ptr<QTextLayout>> m_texts;
    QString m_place;
    QPoint m_placeAt;
    QList<Chip> m_chips;
    bool m_isLost = false;
};

} // namespace Secto
