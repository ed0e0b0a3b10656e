// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/odt_importer.h"

#include "import/office/odt_reader.h"
#include "import/office/office_problems.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

using namespace Qt::StringLiterals;

QString OdtImporter::formatName() const
{
    return QCoreApplication::translate("OfficeImporter", "OpenDocument text");
}

QStringList OdtImporter::fileNameFilters() const
{
    return {u"*.odt"_s};
}

bool OdtImporter::canHandle(const ImportSource &source) const
{
    constexpr qsizetype Beginning = 128; // bytes in which the archive says what it is
    return source.bytes.startsWith("PK\3\4")
           && source.bytes.first(std::min(source.bytes.size(), Beginning))
                  .contains("application/vnd.oasis.opendocument.text");
}

ImportResult OdtImporter::import(const ImportSource &source) const
{
    const PackageFiles package = unpackTexts(source);
    OdtReader reader(package);
    const auto document = reader.read();
    return officeResult(document, {reader.error, reader.hasTrackedChanges, reader.comments}, package.problems,
                        source.name);
}

} // namespace Secto
