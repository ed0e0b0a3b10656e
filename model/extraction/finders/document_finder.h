// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/finders/finder.h"

namespace Secto {

/** Telegrams, files and publications: "Embtel 2077", "Lot 70 D 89", "NSAM 273", "611.51G/3-1854". */
class DocumentFinder : public Finder
{
public:
    void find(const Reading &reading, qsizetype field, QList<Find> &finds) const override;
};

} // namespace Secto
