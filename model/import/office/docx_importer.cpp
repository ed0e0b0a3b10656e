// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/office/docx_importer.h"

#include "import/office/docx_reader.h"
#include "import/office/office_problems.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

QString DocxImporter::formatName() const
{
    return QCoreApplication::translate("OfficeImporter", "Word document");
}

QStringList DocxImporter::fileNameFilters() const
{
    return {u"*.docx"_s};
}

bool DocxImporter::canHandle(const ImportSource &source) const
{
    return holdsFile(source.bytes, "word/document.xml");
}

ImportResult DocxImporter::import(const ImportSource &source) const
{
    const PackageFiles package = unpackTexts(source);
    DocxReader reader(package);
    const auto document = reader.read();
    return officeResult(document, {reader.error, reader.hasTrackedChanges, reader.comments}, package.problems,
                        source.name);
}

} // namespace Secto
