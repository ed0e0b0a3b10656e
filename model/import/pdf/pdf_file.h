// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/pdf/page_file.h"
#include "import/print/printed_page.h"

#include <memory>

namespace poppler {
class document;
}

namespace Secto {

/** Whether @p bytes are a PDF, by their beginning. */
bool isPdf(const QByteArray &bytes);

/**
 * A PDF in memory, read with Poppler. Damage is no error as long as pages can be found.
 * To be used from one thread at a time.
 */
class PdfFile : public PageFile
{
public:
    static Result<PdfFile> open(const QByteArray &bytes, const QString &name);
    PdfFile(PdfFile &&) noexcept;
    PdfFile &operator=(PdfFile &&) noexcept;
    ~PdfFile() override;

    int pageCount() const override;
    QSizeF pageSize(int page) const override;
    Raster draw(int page, double scale) const override;
    /** The words of the text layer, none for a picture of a page. At most MostWords. */
    PageWords page(int page) const;

    QString title() const;
    QString author() const;

    static constexpr qsizetype MostWords = 20'000; ///< of a page: newspapers have 6,000

private:
    PdfFile(QByteArray bytes, std::unique_ptr<poppler::document> document);

    QByteArray m_bytes; ///< Poppler reads from them as long as it lives
    std::unique_ptr<poppler::document> m_document;
};

} // namespace Secto
