// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/finders/finder.h"

namespace Secto {

/** Events and agreements of the built-in table: "1954 agreements", "San Antonio formulation". */
class EventFinder : public Finder
{
public:
    void find(const Reading &reading, qsizetype field, QList<Find> &finds) const override;
};

} // namespace Secto
