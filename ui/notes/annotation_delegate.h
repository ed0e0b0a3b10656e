// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "notes/card_style.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace Secto {

class AnnotationCard;

/** Draws the cards that are not in hand; the one that is has a widget of its own, whose height it asks. */
class AnnotationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit AnnotationDelegate(QObject *parent = nullptr);

    void setStyle(const CardStyle &style);
    const CardStyle &style() const { return m_style; }

    /** Pixels; the list tells it before it asks for sizes. */
    void setWidth(int width);

    /** The card in hand; null for none. */
    void setLive(const QString &annotationId, const AnnotationCard *card);

    /** The annotation has changed: its height is to be found again. */
    void forget(const QString &annotationId) { m_heights.remove(annotationId); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    CardStyle m_style;
    int m_width = 300;
    QString m_liveId;
    const AnnotationCard *m_live = nullptr;
    mutable QHash<QString, int> m_heights; ///< of cards not in hand, by Annotation::id, at m_width
};

} // namespace Secto
