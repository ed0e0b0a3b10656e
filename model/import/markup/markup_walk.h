// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/markup_tree.h"

#include <vector>

namespace Secto {

/**
 * Walks over what @p root holds, in reading order and without recursion. Calls @p enter with every node,
 * which returns whether to go into it, and @p leave with those that were gone into, as they end.
 */
template <typename Enter, typename Leave>
void walkInside(const MarkupTree &tree, int root, Enter enter, Leave leave)
{
    std::vector<int> open;
    const int end = tree.at(root).end;
    for (int node = root + 1;;) {
        while (!open.empty() && tree.at(open.back()).end <= node) {
            leave(open.back());
            open.pop_back();
        }
        if (node >= end)
            return;
        if (!enter(node)) {
            node = tree.at(node).end;
            continue;
        }
        open.push_back(node);
        ++node;
    }
}

} // namespace Secto
