// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "documents/volume.h"
#include "import/epub/epub_package.h"
#include "import/html/footnote_index.h"

namespace Secto {

/** What becomes one document of a book: a page, or the part of a page that the table of contents names. */
struct EpubPart
{
    HtmlPlace begin;
    int end = 0;      ///< the first node behind it
    QString title;    ///< as the table of contents has it; may be empty
    QString name;     ///< the file's own, or the place in it: by it the document is known again
    int section = -1; ///< in EpubParts::sections
};

struct EpubParts
{
    QList<EpubPart> parts; ///< in reading order, nothing of the pages between them
    QList<Section> sections;
};

/**
 * Divides a book. A line of its table of contents that has further lines of documents below it is a
 * section, others are documents; a page that it does not name is one as well.
 */
EpubParts divideBook(const EpubPackage &package, std::span<const HtmlFile> files, const FootnoteIndex &index);

} // namespace Secto
