// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace Secto {

/** What an element of a volume means to a reader. */
enum class TeiElement {
    Unknown,     ///< its text is kept
    Transparent, ///< known, and says nothing beyond its text
    Division,
    Head,
    Line, ///< a line of its own, without more
    Dateline,
    Signed,
    Item,
    Quote,
    Paragraph, ///< a line whose looks may make it a heading
    LineBreak,
    PageBreak,
    Note,
    Emphasis,
    Person,
    Term, ///< an abbreviation, or with a type the sender or the receiver
    PlaceName,
    Date,
    Reference,
    List,
    ListedTerm,
    Table,
    Row,
    Cell,
    Figure,
    Attachment,
    Microfiche, ///< which film and frame hold the document
    Skipped,    ///< nothing to read: graphics, and what would load something else
};

/** @p isFrus whether it is of the series' own namespace and not of TEI's. */
TeiElement teiElement(QStringView name, bool isFrus);

} // namespace Secto
