// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/scan/image_file.h"

#include "import/scan/exif_orientation.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <mutex>

#include <leptonica/allheaders.h>

namespace Secto {

namespace {

constexpr double LongerSide = 792;  ///< points: 11 inches
constexpr int LeastResolution = 50; ///< dots per inch that are believed
constexpr int MostResolution = 2400;

QString tr(const char *text)
{
    return QCoreApplication::translate("ScanImporter", text);
}

struct PixDeleter
{
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

/** Leptonica tells of every damaged place on the standard error. */
void silenceLeptonica()
{
    static std::once_flag once;
    std::call_once(once, [] { setMsgSeverity(L_SEVERITY_NONE); });
}

const l_uint8 *data(const QByteArray &bytes)
{
    return reinterpret_cast<const l_uint8 *>(bytes.constData());
}

bool isTiff(const QByteArray &bytes)
{
    return bytes.startsWith(QByteArrayView("II*\0", 4)) || bytes.startsWith(QByteArrayView("MM\0*", 4));
}

/** Turns @p pix as Exif tells. */
PixPointer turned(PixPointer pix, int orientation)
{
    static constexpr int quarters[] = {0, 0, 0, 2, 2, 1, 1, 3, 3}; ///< clockwise, by orientation
    static constexpr bool flipped[] = {false, false, true, false, true, true, false, true, false};
    if (pix && quarters[orientation] != 0)
        pix.reset(pixRotateOrth(pix.get(), quarters[orientation]));
    if (pix && flipped[orientation])
        pix.reset(pixFlipLR(nullptr, pix.get()));
    return pix;
}

} // namespace

bool isImage(const QByteArray &bytes)
{
    return bytes.startsWith("\x89PNG\r\n\x1A\n") || bytes.startsWith("\xFF\xD8\xFF") || isTiff(bytes);
}

ImageFile::ImageFile(const QByteArray &bytes)
    : m_bytes(bytes), m_isTiff(isTiff(bytes)), m_orientation(m_isTiff ? 1 : exifOrientation(bytes))
{}

Result<std::unique_ptr<PageFile>> ImageFile::open(const QByteArray &bytes, const QString &name)
{
    silenceLeptonica();
    std::unique_ptr<ImageFile> file(new ImageFile(bytes));
    l_int32 format = 0;
    l_int32 width = 0;
    l_int32 height = 0;
    const bool isKnown =
        pixReadHeaderMem(data(bytes), size_t(bytes.size()), &format, &width, &height, nullptr, nullptr, nullptr) == 0;
    if (isKnown && double(width) * height > MostRead) {
        return std::unexpected(Problem::error(
            tr("The picture is too large."), name,
            tr("Nothing was imported. Save it with at most %1 million pixels.").arg(int(MostRead / 1e6))));
    }
    size_t offset = 0;
    do {
        Page page;
        page.offset = offset;
        const PixPointer pix =
            turned(PixPointer(file->m_isTiff ? pixReadMemFromMultipageTiff(data(bytes), size_t(bytes.size()), &offset)
                                             : pixReadMem(data(bytes), size_t(bytes.size()))),
                   file->m_orientation);
        if (!pix)
            break;
        page.width = pixGetWidth(pix.get());
        page.height = pixGetHeight(pix.get());
        const int dots = pixGetXRes(pix.get());
        page.resolution = dots >= LeastResolution && dots <= MostResolution
                              ? dots / 72.0
                              : std::max(page.width, page.height) / LongerSide;
        file->m_pages << page;
    } while (offset != 0 && file->pageCount() < MostPages);
    if (file->m_pages.isEmpty()) {
        return std::unexpected(Problem::error(tr("The picture is damaged."), name,
                                              tr("Nothing was imported. Perhaps it was not copied to its end.")));
    }
    return file;
}

QSizeF ImageFile::pageSize(int page) const
{
    if (page < 0 || page >= m_pages.size())
        return {};
    const Page &wanted = m_pages[page];
    return QSizeF(wanted.width, wanted.height) / wanted.resolution;
}

Raster ImageFile::draw(int page, double scale) const
{
    if (page < 0 || page >= m_pages.size() || scale <= 0)
        return {};
    const Page &wanted = m_pages[page];
    size_t offset = wanted.offset;
    const size_t size = size_t(m_bytes.size());
    PixPointer pix(m_isTiff ? pixReadMemFromMultipageTiff(data(m_bytes), size, &offset)
                            : pixReadMem(data(m_bytes), size));
    pix = turned(std::move(pix), m_orientation);
    if (pix)
        pix.reset(pixConvertTo32(pix.get()));
    // No larger than it is: the window can stretch it as well.
    const double most = std::sqrt(MostPixels / (double(wanted.width) * wanted.height));
    const float factor = float(std::min({scale / wanted.resolution, 1.0, most}));
    if (pix && factor < 1)
        pix.reset(pixScale(pix.get(), factor, factor));
    if (!pix || pixGetDepth(pix.get()) != 32)
        return {};
    Raster raster{pixGetWidth(pix.get()), pixGetHeight(pix.get()), {}};
    raster.pixels.resize(qsizetype(raster.width) * raster.height * 4);
    auto *to = reinterpret_cast<quint32 *>(raster.pixels.data());
    for (int row = 0; row < raster.height; ++row) {
        const l_uint32 *from = pixGetData(pix.get()) + qsizetype(row) * pixGetWpl(pix.get());
        for (int column = 0; column < raster.width; ++column) // 0xRRGGBBAA there
            *to++ = 0xFF000000U | (from[column] >> 8);
    }
    return raster;
}

} // namespace Secto
