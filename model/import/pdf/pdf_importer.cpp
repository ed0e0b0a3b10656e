// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/pdf/pdf_importer.h"

#include "import/pdf/pdf_file.h"
#include "import/print/import_pages.h"

#include <QCoreApplication>

namespace Secto {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("PdfImporter", text);
}

/** A name of a person or office, as programs that write PDF put it there; not a login or a program. */
bool isSensibleAuthor(const QString &author)
{
    return author.contains(u' ') && author.size() <= 200 && !author.contains(u'@') && !author.contains("Microsoft"_L1)
           && !author.contains("Adobe"_L1);
}

} // namespace

QString PdfImporter::formatName() const
{
    return tr("PDF");
}

QStringList PdfImporter::fileNameFilters() const
{
    return {u"*.pdf"_s};
}

bool PdfImporter::canHandle(const ImportSource &source) const
{
    return isPdf(source.bytes);
}

ImportResult PdfImporter::import(const ImportSource &source) const
{
    const auto file = PdfFile::open(source.bytes, source.name);
    if (!file)
        return {{}, {file.error()}};
    PagesToImport pages{*file, {}, {file->title()}};
    bool isCut = false;
    for (int page = 0; page < std::min(file->pageCount(), MostPages); ++page) {
        if (source.isCancelled && source.isCancelled())
            return {};
        pages.pages << file->page(page);
        isCut = isCut || pages.pages.last().words.size() >= PdfFile::MostWords;
    }
    ImportResult result = importPages(std::move(pages), source);
    for (Document &document : result.documents) {
        if (document.from.isEmpty() && isSensibleAuthor(file->author()))
            document.from = file->author();
    }
    if (file->pageCount() > MostPages) {
        result.problems << Problem::warning(tr("The PDF is very long."), source.name,
                                            tr("Of its %1 pages the first %2 were read; split it to read the others.")
                                                .arg(file->pageCount())
                                                .arg(MostPages));
    }
    if (isCut) {
        result.problems << Problem::warning(tr("A page of the PDF holds more words than Secto reads."), source.name,
                                            tr("The first %1 of them were kept.").arg(PdfFile::MostWords));
    }
    return result;
}

} // namespace Secto
