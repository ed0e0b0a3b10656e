// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/finders/finder.h"

namespace Secto {

/** Marks of classification, handling, precedence and routing: "Secret", "Exdis", "NATUS". */
class MarkingFinder : public Finder
{
public:
    void find(const Reading &reading, qsizetype field, QList<Find> &finds) const override;
};

} // namespace Secto
