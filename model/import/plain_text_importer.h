// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/**
 * Reads a document copied from a web page: the head, the paragraphs with note
 * calls glued to words and page marks between them, and the notes at the end.
 *
 * One document a text. Whatever is not recognized stays in the body as it was.
 */
class PlainTextImporter : public Importer
{
public:
    QString formatName() const override;
    QStringList fileNameFilters() const override;

    /** True for every text; looks at its first 64 KiB. */
    bool canHandle(const ImportSource &source) const override;

    ImportResult import(const ImportSource &source) const override;
};

} // namespace Secto
