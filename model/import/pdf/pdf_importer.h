// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/** PDF files that hold their text: printed by a program, or scanned and read before. */
class PdfImporter : public Importer
{
public:
    QString formatName() const override;
    QStringList fileNameFilters() const override;
    bool canHandle(const ImportSource &source) const override;
    ImportResult import(const ImportSource &source) const override;

    static constexpr int MostPages = 3000; ///< of one file
};

} // namespace Secto
