// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/finders/finder.h"

namespace Secto {

/** Days, months and years, and feasts that stand for a day: "December 11", "Tet", "1967". */
class DateFinder : public Finder
{
public:
    void find(const Reading &reading, qsizetype field, QList<Find> &finds) const override;
};

} // namespace Secto
