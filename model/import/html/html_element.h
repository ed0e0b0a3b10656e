// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/document.h"
#include "import/markup/markup_tree.h"

#include <optional>

namespace Secto {

/** What an element of a page means to a reader. */
enum class HtmlElement {
    Inline, ///< says nothing beyond its text
    Block,
    Heading,
    List,
    Item,
    Quote,
    Preformatted,
    LineBreak,
    Rule,
    Link,
    Table,
    Row,
    Cell,
    Figure,
    Image,
    PageBreak,
};

HtmlElement htmlElement(const MarkupTree &tree, int node);

/** How the element sets its words apart, by its name, its style or a class that says so. */
std::optional<Emphasis::Kind> emphasisOf(const MarkupTree &tree, int node);

/** The kind of the lines in a block: a dateline or a signature if a class says so. */
Block::Kind blockKindOf(const MarkupTree &tree, int node);

/** Whether a table holds data; many only put things beside one another. */
bool isDataTable(const MarkupTree &tree, int node);

/** The label of a page that begins at the element: "731". */
QString pageLabelOf(const MarkupTree &tree, int node);

/**
 * The target of a link as Link::target has it: a page of the series' web edition as "frus1964-68v05#d137",
 * others as they are. Empty for what leads to no text.
 */
QString htmlLinkTarget(const QString &href);

/** A person or abbreviation that a link to a list of them marks, or a class; text spans are not set. */
std::optional<TaggedName> nameOf(const MarkupTree &tree, int node);

} // namespace Secto
