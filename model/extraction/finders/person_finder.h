// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "extraction/finders/finder.h"

namespace Secto {

/** Persons named: after a title ("Foreign Minister Harmel"), by given name and surname, by a name of the
 * list or of the built-in tables, and bare capitalized words that may be surnames and still need a reason. */
class PersonFinder : public Finder
{
public:
    void find(const Reading &reading, qsizetype field, QList<Find> &finds) const override;
};

} // namespace Secto
