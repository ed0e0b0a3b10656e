// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/page_layout.h"

namespace Secto {

/** What stands at a point of the view. */
struct PageHit
{
    TextPlace place;                  ///< the nearest place between two characters
    qsizetype on = -1;                ///< canonical offset in place.field of the character under the point; -1: none
    std::optional<Inserted> inserted; ///< the call or label under the point
    QString note;                     ///< label of the footnote whose ground is under the point
    QRectF insertedRect;              ///< of inserted, in the view
};

/** @param top the first height of the sheet in view  @param point in the view */
PageHit hitTest(const PageLayout &layout, qreal top, const QPointF &point);

} // namespace Secto
