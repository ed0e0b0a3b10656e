// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "import/markup/markup_tree.h"

namespace Secto {

/** What the head of a page says of it. */
struct PageMetadata
{
    QString title;   ///< without the name of the site
    QString author;  ///< may be empty
    QString date;    ///< of publication, ISO 8601; may be empty
    QString address; ///< where the page stands; may be empty
};

/** @param page the text of the page: browsers note the address in a comment */
PageMetadata readPageMetadata(const MarkupTree &tree, const QString &page);

/** Fills what @p document does not say itself. Pages of the series' web edition are known by their address. */
void applyPageMetadata(Document &document, const PageMetadata &metadata);

} // namespace Secto
