// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/** E-books, EPUB 2 and 3: a volume whose documents are its pages, or what the table of contents names in them. */
class EpubImporter : public Importer
{
public:
    QString formatName() const override;
    QStringList fileNameFilters() const override;
    bool canHandle(const ImportSource &source) const override;
    ImportResult import(const ImportSource &source) const override;
};

} // namespace Secto
