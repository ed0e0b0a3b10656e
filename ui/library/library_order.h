// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/document_row.h"

#include <vector>

namespace Secto {

struct LibraryContent;

/** The rows of a library in an order, whatever is filtered: made once for many filters. */
struct LibraryOrder
{
    LibraryOrder() = default;
    LibraryOrder(const LibraryContent &content, DocumentOrder order, bool isReversed);

    std::vector<int> rows;     ///< as they follow one another
    std::vector<int> volumeOf; ///< by row, the place of its volume among the volumes; -1 for none
};

} // namespace Secto
