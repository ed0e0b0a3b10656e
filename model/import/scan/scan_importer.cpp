// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/scan/scan_importer.h"

#include "import/print/import_pages.h"
#include "import/scan/image_file.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

QString ScanImporter::formatName() const
{
    return QCoreApplication::translate("ScanImporter", "picture of a page");
}

QStringList ScanImporter::fileNameFilters() const
{
    return {u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.tif"_s, u"*.tiff"_s};
}

bool ScanImporter::canHandle(const ImportSource &source) const
{
    return isImage(source.bytes);
}

ImportResult ScanImporter::import(const ImportSource &source) const
{
    const auto file = ImageFile::open(source.bytes, source.name);
    if (!file)
        return {{}, {file.error()}};
    PagesToImport pages{**file, {}, {}};
    for (int page = 0; page < (*file)->pageCount(); ++page)
        pages.pages << PageWords{(*file)->pageSize(page), {}, {}};
    return importPages(std::move(pages), source);
}

} // namespace Secto
