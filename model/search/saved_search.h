// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/context_lines.h"
#include "search/search_narrowing.h"

namespace Secto {

/** A search as it stands in the pane: what is typed and what is chosen beside it. A value. */
struct SearchTerms
{
    QString query;
    bool stems = false;     ///< other forms of the same English words count
    bool inContext = false; ///< shown as lines, in this order
    ContextOrder order = ContextOrder::AsFound;
    SearchNarrowing narrowing;

    friend bool operator==(const SearchTerms &, const SearchTerms &) = default;
};

/** A search that the user keeps under a name, to run it again. */
struct SavedSearch
{
    QString id; ///< as Annotation::id; empty for one that is not in a library yet
    QString name;
    SearchTerms terms;

    friend bool operator==(const SavedSearch &, const SavedSearch &) = default;
};

} // namespace Secto
