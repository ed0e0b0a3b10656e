// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/** Documents of Microsoft Word since 2007 and of all that write its format. */
class DocxImporter : public Importer
{
public:
    QString formatName() const override;
    QStringList fileNameFilters() const override;
    bool canHandle(const ImportSource &source) const override;
    ImportResult import(const ImportSource &source) const override;
};

} // namespace Secto
