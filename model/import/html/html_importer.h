// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/** Web pages as a browser saves them: documents of the series' web edition, articles, what word processors export. */
class HtmlImporter : public Importer
{
public:
    QString formatName() const override;
    QStringList fileNameFilters() const override;
    bool canHandle(const ImportSource &source) const override;
    ImportResult import(const ImportSource &source) const override;
};

} // namespace Secto
