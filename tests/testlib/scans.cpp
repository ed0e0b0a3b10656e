// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testlib/scans.h"

#include "import/pdf/pdf_file.h"

#include <QTemporaryDir>

#include <memory>

#include <leptonica/allheaders.h>

namespace Secto::Testing {

using namespace Qt::StringLiterals;

namespace {

struct PixDeleter
{
    void operator()(Pix *pix) const { pixDestroy(&pix); }
};
using PixPointer = std::unique_ptr<Pix, PixDeleter>;

PixPointer pixOf(const Raster &picture)
{
    PixPointer pix(pixCreate(picture.width, picture.height, 32));
    const auto *from = reinterpret_cast<const quint32 *>(picture.pixels.constData());
    for (int row = 0; row < picture.height; ++row) {
        l_uint32 *to = pixGetData(pix.get()) + qsizetype(row) * pixGetWpl(pix.get());
        for (int column = 0; column < picture.width; ++column)
            to[column] = *from++ << 8;
    }
    return pix;
}

QByteArray written(const PixPointer &pix, int format)
{
    l_uint8 *bytes = nullptr;
    size_t size = 0;
    pixWriteMem(&bytes, &size, pix.get(), format);
    const QByteArray file(reinterpret_cast<const char *>(bytes), qsizetype(size));
    lept_free(bytes);
    return file;
}

} // namespace

Raster scanned(const QByteArray &pdf, int page, int dotsPerInch)
{
    const auto file = PdfFile::open(pdf, u"scan"_s);
    return file ? file->draw(page, dotsPerInch / 72.0) : Raster();
}

QByteArray pngOf(const Raster &picture)
{
    return written(pixOf(picture), IFF_PNG);
}

QByteArray jpegOf(const Raster &picture, int orientation)
{
    QByteArray file = written(pixOf(picture), IFF_JFIF_JPEG);
    // An Exif segment with one entry, behind the two bytes that begin the file.
    QByteArray exif("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0", 32);
    exif[25] = char(orientation);
    QByteArray segment("\xFF\xE1", 2);
    segment += char(0);
    segment += char(exif.size() + 2);
    return file.insert(2, segment + exif);
}

QByteArray tiffOf(const QList<Raster> &pictures)
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"pages.tif"_s).toLocal8Bit();
    for (qsizetype i = 0; i < pictures.size(); ++i)
        pixWriteTiff(path.constData(), pixOf(pictures[i]).get(), IFF_TIFF_LZW, i == 0 ? "w" : "a");
    QFile file(QString::fromLocal8Bit(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pdfOf(const Raster &picture)
{
    QByteArray grey;
    const auto *pixels = reinterpret_cast<const quint32 *>(picture.pixels.constData());
    for (qsizetype i = 0; i < qsizetype(picture.width) * picture.height; ++i)
        grey += char(pixels[i] & 0xFF);
    const QByteArray size =
        "/Width " + QByteArray::number(picture.width) + " /Height " + QByteArray::number(picture.height);
    const QByteArray drawing = "480 0 0 640 0 0 cm /P Do";
    // Without a table of its objects: readers find them, as they do in a damaged file.
    return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 1 /Kids [3 0 "
           "R] "
           ">>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 480 640] /Resources << /XObject << /P 4 0 "
           "R >> "
           ">> /Contents 5 0 R >>\nendobj\n4 0 obj\n<< /Type /XObject /Subtype /Image "
           + size + " /ColorSpace /DeviceGray /BitsPerComponent 8 /Length " + QByteArray::number(grey.size())
           + " >>\nstream\n" + grey + "\nendstream\nendobj\n5 0 obj\n<< /Length " + QByteArray::number(drawing.size())
           + " >>\nstream\n" + drawing + "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n";
}

} // namespace Secto::Testing
