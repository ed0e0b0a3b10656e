// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace Secto {

/** How the page is set. A value. */
struct Typography
{
    QString face;                 ///< family; empty: the first of pageFaces()
    int zoom = 100;               ///< percent, 50 to 300; 100 sets the body at 18 px
    bool oldStyleFigures = false; ///< lining by default: "11" must not read as "II"

    friend bool operator==(const Typography &, const Typography &) = default;
};

/** The book faces that this system has, best first; never empty. */
QStringList pageFaces();

/** The body's font at @p typography; sizes of all else on the page follow from it. */
QFont bodyFont(const Typography &typography);

} // namespace Secto
