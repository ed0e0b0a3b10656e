// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/tei/tei_importer.h"

#include "import/tei/tei_reader.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LookedAt = 8192; ///< bytes in which the root element begins

} // namespace

QString TeiImporter::formatName() const
{
    return QCoreApplication::translate("TeiImporter", "TEI volume");
}

QStringList TeiImporter::fileNameFilters() const
{
    return {u"*.xml"_s, u"*.xml.xz"_s, u"*.xml.gz"_s, u"*.tei"_s};
}

bool TeiImporter::canHandle(const ImportSource &source) const
{
    return source.bytes.first(std::min(source.bytes.size(), LookedAt)).contains("http://www.tei-c.org/ns/1.0");
}

ImportResult TeiImporter::import(const ImportSource &source) const
{
    TeiReader reader(source.bytes);
    reader.read();
    ImportResult result;
    result.documents = std::move(reader.documents);
    result.problems = std::move(reader.problems);
    result.volume = std::move(reader.volume);
    if (result.documents.isEmpty() && result.problems.isEmpty())
        result.problems << Problem::error(QCoreApplication::translate("TeiImporter", "There is no document in it."),
                                          source.name,
                                          QCoreApplication::translate("TeiImporter", "Nothing was imported."));
    return result;
}

} // namespace Secto
