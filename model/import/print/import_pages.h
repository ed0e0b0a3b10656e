// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"
#include "import/pdf/page_file.h"
#include "import/print/print_reader.h"

namespace Secto {

/** The pages of a file with the words that it holds as text; none for pictures of pages. */
struct PagesToImport
{
    const PageFile &file;
    QList<PageWords> pages;
    PrintProperties properties;
};

/**
 * The document that stands on @p pages. Pages without words are read from their pictures; what was left
 * out, guessed or not read is told in the problems. Empty if the import was cancelled.
 */
ImportResult importPages(PagesToImport pages, const ImportSource &source);

} // namespace Secto
