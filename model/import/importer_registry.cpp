// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/importer_registry.h"

#include "import/epub/epub_importer.h"
#include "import/html/html_importer.h"
#include "import/markdown/markdown_importer.h"
#include "import/office/docx_importer.h"
#include "import/office/odt_importer.h"
#include "import/pdf/pdf_importer.h"
#include "import/plain_text_importer.h"
#include "import/scan/scan_importer.h"
#include "import/source_file.h"
#include "import/tei/tei_importer.h"
#include "import/unpacking.h"

#include <QCoreApplication>

#include <algorithm>

namespace Secto {

namespace {

Problem unreadable(const QString &name)
{
    return Problem::error(
        QCoreApplication::translate("ImporterRegistry", "This is not a text that Secto can read."), name,
        QCoreApplication::translate(
            "ImporterRegistry",
            "Nothing was imported. Secto reads plain text, Markdown, web pages, e-books (EPUB), PDF, pictures of "
            "pages (PNG, JPEG, TIFF), Word and OpenDocument texts and TEI volumes: copy the document's text and paste "
            "it, or save "
            "it as one of these."));
}

} // namespace

ImporterRegistry ImporterRegistry::withAllFormats()
{
    ImporterRegistry registry;
    registry.add(std::make_unique<PdfImporter>());
    registry.add(std::make_unique<ScanImporter>());
    registry.add(std::make_unique<TeiImporter>());
    registry.add(std::make_unique<EpubImporter>());
    registry.add(std::make_unique<DocxImporter>());
    registry.add(std::make_unique<OdtImporter>());
    registry.add(std::make_unique<HtmlImporter>());
    registry.add(std::make_unique<MarkdownImporter>());
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

const Importer *ImporterRegistry::importerOf(const ImportSource &source) const
{
    const auto found =
        std::ranges::find_if(m_importers, [&](const auto &importer) { return importer->canHandle(source); });
    return found == m_importers.end() ? nullptr : found->get();
}

ImportResult ImporterRegistry::import(const ImportSource &source) const
{
    if (const Importer *importer = importerOf(source))
        return importer->import(source);
    if (!isPacked(source.bytes))
        return {{}, {unreadable(source.name)}};

    ImportResult all;
    const auto done = unpack(source, [&](const ImportSource &file) {
        const Importer *importer = importerOf(file);
        ImportResult read = importer ? importer->import({file.bytes, file.name, source.isCancelled})
                                     : ImportResult{{}, {unreadable(file.name)}};
        all.documents << read.documents;
        all.problems << read.problems;
        all.volume = std::move(read.volume);
        return true;
    });
    if (!done)
        all.problems << done.error();
    return all;
}

void ImporterRegistry::importEach(const ImportSource &source,
                                  const std::function<bool(const ImportSource &, const ImportResult &)> &each) const
{
    if (importerOf(source) || !isArchive(source.bytes)) {
        each(source, import(source));
        return;
    }
    bool goesOn = true;
    const auto done = unpack(source, [&](const ImportSource &file) {
        if (importerOf(file) || isPacked(file.bytes))
            importEach({file.bytes, file.name, source.isCancelled},
                       [&](const ImportSource &inner, const ImportResult &read) { return goesOn = each(inner, read); });
        return goesOn;
    });
    if (!done)
        each(source, {{}, {done.error()}});
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
