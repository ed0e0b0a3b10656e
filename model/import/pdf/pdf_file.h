// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/print/printed_page.h"
#include "text/problem.h"

#include <QByteArray>

#include <memory>

namespace poppler {
class document;
}

namespace Secto {

/** Whether @p bytes are a PDF, by their beginning. */
bool isPdf(const QByteArray &bytes);

/** Pixels as they lie in memory: 32 bits each, 0xffRRGGBB in the machine's byte order, rows without padding. */
struct Raster
{
    int width = 0;
    int height = 0;
    QByteArray pixels;

    bool isEmpty() const { return pixels.isEmpty(); }
};

/**
 * A PDF in memory, read with Poppler. Damage is no error as long as pages can be found.
 * To be used from one thread at a time.
 */
class PdfFile
{
public:
    static Result<PdfFile> open(const QByteArray &bytes, const QString &name);
    PdfFile(PdfFile &&) noexcept;
    PdfFile &operator=(PdfFile &&) noexcept;
    ~PdfFile();

    int pageCount() const;
    /** In points; a page that is damaged is empty. */
    QSizeF pageSize(int page) const;
    /** The words of the text layer, none for a picture of a page. At most MostWords. */
    PrintedPage page(int page) const;
    /** At most MostPixels; empty for a page that cannot be drawn. @p scale is pixels per point. */
    Raster draw(int page, double scale) const;

    QString title() const;
    QString author() const;

    static constexpr qsizetype MostWords = 20'000; ///< of a page: newspapers have 6,000
    static constexpr double MostPixels = 40e6;     ///< of a page

private:
    PdfFile(QByteArray bytes, std::unique_ptr<poppler::document> document);

    QByteArray m_bytes; ///< Poppler reads from them as long as it lives
    std::unique_ptr<poppler::document> m_document;
};

} // namespace Secto
