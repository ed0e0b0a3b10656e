// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"

#include "import/plain_text_importer.h"
#include "import/source_file.h"

#include <QCoreApplication>

namespace Secto {

ImporterRegistry ImporterRegistry::withAllFormats()
{
    ImporterRegistry registry;
    registry.add(std::make_unique<PlainTextImporter>()); // reads any text: keep it last
    return registry;
}

void ImporterRegistry::add(std::unique_ptr<Importer> importer)
{
    m_importers.push_back(std::move(importer));
}

QStringList ImporterRegistry::fileNameFilters() const
{
    QStringList filters;
    for (const auto &importer : m_importers)
        filters << importer->fileNameFilters();
    return filters;
}

ImportResult ImporterRegistry::import(const ImportSource &source) const
{
    for (const auto &importer : m_importers) {
        if (importer->canHandle(source))
            return importer->import(source);
    }
    return {{},
            {Problem::error(QCoreApplication::translate("ImporterRegistry", "This is not a text that Secto can read."),
                            source.name,
                            QCoreApplication::translate("ImporterRegistry",
                                                        "Nothing was imported. Secto reads plain text: copy the "
                                                        "document's text and paste it, or save it as text."))}};
}

ImportResult ImporterRegistry::importFile(const QString &path) const
{
    const auto source = read(path);
    if (!source)
        return {{}, {source.error()}};
    return import(*source);
}

Result<ImportSource> ImporterRegistry::read(const QString &path)
{
    return readSourceFile(path, MaximumSize);
}

} // namespace Secto
