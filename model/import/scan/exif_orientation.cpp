// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "import/scan/exif_orientation.h"

#include <QtEndian>

namespace Secto {

namespace {

constexpr int OrientationTag = 0x0112;

/** Whole numbers of a TIFF header, in the order of bytes that it names; 0 past the end. */
class TiffNumbers
{
public:
    TiffNumbers(QByteArrayView bytes, bool isLittle) : m_bytes(bytes), m_isLittle(isLittle) {}

    quint32 two(qsizetype at) const { return read<quint16>(at); }
    quint32 four(qsizetype at) const { return read<quint32>(at); }

private:
    template <typename Number>
    Number read(qsizetype at) const
    {
        if (at < 0 || at + qsizetype(sizeof(Number)) > m_bytes.size())
            return 0;
        const char *from = m_bytes.data() + at;
        return m_isLittle ? qFromLittleEndian<Number>(from) : qFromBigEndian<Number>(from);
    }

    QByteArrayView m_bytes;
    bool m_isLittle;
};

int orientationIn(QByteArrayView tiff)
{
    if (!tiff.startsWith("II") && !tiff.startsWith("MM"))
        return 1;
    const TiffNumbers numbers(tiff, tiff.startsWith("II"));
    const qsizetype directory = numbers.four(4);
    const quint32 entries = numbers.two(directory);
    for (quint32 i = 0; i < entries; ++i) {
        const qsizetype entry = directory + 2 + 12 * qsizetype(i);
        if (numbers.two(entry) != OrientationTag)
            continue;
        const int orientation = int(numbers.two(entry + 8));
        return orientation >= 1 && orientation <= 8 ? orientation : 1;
    }
    return 1;
}

} // namespace

int exifOrientation(const QByteArray &bytes)
{
    // Segments of a JPEG: FF, a letter, a length that counts itself, and what they hold.
    const QByteArrayView file(bytes);
    qsizetype at = 2;
    while (at + 4 <= file.size() && uchar(file[at]) == 0xFF) {
        const uchar kind = uchar(file[at + 1]);
        const qsizetype length = qFromBigEndian<quint16>(file.data() + at + 2);
        if (kind == 0xDA || length < 2) // the picture itself begins
            break;
        const QByteArrayView held = file.sliced(at + 4, std::min(length - 2, file.size() - at - 4));
        if (kind == 0xE1 && held.startsWith(QByteArrayView("Exif\0\0", 6)))
            return orientationIn(held.sliced(6));
        at += 2 + length;
    }
    return 1;
}

} // namespace Secto
