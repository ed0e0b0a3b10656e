// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"

#include <QList>

namespace Secto {

/** Where a column or a cell stands, in pixels from the left of its table. */
struct TableColumn
{
    qreal left = 0;
    qreal width = 0;

    friend bool operator==(const TableColumn &, const TableColumn &) = default;
};

/**
 * The columns of @p table in @p width: as wide as their words want where there is room for all,
 * narrower in proportion where there is not, but never below their longest word while that fits.
 *
 * @param body the text in which its cells stand
 * @param character the width of a usual letter, in pixels
 * @param gap between two columns, in pixels
 */
QList<TableColumn> tableColumns(const Table &table, const QString &body, qreal width, qreal character, qreal gap);

/** What a table takes, in pixels: where no cell need be broken into lines, and where no word is broken. */
struct TableRoom
{
    qreal wanted = 0;
    qreal least = 0;
};

TableRoom tableRoom(const Table &table, const QString &body, qreal character, qreal gap);

/** What @p cell takes of @p columns. */
TableColumn placeOf(const Cell &cell, const QList<TableColumn> &columns);

} // namespace Secto
