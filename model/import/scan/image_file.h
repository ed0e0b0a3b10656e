// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/pdf/page_file.h"

#include <QList>

namespace Secto {

/** Whether @p bytes are a picture that Secto reads: PNG, JPEG or TIFF. */
bool isImage(const QByteArray &bytes);

/**
 * A picture of a page, or the pages of a TIFF file, read with Leptonica. A photograph is turned as
 * the camera was held. Whole pictures are read again each time they are drawn.
 */
class ImageFile : public PageFile
{
public:
    static Result<std::unique_ptr<PageFile>> open(const QByteArray &bytes, const QString &name);

    int pageCount() const override { return int(m_pages.size()); }
    /** By the resolution that the file tells; where it tells none, as if the longer side were 11 inches. */
    QSizeF pageSize(int page) const override;
    Raster draw(int page, double scale) const override;

    static constexpr int MostPages = 500;     ///< of a TIFF file
    static constexpr double MostRead = 150e6; ///< pixels of a picture: what fits into 600 MB

private:
    struct Page
    {
        size_t offset = 0; ///< in a TIFF file
        int width = 0;     ///< pixels, turned
        int height = 0;
        double resolution = 0; ///< pixels per point
    };

    explicit ImageFile(const QByteArray &bytes);

    QByteArray m_bytes;
    bool m_isTiff = false;
    int m_orientation = 1;
    QList<Page> m_pages;
};

} // namespace Secto
