// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/markup_tree.h"

#include <QSet>
#include <QStringList>

namespace Secto {

/** Kinds of parts of a page that are no part of its text. */
enum class PagePart {
    Text,       ///< it is
    Unreadable, ///< scripts, styles and the like, which nobody reads
    Navigation,
    Frame, ///< head and foot of the site, side bars, offers to share
    Form,
    Hidden, ///< what the page does not show, or only when pointed at
    Media,
    Beside, ///< text that is not in the element which holds the main text
};

/** A page of the web has a frame around its text; a part of a book is text alone. */
enum class PageKind { Web, Book };

/** What element @p node is by its name, role and class; it alone, not what holds it. */
PagePart partOf(const MarkupTree &tree, int node, PageKind kind);

/** What @p parts are in words that a user knows: "navigation", "forms". */
QStringList namesOf(const QSet<PagePart> &parts);

/** Whether one of @p words, which are apart by spaces, is @p word. */
bool hasWord(const QString &words, QStringView word);

/** Whether one of the words of @p node's class or epub:type is @p word. */
bool hasClass(const MarkupTree &tree, int node, QStringView word);

/**
 * The element that holds the text of a web page: the article or what is marked as main, else the
 * smallest that holds nearly all words outside of links, navigation and frame.
 */
int findMainText(const MarkupTree &tree);

} // namespace Secto
