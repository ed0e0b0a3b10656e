// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/importer.h"

namespace Secto {

/** Volumes of *Foreign Relations of the United States* in TEI P5, of every vintage. */
class TeiImporter : public Importer
{
public:
    QString formatName() const override;
    QStringList fileNameFilters() const override;
    bool canHandle(const ImportSource &source) const override;
    ImportResult import(const ImportSource &source) const override;
};

} // namespace Secto
